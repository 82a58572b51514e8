import {
  type Address,
  concat,
  encodeAbiParameters,
  type Hex,
  isAddressEqual,
  keccak256,
  type StateMapping,
  toHex,
  zeroAddress,
  zeroHash,
} from "viem";
import type { Deployment } from "../deployments/Deployment.ts";
import type { Action } from "./Action.ts";

/** One action as an operation of its own in the timelock. */
export type Operation = { readonly id: Hex; readonly salt: Hex };

/** Where OpenZeppelin's contracts keep what is overridden; `simulateActions.chain.test.ts` compares it with real execution. */
const ROLES_SLOT = 0n;
const TIMESTAMPS_SLOT = 1n;
/** `_governanceCall`: where it begins and ends, and after it what is in it. */
const QUEUE_SLOT = 5n;
const QUEUE_DATA_SLOT = 6n;

const EXECUTOR_ROLE = keccak256(toHex("EXECUTOR_ROLE"));
/** 0 is "unknown" and 1 "done": this was ready long ago. */
const READY = toHex(2n, { size: 32 });
const YES = toHex(1n, { size: 32 });

const word = (value: bigint) => toHex(value, { size: 32 });
const inMapping = (key: Hex, slot: Hex): Hex => keccak256(concat([key, slot]));
const wordOf = (address: Address) => encodeAbiParameters([{ type: "address" }], [address]);

const OPERATION = [
  { type: "address" },
  { type: "uint256" },
  { type: "bytes" },
  { type: "bytes32" },
  { type: "bytes32" },
] as const;

/** The operation that an action is when it's told from others like it by its place. */
export function operationOf({ target, value, data }: Action, index: number): Operation {
  const salt = word(BigInt(index));
  return { id: keccak256(encodeAbiParameters(OPERATION, [target, value, data, zeroHash, salt])), salt };
}

/** The timelock as if all operations were ready and everybody could execute them. */
function timelockState(operations: readonly Operation[]): StateMapping {
  const executors = inMapping(EXECUTOR_ROLE, word(ROLES_SLOT));
  return [
    { slot: inMapping(wordOf(zeroAddress), executors), value: YES },
    ...operations.map(({ id }) => ({ slot: inMapping(id, word(TIMESTAMPS_SLOT)), value: READY })),
  ];
}

/** The governor as if it were executing a proposal: the calls of itself that it expects, in their order. */
function governorState(calls: readonly Hex[]): StateMapping {
  return [
    { slot: word(QUEUE_SLOT), value: word(BigInt(calls.length) << 128n) },
    ...calls.map((data, place) => ({
      slot: inMapping(word(BigInt(place)), word(QUEUE_DATA_SLOT)),
      value: keccak256(data),
    })),
  ];
}

/**
 * The state in which the treasury can execute actions at once, as overrides for `eth_call`. Nothing else is touched: who
 * may do what is as it is on-chain.
 * @example
 * await call(client, { stateOverride: asIfReady(deployment, actions) });
 */
export function asIfReady({ treasury, governor }: Deployment, actions: readonly Action[]) {
  const ownCalls = actions.filter(({ target }) => isAddressEqual(target, governor)).map(({ data }) => data);
  return [
    { address: treasury, stateDiff: timelockState(actions.map(operationOf)) },
    { address: governor, stateDiff: governorState(ownCalls) },
  ];
}
