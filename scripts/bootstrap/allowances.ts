import { readMintAllowance, setMintAllowanceRequest } from "@rizom/sdk";
import type { Address } from "viem";
import type { Network, Request } from "./Network.ts";

/** Mint allowances that aren't yet what the founding wants. */
export async function missingAllowances(
  { client, deployment: { equityToken } }: Network,
  wanted: readonly (readonly [module: Address, limit: bigint])[],
): Promise<Request[]> {
  const requests: Request[] = [];
  for (const [module, limit] of wanted) {
    const found = await readMintAllowance(client, { equityToken, module });
    if (found.limit !== limit) requests.push(setMintAllowanceRequest({ equityToken, module, limit }));
  }
  return requests;
}
