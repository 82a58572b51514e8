import { encodeAbiParameters, keccak256, toHex } from "viem";
import type { Action } from "../actions/Action.ts";

const PARTS = [{ type: "address[]" }, { type: "uint256[]" }, { type: "bytes[]" }, { type: "bytes32" }] as const;

/**
 * The id that a proposal has, before it's made: it follows from what it does and how it's described.
 * @returns The governor's own id
 * @example
 * const id = proposalIdOf({ actions, description });
 */
export function proposalIdOf({
  actions,
  description,
}: {
  readonly actions: readonly Action[];
  readonly description: string;
}): bigint {
  const targets = actions.map(({ target }) => target);
  const values = actions.map(({ value }) => value);
  const datas = actions.map(({ data }) => data);
  return BigInt(keccak256(encodeAbiParameters(PARTS, [targets, values, datas, keccak256(toHex(description))])));
}
