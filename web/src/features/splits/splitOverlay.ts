import { type CreatedSplit, logId, type Member } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { byAddress } from "../../lib/overlay/byAddress.ts";
import type { ApplyReceipt } from "../../lib/overlay/mergeOverlay.ts";
import type { OverlayEvent, OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import type { SplitEvent } from "./splitHistory.ts";

/** A split in a list; the counts are known to the index only. */
export type ListedSplit = Pick<CreatedSplit, "split" | "name" | "manager" | "block" | "transaction"> & {
  readonly memberCount?: number;
  readonly paymentCount?: number;
};

/** Adds the splits that a receipt created, newest first. */
export const addSplits: ApplyReceipt<readonly ListedSplit[]> = (splits, receipt) => {
  const created = receipt.events
    .filter(({ eventName }) => eventName === "SplitCreated")
    .map(({ args }) => ({
      split: args.split as Address,
      name: args.name as string,
      manager: args.manager as Address,
      block: receipt.blockNumber,
      transaction: receipt.transactionHash,
    }))
    .filter(({ split }) => !splits.some((known) => isAddressEqual(known.split, split)));
  return created.length === 0 ? splits : [...created, ...splits];
};

type WeightArgs = { member: Address; previousWeight: number; weight: number };

function weightChangesOf(receipt: OverlayReceipt, split: Address): (OverlayEvent & { args: WeightArgs })[] {
  return receipt.events.filter(
    (event): event is OverlayEvent & { args: WeightArgs } =>
      event.eventName === "WeightChanged" && isAddressEqual(event.address, split),
  );
}

/** Puts the weights that a receipt set into a team. */
export const changeTeam = byAddress<Member[]>((split) => (team, receipt) => {
  const changes = weightChangesOf(receipt, split);
  if (changes.length === 0) return team;
  const weights = new Map(team.map(({ account, weight }) => [account.toLowerCase(), { account, weight }]));
  for (const { args } of changes) {
    weights.set(args.member.toLowerCase(), { account: args.member, weight: Number(args.weight) });
  }
  return [...weights.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
});

/** Adds what a receipt changed to a split's history. */
export const extendHistory = byAddress<readonly SplitEvent[]>((split) => (history, receipt) => {
  const known = new Set(history.map(({ id }) => id));
  const about = (event: OverlayEvent) => ({
    id: logId(receipt.transactionHash, event.logIndex),
    timestamp: receipt.timestamp,
    transaction: receipt.transactionHash,
  });
  const weights = weightChangesOf(receipt, split).map(
    (event): SplitEvent => ({
      ...about(event),
      kind: "weight",
      account: event.args.member,
      previous: Number(event.args.previousWeight),
      weight: Number(event.args.weight),
    }),
  );
  const managers = receipt.events
    .filter((event) => event.eventName === "ManagerChanged" && isAddressEqual(event.address, split))
    .map((event): SplitEvent => ({ ...about(event), kind: "manager", account: event.args.manager as Address }));
  const added = [...weights, ...managers].filter(({ id }) => !known.has(id));
  return added.length === 0 ? history : [...added.reverse(), ...history];
});
