import { accountOfSubject, type FranchiseRecord } from "@rizom/sdk";
import type { Address } from "viem";
import { sayMotion } from "./sayMotion.ts";
import { ROLE_NAMES } from "./sayRole.ts";

/** Something that happened in a franchise: who, if it's about somebody, and what. */
export type FranchiseHappening = {
  readonly id: string;
  readonly at: number;
  /** Null when it's about the franchise. */
  readonly account: Address | null;
  readonly sentence: string;
};

/** A beginning, and an end where there was one. */
function bothEnds(
  { id, since, until }: { readonly id: string; readonly since: number; readonly until: number | null },
  account: Address | null,
  [begin, end]: readonly [string, string],
): FranchiseHappening[] {
  const began = { id, at: since, account, sentence: begin };
  return until === null ? [began] : [began, { id: `${id}-end`, at: until, account, sentence: end }];
}

function ofPeople({ ownerships, appointments }: FranchiseRecord): FranchiseHappening[] {
  return [
    ...ownerships.flatMap((one) => bothEnds(one, one.account, ["became an owner", "stopped being an owner"])),
    ...appointments.flatMap((one) => {
      const [role] = ROLE_NAMES[one.role];
      const gaveUp = one.endedBy?.toLowerCase() === one.account.toLowerCase();
      const end = gaveUp ? `gave up being a ${role}` : `was dismissed as ${role}`;
      return bothEnds(one, one.account, [`was appointed ${role}`, end]);
    }),
  ];
}

function ofInvitations({ invitations }: FranchiseRecord): FranchiseHappening[] {
  return invitations.flatMap(({ id, account, invitedAt, withdrawnAt }) => {
    const times = { id, since: invitedAt, until: withdrawnAt };
    return bothEnds(times, account, ["was invited to own it", "is no longer invited"]);
  });
}

/** What was carried shows in what it did; what wasn't is told here. */
function ofMotions(record: FranchiseRecord): FranchiseHappening[] {
  return record.motions.flatMap((motion) => {
    if (motion.lapsedAt === null) return [];
    const [by] = motion.supporters;
    const why = by ? "lapsed when the owners changed" : "was taken back";
    const account = motion.matter === "CHANGE_CHARTER" ? null : accountOfSubject(motion.subject);
    const what = account ? sayMatter(motion.matter) : sayMotion(motion, record);
    return [{ id: `${motion.id}-lapsed`, at: motion.lapsedAt, account, sentence: `“${what}” ${why}` }];
  });
}

const sayMatter = (matter: "ADMIT_OWNER" | "REMOVE_OWNER" | "CHANGE_CHARTER") =>
  matter === "ADMIT_OWNER" ? "Invite as an owner" : "Remove as an owner";

function ofTheNetwork({ charters, suspensions, admittedAt, transaction }: FranchiseRecord): FranchiseHappening[] {
  return [
    { id: `${transaction}-admitted`, at: admittedAt, account: null, sentence: "The network admitted the franchise" },
    ...charters.slice(1).map(({ id, since }) => ({
      id,
      at: since,
      account: null,
      sentence: "Its owners put another charter in force",
    })),
    ...suspensions.flatMap((one) =>
      bothEnds(one, null, ["The network suspended the franchise", "The network reinstated the franchise"]),
    ),
  ];
}

/** All that happened in a franchise, newest first; what happened in the same second in the order of its causes. */
export function franchiseHistory(record: FranchiseRecord): FranchiseHappening[] {
  const splits = record.splits.map(({ split, since }) => ({
    id: `${split}-added`,
    at: since,
    account: split,
    sentence: "became a split of the franchise",
  }));
  const all = [...ofTheNetwork(record), ...ofInvitations(record), ...ofMotions(record), ...ofPeople(record), ...splits];
  return all.sort((a, b) => a.at - b.at).reverse();
}
