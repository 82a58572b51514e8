import { decodeWithdrawals, logId, type Withdrawal } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { byAddress } from "../../lib/overlay/byAddress.ts";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import type { Involvement } from "./involvement.ts";
import type { MemberEvent } from "./memberHistory.ts";

type Touched = { split: Address; name: string | null; weight: number | null; manages: boolean };

/** Splits in which a receipt gave an account a weight or the relationship. */
function touchedBy(receipt: OverlayReceipt, account: Address): Touched[] {
  const nameOf = (split: Address) => {
    const created = receipt.events.find(
      ({ eventName, args }) => eventName === "SplitCreated" && isAddressEqual(args.split as Address, split),
    );
    return created ? (created.args.name as string) : null;
  };
  return receipt.events.flatMap(({ eventName, address, args }): Touched[] => {
    const isMine = (who: unknown) => isAddressEqual(who as Address, account);
    if (eventName === "WeightChanged" && isMine(args.member)) {
      return [{ split: address, name: nameOf(address), weight: Number(args.weight), manages: false }];
    }
    if (eventName === "ManagerChanged" && isMine(args.manager)) {
      return [{ split: address, name: null, weight: null, manages: true }];
    }
    if (eventName === "SplitCreated" && isMine(args.manager)) {
      return [{ split: args.split as Address, name: args.name as string, weight: null, manages: true }];
    }
    return [];
  });
}

/** Puts what a receipt changed into the splits of an account. */
export const changeInvolvement = byAddress<readonly Involvement[]>((account) => (splits, receipt) => {
  const touched = touchedBy(receipt, account);
  if (touched.length === 0) return splits;
  const joined = new Map(splits.map((one) => [one.split.toLowerCase(), one]));
  for (const { split, name, weight, manages } of touched) {
    const before = joined.get(split.toLowerCase());
    joined.set(split.toLowerCase(), {
      split,
      name: before?.name ?? name ?? "",
      weight: weight ?? before?.weight ?? null,
      manages: manages || (before?.manages ?? false),
    });
  }
  return [...joined.values()];
});

/** Adds what a receipt did to the history of an account. */
export const extendMemberHistory = byAddress<readonly MemberEvent[]>((account) => (history, receipt) => {
  const known = new Set(history.map(({ id }) => id.toLowerCase()));
  const added = [...withdrawalsIn(receipt, account), ...weightsIn(receipt, account)].filter(
    ({ id }) => !known.has(id.toLowerCase()),
  );
  return added.length === 0 ? history : [...added.reverse(), ...history];
});

function withdrawalsIn({ events, logs, timestamp }: OverlayReceipt, account: Address): MemberEvent[] {
  const names = new Set(["Withdrawn", "PayoutsPushed"]);
  const splits = new Set(events.filter(({ eventName }) => names.has(eventName)).map(({ address }) => address));
  return [...splits]
    .flatMap((split): Withdrawal[] => decodeWithdrawals({ logs, split, timestampOf: () => timestamp }))
    .filter((withdrawal) => isAddressEqual(withdrawal.account, account))
    .map((withdrawal) => ({ ...withdrawal, kind: "withdrawal" as const }));
}

function weightsIn(receipt: OverlayReceipt, account: Address): MemberEvent[] {
  return receipt.events
    .filter(({ eventName, args }) => eventName === "WeightChanged" && isAddressEqual(args.member as Address, account))
    .map(({ address, args, logIndex }) => ({
      kind: "weight" as const,
      id: logId(receipt.transactionHash, logIndex),
      split: address,
      previous: Number(args.previousWeight),
      weight: Number(args.weight),
      timestamp: receipt.timestamp,
      transaction: receipt.transactionHash,
    }));
}
