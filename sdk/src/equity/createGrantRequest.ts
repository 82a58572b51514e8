import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import type { NewGrant } from "./Grant.ts";
import { toNewGrant } from "./toNewGrant.ts";

/**
 * The request that promises equity to an account.
 * @returns A request for `simulateContract` or `writeContract`; the result is the grant's id
 * @throws {GrantError} when the contract would refuse the account, the amount or the dates
 * @example
 * await wallet.writeContract(createGrantRequest({ equityGrants, grant: { account, amount, start, cliff, end, revocable: true } }));
 */
export function createGrantRequest({
  equityGrants,
  grant,
}: {
  readonly equityGrants: Address;
  readonly grant: NewGrant;
}) {
  return {
    address: equityGrants,
    abi: equityGrantsAbi,
    functionName: "createGrant",
    args: [toNewGrant(grant)],
  } as const;
}
