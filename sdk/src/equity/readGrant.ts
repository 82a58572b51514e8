import { type Address, type Client, getAddress } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import type { Grant } from "./Grant.ts";

/**
 * A grant as it stands now.
 * @param parameters.equityGrants Default: that of the client's chain
 * @returns Terms, and what of it was claimed; reverts with `EquityGrants_UnknownGrant` when the account has no such grant
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const grant = await readGrant(client, { account: lucia, id: 1n });
 */
export async function readGrant(
  client: Client,
  { account, id, equityGrants }: { readonly account: Address; readonly id: bigint; readonly equityGrants?: Address },
): Promise<Grant> {
  const address = equityGrants ?? (await deploymentOfClient(client)).equityGrants;
  const call = { address, abi: equityGrantsAbi, args: [account, id] } as const;
  const [{ start, cliff, end, ...terms }, claimed] = await Promise.all([
    readContract(client, { ...call, functionName: "grantOf" }),
    readContract(client, { ...call, functionName: "claimed" }),
  ]);
  const times = { start: BigInt(start), cliff: BigInt(cliff), end: BigInt(end) };
  return { account: getAddress(account), id, ...terms, ...times, claimed };
}
