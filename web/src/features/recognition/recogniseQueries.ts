import {
  type Asset,
  accruedOf,
  deploymentOf,
  ETHER,
  fetchRates,
  holdsFranchiseRole,
  type Rate,
  readFranchise,
  readFranchiseOf,
  readFranchiseOfSplit,
  readMintAllowance,
  readPosition,
  type Split,
} from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../lib/environment.ts";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import type { RecognitionFacts } from "./whyNotRecognise.ts";

/**
 * Assets that have a rate: also those that a split doesn't watch yet. Without an index only some are known: those that
 * the split watches are always looked at.
 */
export function ratedAssetsQueryOptions() {
  return fromIndexOrChain<readonly Address[], ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("rated-assets"),
    index: async (client) => (await fetchRates(client)).map(({ asset }) => asset),
    async chain() {
      const { testDollar } = deploymentOf(environment.chainId);
      return testDollar ? [ETHER, testDollar] : [ETHER];
    },
  });
}

export const useRatedAssets = () => useQuery(ratedAssetsQueryOptions());

/** For whom it is asked, and which franchises come into question. */
type RecognitionQuestion = {
  readonly account: Address;
  /** The only one that is asked about; without it, all for which the account could recognise the split. */
  readonly franchise?: bigint | undefined;
  /** In which franchises the account is a facilitator; undefined until that's known, and nothing is asked until then. */
  readonly facilitated: readonly bigint[] | undefined;
};

/** What decides whether an account can recognise a split, franchise by franchise: the chain's own word. */
export function recognitionFactsQueryOptions(split: Split, question: RecognitionQuestion) {
  const { account, franchise, facilitated = [] } = question;
  const keeper = split.controller ?? split.manager;
  const asked = [account, keeper, franchise ?? "any", ...facilitated].map((part) => String(part).toLowerCase());
  return queryOptions({
    enabled: question.facilitated !== undefined,
    queryKey: keys.splitPart(split.address, "recognition-facts", ...asked),
    queryFn: async (): Promise<RecognitionFacts[]> => {
      const [owned, holder, keeperOwns] = await Promise.all([
        readFranchiseOf(publicClient, { account }),
        readFranchiseOfSplit(publicClient, { split: split.address }),
        readFranchiseOf(publicClient, { account: keeper }),
      ]);
      const own = isAddressEqual(account, keeper) ? [owned, ...facilitated] : [owned];
      const mine = [...new Set(own)].filter((id) => id !== null);
      // One that belongs somewhere can be recognised for more only there.
      const places = franchise ? [franchise] : mine.filter((id) => id === holder || !mine.includes(holder ?? 0n));
      return Promise.all(
        places.map(async (id): Promise<RecognitionFacts> => {
          const [isKeeperFacilitator, { isSuspended }] = await Promise.all([
            holdsFranchiseRole(publicClient, { id, role: "FACILITATOR", account: keeper }),
            readFranchise(publicClient, { id }),
          ]);
          const stand = { isOwner: owned === id, isKeeperOwner: keeperOwns === id, isKeeperFacilitator };
          return { account, franchise: id, holder, keeper, isSuspended, ...stand };
        }),
      );
    },
    refetchInterval: 15_000,
  });
}

export const useRecognitionFacts = (split: Split, question: RecognitionQuestion) =>
  useQuery(recognitionFactsQueryOptions(split, question));

export type Accrual = { readonly account: Address; readonly amount: bigint };

type AccrualQuestion = {
  readonly split: Address;
  readonly accounts: readonly Address[];
  readonly rates: readonly { readonly asset: Asset; readonly rate: Rate }[];
};

/** What recognising would let everybody claim at once, for what they earned so far; and how much may be minted. */
export function accrualsQueryOptions({ split, accounts, rates }: AccrualQuestion) {
  const assets = rates.map(({ asset }) => asset.address);
  return queryOptions({
    queryKey: keys.splitPart(split, "accruals", ...assets, ...accounts),
    queryFn: async () => {
      const { patronageEquity } = deploymentOf(environment.chainId);
      const [accruals, { limit, used }] = await Promise.all([
        Promise.all(accounts.map((account) => accrualOf(split, account, rates))),
        readMintAllowance(publicClient, { module: patronageEquity }),
      ]);
      const some = accruals.filter(({ amount }) => amount > 0n).sort((a, b) => (a.amount > b.amount ? -1 : 1));
      return { accruals: some, available: limit > used ? limit - used : 0n };
    },
    refetchInterval: 10_000,
  });
}

async function accrualOf(split: Address, account: Address, rates: AccrualQuestion["rates"]): Promise<Accrual> {
  const positions = await readPosition(publicClient, {
    split,
    account,
    assets: rates.map(({ asset }) => asset.address),
  });
  // In the order of the assets. Each source is rounded by itself, as the contract does.
  const amounts = rates.map(({ rate }, i) => accruedOf(positions[i]?.earned ?? 0n, rate));
  return { account, amount: amounts.reduce((sum, amount) => sum + amount, 0n) };
}

export const useAccruals = (question: AccrualQuestion) => useQuery(accrualsQueryOptions(question));
