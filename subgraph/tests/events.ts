import { readdirSync, readFileSync } from "node:fs";
import { ETH, HARBOUR, JONAS, tx } from "./cast.ts";
import type { Block, EventValue, LogEvent } from "./TestCase.ts";

interface AbiEvent {
  type: string;
  name: string;
  inputs: { type: string; name: string; indexed: boolean }[];
}

/** Signatures come from the ABIs: an event that changes in a contract fails here. */
const signatures = new Map<string, string>();
const abis = new URL("../abis/", import.meta.url);
for (const name of readdirSync(abis)) {
  const abi: AbiEvent[] = JSON.parse(readFileSync(new URL(name, abis), "utf8"));
  for (const item of abi.filter((entry) => entry.type === "event")) {
    const inputs = item.inputs.map((input) => `${input.type}${input.indexed ? " indexed" : ""} ${input.name}`);
    signatures.set(item.name, `${item.name}(${inputs.join(", ")})`);
  }
}

const manifest = readFileSync(new URL("../subgraph.yaml", import.meta.url), "utf8");

/** The address of a data source in the manifest. */
export const addressOf = (name: string) =>
  new RegExp(`name: ${name}\n[\\s\\S]*?address: "?(0x[0-9a-fA-F]{40})`).exec(manifest)?.[1] ?? "";

export const FACTORY = addressOf("RevenueSplitFactory");

/** Handlers that the manifest names. */
export const HANDLERS = [...manifest.matchAll(/handler: (\w+)/g)].map((match) => match[1] ?? "");

export function emit(address: string, name: string, params: Record<string, EventValue>): LogEvent {
  const event = signatures.get(name);
  if (event === undefined) throw new Error(`No ABI in subgraph/abis has an event ${name}.`);
  return { address, event, params };
}

/** A block, minutes after the one before; its events belong to one transaction each unless `inTx` says otherwise. */
export const block = (...events: LogEvent[]): Block => ({ events });

export const inTx = (number: number, ...events: LogEvent[]): LogEvent[] =>
  events.map((event) => ({ ...event, txHash: tx(number) }));

/** Nothing that the index stores, so that the events after it have higher log indexes. */
export const filler = () => etherReceived(HARBOUR, JONAS, 0);

/** Numbers the blocks from 1 and dates them a minute apart from 1,700,000,000 s, unless they say when. */
export const chain = (...blocks: Block[]): Block[] =>
  blocks.map((one, index) => ({ number: index + 1, timestamp: timeOf(index + 1), ...one }));

export const timeOf = (number: number) => 1_700_000_000 + number * 60;

interface Founding {
  split?: string;
  creator?: string;
  controller?: string;
  manager?: string;
  name?: string;
}

export const splitCreated = (terms: Founding = {}) =>
  emit(FACTORY, "SplitCreated", {
    split: terms.split ?? HARBOUR,
    controller: terms.controller ?? JONAS,
    manager: terms.manager ?? JONAS,
    creator: terms.creator ?? JONAS,
    id: `0x${"5a".repeat(32)}`,
    name: terms.name ?? "Harbour website",
  });

export const weightChanged = (split: string, member: string, previousWeight: number, weight: number) =>
  emit(split, "WeightChanged", { member, previousWeight, weight });

export const assetOpened = (split: string, asset: string) => emit(split, "AssetOpened", { asset });

export const etherReceived = (split: string, payer: string, amount: EventValue) =>
  emit(split, "EtherReceived", { payer, amount });

export const NO_REFERENCE = `0x${"00".repeat(32)}`;

export const paid = (
  split: string,
  payer: string,
  amount: EventValue,
  asset: string = ETH,
  paymentReference: string = NO_REFERENCE,
) => emit(split, "PaymentReceived", { payer, asset, amount, paymentReference });

export const transfer = (token: string, from: string, to: string, value: EventValue) =>
  emit(token, "Transfer", { from, to, value });

export const withdrawn = (split: string, account: string, asset: string, amount: EventValue, to: string = account) =>
  emit(split, "Withdrawn", { account, asset, to, amount });
