import type { Action, Asset, Deployment, Franchise, PresentSettings } from "@rizom/sdk";
import type { ComponentType } from "react";
import type { AssetUnit } from "../../components/Amount.tsx";

/** What was typed into an action's form, as typed: kept in drafts. Rows are lines, their cells separated by tabs. */
export type Values = Readonly<Record<string, string>>;

/** What the forms know of the network. */
export type Facts = {
  readonly deployment: Deployment;
  readonly chainId: number;
  /** Assets that can be chosen; ETH is the first. */
  readonly assets: readonly Asset[];
  readonly franchises: readonly Pick<Franchise, "id" | "name" | "isSuspended">[];
  /** Null while they aren't read. */
  readonly settings: Required<PresentSettings> | null;
  /** Seconds since 1970. */
  readonly now: bigint;
};

type Common = { readonly name: string; readonly label: string; readonly hint?: string };

export type Column = { readonly kind: "address" | "amount"; readonly label: string; readonly unit?: AssetUnit };

export type FieldSpec = Common &
  (
    | { readonly kind: "text" | "area" | "markdown" | "address" | "date" | "asset" | "code" }
    | { readonly kind: "amount"; readonly unit: AssetUnit }
    | { readonly kind: "choice"; readonly options: readonly { readonly value: string; readonly label: string }[] }
    | { readonly kind: "rows"; readonly columns: readonly Column[]; readonly more: string }
  );

/** Sentences by field; those of rows by field, row and column: "payees.0.1". */
export type Problems = Readonly<Record<string, string>>;

/** What an action's form comes to: what the treasury will do, and the documents that must be on IPFS first. */
export type Built = { readonly actions: readonly Action[]; readonly documents: readonly Uint8Array[] };

export type Reading = {
  /** What was typed and can't be. */
  readonly wrong: Problems;
  /** What isn't typed yet: said once somebody wants to go on. */
  readonly missing: Problems;
  /** Null until nothing is wrong or missing. */
  readonly build: (() => Promise<Built>) | null;
};

export type TemplateFormProps = {
  readonly values: Values;
  readonly facts: Facts;
  readonly problems: Problems;
  readonly onChange: (part: Values) => void;
};

/** One kind of action that people propose, as data: the form follows from it. */
export type Template = {
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly about: string;
  readonly empty: (facts: Facts) => Values;
  readonly fields: (values: Values, facts: Facts) => readonly FieldSpec[];
  /** Takes the place of the fields. */
  readonly Form?: ComponentType<TemplateFormProps>;
  readonly read: (values: Values, facts: Facts) => Reading;
};
