import type { Hex, TransactionReceipt } from "viem";
import { getTransactionReceipt } from "viem/actions";
import type { OverlayReceipt } from "../lib/overlay/overlayStore.ts";
import type { TransactionEvent } from "./events.ts";
import { placeReceipts } from "./placeReceipts.ts";
import { readReceipt } from "./receipt.ts";
import { type Call, callsLeft, type TransactionRecord } from "./record.ts";
import type { RunnerParts } from "./runner.ts";
import { whyReverted } from "./tryOut.ts";
import type { CallsFate } from "./watchCalls.ts";

const DROPPED = "Your wallet gave up before anything reached the chain. Nothing was changed; you can send it again.";
const UNCLEAR =
  "Your wallet did some of it, and it can't be told which. Look at what this page shows now, and start again from there.";
const STOPPED = "Your wallet didn't get through with it. What isn't done can be sent again.";

type Mined = Extract<CallsFate, { kind: "mined" }>;
type Parts = Pick<RunnerParts, "client" | "onReceipt" | "pause">;

/** What became of steps that were with the wallet together, by what the chain says of its transactions. */
export async function settleCalls(
  parts: Parts,
  record: TransactionRecord,
  fate: Exclude<CallsFate, { kind: "unknown" }>,
): Promise<TransactionEvent> {
  const calls = callsLeft(record) ?? [];
  const none = calls.map(() => null);
  if (fate.kind === "dropped") {
    return { type: "callsFailed", reason: "dropped", hashes: none, sentence: DROPPED, hash: null };
  }
  const receipts = await Promise.all([...new Set(fate.hashes)].map((hash) => receiptOf(parts, hash)));
  const good = receipts.filter(({ status }) => status === "success");
  const decoded = await tell(parts, record, good);
  const placed = await placeReceipts(parts.client, calls, receipts);
  const hashes = placed ? placed.map(hashWhenDone) : hashesByVerdict(fate, calls, receipts);
  const [wrong] = receipts.filter(({ status }) => status === "reverted");
  const hash = (wrong ?? receipts[0])?.transactionHash ?? null;
  if (!hashes) return { type: "callsFailed", reason: "unclear", hashes: none, sentence: UNCLEAR, hash };
  if (hashes.every((one) => one !== null)) return allMined(record, hashes, receipts, decoded);
  const sentence = await whyNot(parts, record, calls, placed);
  return { type: "callsFailed", reason: hashes.some(Boolean) ? "partly" : "reverted", hashes, sentence, hash };
}

function hashWhenDone(receipt: TransactionReceipt | null | undefined) {
  return receipt?.status === "success" ? receipt.transactionHash : null;
}

async function tell({ onReceipt }: Parts, record: TransactionRecord, receipts: readonly TransactionReceipt[]) {
  const decoded: OverlayReceipt[] = [];
  for (const receipt of receipts) decoded.push(await onReceipt(record, receipt));
  return decoded;
}

/**
 * Where the wallet wrapped the calls in something of its own, its word is all there is: one transaction may carry other
 * people's calls too, and succeed although ours were refused.
 */
function hashesByVerdict(
  { verdict }: Mined,
  calls: readonly Call[],
  receipts: readonly TransactionReceipt[],
): (Hex | null)[] | null {
  if (verdict === "none") return calls.map(() => null);
  const last = receipts.at(-1);
  const isTrue = verdict === "all" && last && receipts.every(({ status }) => status === "success");
  return isTrue ? calls.map((_, index) => receipts[index]?.transactionHash ?? last.transactionHash) : null;
}

function allMined(
  record: TransactionRecord,
  hashes: readonly Hex[],
  receipts: readonly TransactionReceipt[],
  decoded: readonly OverlayReceipt[],
): TransactionEvent {
  const blockNumber = receipts.at(-1)?.blockNumber ?? 0n;
  // The link leads to the transaction in which the first expected event is.
  const holding = decoded.find(({ events }) => events.some(({ eventName }) => eventName === record.expectedEvents[0]));
  const transactionHash = holding?.transactionHash ?? hashes.at(-1) ?? "0x";
  const events = (holding ? [holding, ...decoded.filter((one) => one !== holding)] : decoded).flatMap(
    (receipt) => receipt.events,
  );
  return { type: "callsMined", hashes, blockNumber, ...readReceipt(record, { transactionHash, events }) };
}

/** Why the first of those that were refused was. */
async function whyNot(
  { client }: Parts,
  { account }: TransactionRecord,
  calls: readonly Call[],
  placed: readonly (TransactionReceipt | null)[] | null,
): Promise<string> {
  const index = placed?.findIndex((receipt) => receipt?.status === "reverted") ?? -1;
  const call = calls[index];
  const receipt = placed?.[index];
  if (!call || !receipt) return STOPPED;
  return whyReverted(client, account, call, receipt.blockNumber);
}

/** The wallet may know of a block before our node does. */
async function receiptOf({ client, pause }: Parts, hash: Hex): Promise<TransactionReceipt> {
  for (;;) {
    const receipt = await getTransactionReceipt(client, { hash }).catch(() => null);
    if (receipt) return receipt;
    await pause();
  }
}
