import { applyToRecord, type FranchiseRecord, type FranchiseTies, type InFranchise } from "@rizom/sdk";
import { type Address, isAddressEqual, zeroHash } from "viem";
import { byAddress } from "../../lib/overlay/byAddress.ts";
import { franchiseEventsOf } from "./franchiseOverlay.ts";

type Lists = Pick<FranchiseRecord, "ownerships" | "appointments" | "invitations">;

/** A franchise of which nothing is known but what one account has to do with it. */
function recordOf(id: bigint, name: string, lists: Lists): FranchiseRecord {
  return {
    ...{ id, name, charter: zeroHash, document: null, isSuspended: false, owners: [], ownerCount: 0 },
    ...{ facilitatorCount: 0, memberCount: 0, splitCount: 0, admittedAt: 0, block: 0n, transaction: zeroHash },
    ...{ ...lists, motions: [], charters: [], suspensions: [], splits: [] },
  };
}

/** What an account has to do with one franchise, in the order of its record: oldest first. */
function listsIn({ ownerships, appointments, invitations }: FranchiseTies, id: bigint): Lists {
  const here = <Item extends InFranchise>(items: readonly Item[]) =>
    items.filter(({ franchiseId }) => franchiseId === id).toReversed();
  return { ownerships: here(ownerships), appointments: here(appointments), invitations: here(invitations) };
}

/** Puts what a receipt did into what an account has to do with franchises. A name that isn't known yet stays empty. */
export const changeTies = byAddress<FranchiseTies>((account: Address) => (ties, receipt) => {
  const mine = franchiseEventsOf(receipt).filter(
    ({ args }) => "account" in args && isAddressEqual(args.account, account),
  );
  const ids = new Set(mine.map(({ args }) => args.franchiseId));
  return [...ids].reduce((before, id) => {
    const known = [...before.ownerships, ...before.appointments, ...before.invitations];
    const franchiseName = known.find(({ franchiseId }) => franchiseId === id)?.franchiseName ?? "";
    const after = mine.reduce(applyToRecord, recordOf(id, franchiseName, listsIn(before, id)));
    const merged = <Item extends InFranchise>(
      items: readonly Item[],
      changed: readonly Omit<Item, keyof InFranchise>[],
    ) =>
      [
        ...changed.map((item) => ({ ...item, franchiseId: id, franchiseName }) as Item).toReversed(),
        ...items.filter(({ franchiseId }) => franchiseId !== id),
      ] as const;
    return {
      ownerships: merged(before.ownerships, after.ownerships),
      appointments: merged(before.appointments, after.appointments),
      invitations: merged(before.invitations, after.invitations),
    };
  }, ties);
});
