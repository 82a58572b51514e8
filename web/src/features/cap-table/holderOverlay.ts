import { deploymentOf, type Holder } from "@rizom/sdk";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { environment } from "../../lib/environment.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayEvent } from "../../lib/overlay/overlayStore.ts";
import { compareHolders, type HolderOrder } from "./holderPage.ts";

/** A page of the cap table, with what holds for all of it. */
export type CapTablePage = {
  readonly holders: readonly Holder[];
  /** Whether these are all holders there are: then somebody who isn't among them owns nothing. */
  readonly isWhole: boolean;
  readonly order: HolderOrder;
};

/** Puts what a receipt moved and delegated into a page of holders; who comes anew appears where the page is the whole. */
export const changeHolders: ApplyReceipt<CapTablePage> = (page, { events }) => {
  const token = deploymentOf(environment.chainId).equityToken;
  const own = events.filter(({ address }) => isAddressEqual(address, token));
  const holders = new Map(page.holders.map((holder) => [holder.account.toLowerCase(), holder]));
  let isChanged = false;
  for (const event of own) {
    for (const { account, update } of changesOf(event)) {
      const known = holders.get(account.toLowerCase()) ?? (page.isWhole ? nothingOf(account) : null);
      if (!known) continue;
      holders.set(account.toLowerCase(), { ...known, ...update(known) });
      isChanged = true;
    }
  }
  if (!isChanged) return page;
  const left = [...holders.values()].filter(({ balance }) => balance > 0n);
  return { ...page, holders: left.sort(compareHolders(page.order)) };
};

type HolderChange = { account: Address; update: (before: Holder) => Partial<Holder> };

function nothingOf(account: Address): Holder {
  return { account, balance: 0n, votes: 0n, delegate: null };
}

function changesOf({ eventName, args }: OverlayEvent): HolderChange[] {
  if (eventName === "Transfer") {
    const { from, to, value } = args as { from: Address; to: Address; value: bigint };
    const moved: HolderChange[] = [
      { account: from, update: ({ balance }) => ({ balance: balance - value }) },
      { account: to, update: ({ balance }) => ({ balance: balance + value }) },
    ];
    return moved.filter(({ account }) => account !== zeroAddress);
  }
  if (eventName === "DelegateChanged") {
    const { delegator, toDelegate } = args as { delegator: Address; toDelegate: Address };
    return [{ account: delegator, update: () => ({ delegate: toDelegate === zeroAddress ? null : toDelegate }) }];
  }
  if (eventName !== "DelegateVotesChanged") return [];
  const { delegate, newVotes } = args as { delegate: Address; newVotes: bigint };
  return [{ account: delegate, update: () => ({ votes: newVotes }) }];
}

export type EquityTotals = {
  readonly supply: bigint;
  /** How many own something. */
  readonly holderCount: number;
};

/** What a receipt minted makes the supply larger; whether it made somebody a holder, it doesn't tell. */
export const mintMore: ApplyReceipt<EquityTotals> = (totals, { events }) => {
  const token = deploymentOf(environment.chainId).equityToken;
  const minted = events
    .filter(({ address, eventName, args }) => {
      return isAddressEqual(address, token) && eventName === "Transfer" && args.from === zeroAddress;
    })
    .reduce((sum, { args }) => sum + (args.value as bigint), 0n);
  return minted === 0n ? totals : { ...totals, supply: totals.supply + minted };
};
