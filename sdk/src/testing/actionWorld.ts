import { type AbiFunction, type AbiParameter, type Address, encodeFunctionData, getAddress, toHex } from "viem";
import type { Action } from "../actions/Action.ts";
import type { ActionContext } from "../actions/ActionContext.ts";
import { KNOWN_CONTRACTS, SPLIT_FUNCTIONS, TOKEN_FUNCTIONS } from "../actions/contractAt.ts";
import { decodeAction } from "../actions/decodeAction.ts";

/** A deployment, people and assets that actions are about in tests; nothing of it is on any chain. */
export const at = (number: number): Address => getAddress(toHex(number, { size: 20 }));

export const deployment = {
  treasury: at(1),
  revenueSplitFactory: at(2),
  accessManager: at(3),
  equityToken: at(4),
  equityGrants: at(5),
  equityRounds: at(6),
  patronageEquity: at(7),
  franchiseRegistry: at(8),
  governor: at(9),
  engagements: at(13),
  attestationRegistry: at(14),
  testDollar: at(10),
  startBlock: 0n,
};
export const DOLLAR = at(10);
export const SPLIT = at(11);
export const PRIYA = at(12);
export const STRANGER = getAddress(`0x${"5".repeat(40)}`);

export const context: ActionContext = {
  deployment,
  assets: [{ address: DOLLAR, symbol: "tUSD", decimals: 6 }],
  nameOf: (account) => (account === PRIYA ? "Priya Raman" : null),
  franchiseNameOf: (id) => (id === 2n ? "Tideline" : null),
  splitNameOf: (address) => (address === SPLIT ? "Harbour website" : null),
  outcomeOf: (id, outcome) => (id === 7n && outcome === 2n ? { asset: DOLLAR, amount: 1_200_000_000n } : null),
  settings: { votingPeriod: 432_000n, equityQuorum: 10n, timelockDelay: 172_800n },
};

type Encoded = Parameters<typeof encodeFunctionData>[0];
export const call = (target: Address, request: Encoded, value = 0n): Action => ({
  target,
  value,
  data: encodeFunctionData(request),
});
/** A call in the words of this world. */
export const decode = (action: Action, more: Partial<ActionContext> = {}) =>
  decodeAction(action, { ...context, ...more });

/** Something of a type, the same every time. */
export function sample({ type, ...parameter }: AbiParameter): unknown {
  if (type.endsWith("]")) {
    const item = sample({ ...parameter, type: type.slice(0, type.lastIndexOf("[")) });
    return [item, item];
  }
  if (type === "tuple" && "components" in parameter) {
    return Object.fromEntries(parameter.components.map((component) => [component.name, sample(component)]));
  }
  if (type === "address") return PRIYA;
  if (type === "bool") return true;
  if (type === "string") return "A text";
  if (type === "bytes") return "0x12345678";
  if (type.startsWith("bytes")) return `0x${"ab".repeat(Number(type.slice(5)))}`;
  return Number(/\d+/.exec(type)?.[0]) <= 48 ? 3 : 3n;
}

export const everyFunction = [
  ...Object.entries(KNOWN_CONTRACTS).map(([name, known]) => ({ known, target: deployment[name as "governor"] })),
  { known: SPLIT_FUNCTIONS, target: SPLIT },
  { known: TOKEN_FUNCTIONS, target: STRANGER },
].flatMap(({ known, target }) =>
  known.abi
    .filter((entry): entry is AbiFunction => entry.type === "function")
    .filter(({ stateMutability }) => stateMutability === "nonpayable" || stateMutability === "payable")
    .map((entry) => ({ target, entry, title: `${known.label}: ${entry.name}` })),
);
