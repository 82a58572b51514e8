import type { Action } from "@rizom/sdk";
import type { Address } from "viem";
import type { AssetUnit } from "../../components/Amount.tsx";
import { readAddress } from "../../components/readAddress.ts";
import { readAmount } from "../../components/readAmount.ts";
import { readDay } from "../granting/days.ts";
import { readDuration } from "./readDuration.ts";
import { rowsOf } from "./rowsOf.ts";
import type { Built, Reading, Values } from "./Template.ts";

type Read<Value> = { readonly value: Value | null; readonly error: string | null };

/** Reads the fields of one form, and gathers what is wrong and what is missing. */
export class FormReader {
  readonly wrong: Record<string, string> = {};
  readonly missing: Record<string, string> = {};
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  /** What was typed, without spaces around it. */
  typed(name: string): string {
    return (this.#values[name] ?? "").trim();
  }

  /** Notes a field's error, or that it's empty. */
  take<Value>(name: string, { value, error }: Read<Value>, ask: string): Value | null {
    if (error !== null) this.wrong[name] = error;
    else if (value === null) this.missing[name] = ask;
    return value;
  }

  text(name: string, ask: string): string | null {
    return this.take(name, { value: this.typed(name) || null, error: null }, ask);
  }

  address(name: string, ask = "Enter an address."): Address | null {
    const { address, error } = readAddress(this.typed(name));
    return this.take(name, { value: address, error }, ask);
  }

  amount(name: string, asset: AssetUnit, ask = "Enter an amount."): bigint | null {
    const { amount, error } = readAmount(this.typed(name), { asset });
    return this.take(name, { value: amount, error }, ask);
  }

  /** A whole number. */
  whole(name: string, most: bigint, ask: string): bigint | null {
    const text = this.typed(name);
    const isWhole = /^\d{1,30}$/.test(text) && BigInt(text) <= most;
    const error = text === "" || isWhole ? null : `Enter a whole number from 0 to ${most}.`;
    return this.take(name, { value: isWhole ? BigInt(text) : null, error }, ask);
  }

  /** "7 days" in seconds. */
  duration(name: string, ask: string): bigint | null {
    return this.take(name, readDuration(this.typed(name)), ask);
  }

  /** The first second of a day. */
  day(name: string, now: bigint, ask: string): bigint | null {
    const { day, error } = readDay(this.typed(name), now);
    return this.take(name, { value: day, error }, ask);
  }

  /** Rows with something in them; the first counts always. */
  rows<Row>(name: string, read: (row: FormReader, cells: readonly string[]) => Row | null): Row[] {
    const rows = rowsOf(this.#values[name] ?? "");
    return rows.flatMap((cells, index) => {
      if (index > 0 && cells.every((cell) => cell.trim() === "")) return [];
      const row = new FormReader(Object.fromEntries(cells.map((cell, column) => [`${column}`, cell])));
      const value = read(row, cells);
      for (const [column, sentence] of Object.entries(row.wrong)) this.wrong[`${name}.${index}.${column}`] = sentence;
      for (const [column, sentence] of Object.entries(row.missing))
        this.missing[`${name}.${index}.${column}`] = sentence;
      return value === null ? [] : [value];
    });
  }

  get isComplete(): boolean {
    return Object.keys(this.wrong).length === 0 && Object.keys(this.missing).length === 0;
  }

  /** What the form comes to; `make` is called only when nothing is wrong or missing. */
  done(make: () => readonly Action[] | Promise<Built>): Reading {
    const { wrong, missing } = this;
    const build = async () => {
      const made = await make();
      return "documents" in made ? made : { actions: made, documents: [] };
    };
    return { wrong, missing, build: this.isComplete ? build : null };
  }
}
