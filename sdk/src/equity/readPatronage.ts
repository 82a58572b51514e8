import { type Address, type Client, getAddress } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { accruedOf } from "./accruedOf.ts";
import type { PatronagePosition, Source } from "./Patronage.ts";
import { readRecognisedRate } from "./readRecognisedRate.ts";

/**
 * What an account has accrued, claimed and can claim from each of some sources.
 *
 * Splits that aren't recognised aren't asked what was earned there: nothing follows it.
 * @param parameters.patronageEquity Default: that of the client's chain
 * @returns One position for each source, in the given order
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const [position] = await readPatronage(client, { sources: [{ split, asset: ETHER }], account: lucia });
 */
export async function readPatronage(
  client: Client,
  {
    sources,
    account,
    patronageEquity,
  }: { readonly sources: readonly Source[]; readonly account: Address; readonly patronageEquity?: Address },
): Promise<PatronagePosition[]> {
  const address = patronageEquity ?? (await deploymentOfClient(client)).patronageEquity;
  return Promise.all(
    sources.map(async (source): Promise<PatronagePosition> => {
      const split = getAddress(source.split);
      const asset = getAddress(source.asset);
      const rate = await readRecognisedRate(client, { split, asset, patronageEquity: address });
      const place = { split, asset, account: getAddress(account), rate };
      if (rate.share === 0n) return { ...place, earned: 0n, accrued: 0n, claimed: 0n, claimable: 0n };
      const [earned, claimed] = await Promise.all([
        readContract(client, {
          address: split,
          abi: revenueSplitAbi,
          functionName: "earned",
          args: [asset, account],
        }),
        readContract(client, {
          address,
          abi: patronageEquityAbi,
          functionName: "claimed",
          args: [split, asset, account],
        }),
      ]);
      const accrued = accruedOf(earned, rate);
      // An asset that shrinks by itself can lower what was earned below what was claimed.
      return { ...place, earned, accrued, claimed, claimable: accrued > claimed ? accrued - claimed : 0n };
    }),
  );
}
