import type { Address, Hex } from "viem";
import { revenueSplitFactoryAbi } from "../generated/revenueSplitFactoryAbi.ts";
import type { Member } from "./Member.ts";
import { toSplitParams } from "./toSplitParams.ts";

/** What a split is created with; its address follows from all of it. */
export type NewSplit = {
  /** What people call it, at most 64 bytes. */
  readonly name: string;
  /** Who may change the team; often the facilitator. */
  readonly controller: Address;
  /** Who earns the relationship leg. */
  readonly manager: Address;
  /** 1 to 500 members, in any order. */
  readonly members: readonly Member[];
  /** Tokens that the split watches from the start; ETH is always watched. */
  readonly assets?: readonly Address[];
  /** Makes two otherwise equal splits differ; default 0. */
  readonly salt?: Hex;
};

/**
 * The request that creates a split.
 * @returns A request for `simulateContract` or `writeContract`; the result is the split's address
 * @throws {TeamError} when the team, name or assets are such that the contract would refuse them
 * @example
 * const { request, result: split } = await client.simulateContract({
 *   ...createSplitRequest({ factory, name: "Harbour website", controller, manager, members }),
 *   account,
 * });
 */
export function createSplitRequest({ factory, ...split }: NewSplit & { readonly factory: Address }) {
  return {
    address: factory,
    abi: revenueSplitFactoryAbi,
    functionName: "createSplit",
    args: [toSplitParams(split)],
  } as const;
}
