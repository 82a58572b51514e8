import type { Address } from "viem";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { MAX_EQUITY_PAGE } from "./EQUITY_LIMITS.ts";
import type { NewGrant } from "./Grant.ts";
import { GrantError } from "./GrantError.ts";
import { toNewGrant } from "./toNewGrant.ts";

/**
 * The request that creates several grants, all or none.
 * @param parameters.grants 1 to 100
 * @returns A request for `simulateContract` or `writeContract`; the result is the first grant's id, the others follow it
 * @throws {GrantError} when there are none or too many, or when the contract would refuse one of them
 * @example
 * await wallet.writeContract(createGrantsRequest({ equityGrants, grants }));
 */
export function createGrantsRequest({
  equityGrants,
  grants,
}: {
  readonly equityGrants: Address;
  readonly grants: readonly NewGrant[];
}) {
  if (grants.length === 0) throw new GrantError("There's no grant. Enter at least one.");
  if (grants.length > MAX_EQUITY_PAGE) {
    throw new GrantError(`One transaction creates at most ${MAX_EQUITY_PAGE} grants. Create the others after.`);
  }
  return {
    address: equityGrants,
    abi: equityGrantsAbi,
    functionName: "createGrants",
    args: [grants.map((grant, position) => toNewGrant(grant, position))],
  } as const;
}
