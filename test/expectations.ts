import { expect } from "chai";
import { artifacts } from "hardhat";
import {
  type Abi,
  type AbiFunction,
  type Address,
  type ContractEventName,
  decodeErrorResult,
  type Hash,
  type Hex,
  isAddressEqual,
  parseEventLogs,
  slice,
  toFunctionSelector,
} from "viem";
import { publicClient } from "./chain.ts";

export interface ExpectedEvent {
  name: string;
  args: Record<string, unknown>;
}

const errors = (
  await Promise.all(
    [
      "RevenueSplit",
      "RevenueSplitFactory",
      "EquityToken",
      "EquityGrants",
      "EquityRounds",
      "PatronageEquity",
      "FranchiseRegistry",
      "Engagements",
      "Escrow",
      "AttestationRegistry",
      "AccessManager",
      "TestDollar",
      "UpgradableToken",
      "BlocklistToken",
      "PausableToken",
      "RefusingPayee",
      "RizomGovernor",
      "TimelockController",
    ].map(async (name) => (await artifacts.readArtifact(name)).abi as Abi),
  )
)
  .flat()
  .filter((item) => item.type === "error");

// A search through all of them would be most of what a refusal takes.
const errorsBySelector = new Map(
  errors.map((error) => [toFunctionSelector(error as unknown as AbiFunction), [error]] as const),
);

/** Expects a call or transaction to revert with a named error and, when given, exactly these arguments. */
export async function expectRevert(action: Promise<unknown>, name: string, args?: readonly unknown[]): Promise<void> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error, `expected ${name}, but nothing reverted`).to.not.equal(undefined);
  const data = revertDataOf(error);
  if (data === undefined) throw new Error(`expected ${name}, but got: ${String(error)}`);
  const decoded = decodeErrorResult({ abi: errorsBySelector.get(slice(data, 0, 4)) ?? [], data });
  expect(decoded.errorName).to.equal(name);
  if (args !== undefined) expect(decoded.args ?? []).to.deep.equal(args);
}

/** Expects the events that `emitter` emitted in a transaction to be exactly these, in this order. */
export async function expectEvents(
  transaction: Promise<Hash>,
  emitter: { address: Address; abi: Abi },
  expected: ExpectedEvent[],
): Promise<void> {
  const events = await eventsOf(await transaction, emitter);
  expect(events).to.deep.equal(expected);
}

export async function eventsOf(hash: Hash, emitter: { address: Address; abi: Abi }): Promise<ExpectedEvent[]> {
  const receipt = await publicClient.waitForTransactionReceipt({ hash });
  const logs = receipt.logs.filter((log) => isAddressEqual(log.address, emitter.address));
  const parsed = parseEventLogs({ abi: emitter.abi, logs, eventName: undefined as ContractEventName<Abi> | undefined });
  expect(parsed.length, "an event that the ABI doesn't know").to.equal(logs.length);
  return parsed.map(({ eventName, args }) => ({ name: String(eventName), args: args as Record<string, unknown> }));
}

/** Gas of a mined transaction, which must have succeeded. */
export async function gasOf(transaction: Promise<Hash>): Promise<bigint> {
  const receipt = await publicClient.waitForTransactionReceipt({ hash: await transaction });
  expect(receipt.status).to.equal("success");
  return receipt.gasUsed;
}

export function revertDataOf(error: unknown): Hex | undefined {
  for (let current = error; typeof current === "object" && current !== null; ) {
    const { data, cause } = current as { data?: unknown; cause?: unknown };
    const hex = typeof data === "object" && data !== null ? (data as { data?: unknown }).data : data;
    if (typeof hex === "string" && hex.startsWith("0x")) return hex as Hex;
    current = cause;
  }
  return undefined;
}
