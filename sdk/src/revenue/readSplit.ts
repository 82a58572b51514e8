import { type Address, type Client, getAddress, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { isSplit } from "./isSplit.ts";
import type { Split } from "./Split.ts";

/** Rizom's factory made no split at an address. */
export class SplitNotFoundError extends Error {
  override readonly name = "SplitNotFoundError";
  readonly split: Address;

  constructor(split: Address) {
    super(`There's no split at ${split} on this chain. Check the address, or switch to the chain where it was made.`);
    this.split = split;
  }
}

const orNull = (address: Address) => (address === zeroAddress ? null : address);

/**
 * A split as it is on-chain now.
 * @param parameters.factory Default: the factory of the client's chain
 * @returns Roles, weight and open assets
 * @throws {SplitNotFoundError} when the factory made no split there
 * @throws {UnknownChainError} when no factory is given and Rizom isn't deployed on the client's chain
 * @example
 * const { manager, assets } = await readSplit(client, { split });
 */
export async function readSplit(
  client: Client,
  { split, factory }: { readonly split: Address; readonly factory?: Address },
): Promise<Split> {
  // Check: any contract can answer these calls, so the factory is asked first.
  if (!(await isSplit(client, factory ? { split, factory } : { split }))) throw new SplitNotFoundError(split);
  const contract = { address: split, abi: revenueSplitAbi } as const;
  const [id, controller, pendingController, manager, treasury, totalWeight, assets] = await Promise.all([
    readContract(client, { ...contract, functionName: "id" }),
    readContract(client, { ...contract, functionName: "controller" }),
    readContract(client, { ...contract, functionName: "pendingController" }),
    readContract(client, { ...contract, functionName: "manager" }),
    readContract(client, { ...contract, functionName: "treasury" }),
    readContract(client, { ...contract, functionName: "totalWeight" }),
    readContract(client, { ...contract, functionName: "assets" }),
  ]);
  return {
    address: getAddress(split),
    id,
    controller: orNull(controller),
    pendingController: orNull(pendingController),
    manager,
    treasury,
    totalWeight: Number(totalWeight),
    assets,
  };
}
