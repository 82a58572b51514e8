import { type Abi, type Address, encodeFunctionData, type Hex } from "viem";
import type { Action } from "./Action.ts";

type Request = {
  readonly address: Address;
  readonly abi: Abi | readonly unknown[];
  readonly functionName: string;
  readonly args?: readonly unknown[];
  readonly value?: bigint;
};

/**
 * Makes an action of a request: the treasury does what a wallet would do with it.
 * @param request From one of the SDK's request functions
 * @throws What viem throws when the arguments don't fit the function
 * @example
 * const action = actionOf(suspendFranchiseRequest({ franchiseRegistry, franchiseId: 2n }));
 */
export function actionOf({ address, abi, functionName, args = [], value = 0n }: Request): Action {
  // Requests of many contracts: each was typed where it was made.
  const data: Hex = encodeFunctionData({ abi: abi as Abi, functionName, args });
  return { target: address, value, data };
}
