import type { Address, Client, Hex } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { RESTRICTED, type RestrictedFunction } from "./RESTRICTED.ts";

type NamedCall = { readonly functionName: RestrictedFunction; readonly target?: Address };

/** Whose power is asked for, and to do what. */
export type PowerQuery = {
  readonly account: Address;
  /** Default: that of the client's chain. */
  readonly accessManager?: Address;
} & (NamedCall | { readonly selector: Hex; readonly target: Address });

async function namedCall(client: Client, { functionName, target }: NamedCall) {
  const { contract, selector } = RESTRICTED[functionName];
  return { target: target ?? (await deploymentOfClient(client))[contract], selector };
}

/**
 * Whether an account may call a restricted function at once.
 * @returns False also when it may only do so some time after it announced it
 * @throws {UnknownChainError} when a contract isn't given and Rizom isn't deployed on the client's chain
 * @example
 * const mayGrant = await canCall(client, { account, functionName: "createGrant" });
 */
export async function canCall(client: Client, query: PowerQuery): Promise<boolean> {
  const address = query.accessManager ?? (await deploymentOfClient(client)).accessManager;
  const { target, selector } = "selector" in query ? query : await namedCall(client, query);
  const call = { address, abi: accessManagerAbi, functionName: "canCall" } as const;
  const [immediate] = await readContract(client, { ...call, args: [query.account, target, selector] });
  return immediate;
}
