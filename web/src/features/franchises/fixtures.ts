import type { FranchiseRecord, Motion, StandingFacts } from "@rizom/sdk";
import { subjectOf } from "@rizom/sdk";
import type { Hex } from "viem";

/** For tests: a franchise of three, around one moment. */
export const NOW = 1_795_000_000;
export const INES = "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720";
export const JONAS = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
export const LUCIA = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
export const WEN = "0x976EA74026E726554dB657fA54763abd0C3a0aa9";
export const SAMIR = "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f";

export const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, "0")}`;

export function aMotion(change: Partial<Motion> = {}): Motion {
  return {
    ...{ id: hash(100), matter: "ADMIT_OWNER", subject: subjectOf(WEN), supporters: [INES], needed: 2 },
    ...{ openedAt: NOW - 60, carriedAt: null, lapsedAt: null },
    ...change,
  };
}

/** Tideline: owned by Ines, Jonas and Lucía; Samir is facilitator and was a member. */
export function aFranchise(change: Partial<FranchiseRecord> = {}): FranchiseRecord {
  const owners = [INES, JONAS, LUCIA] as const;
  const admittedAt = NOW - 86_400 * 30;
  const appointment = { account: SAMIR, by: INES, since: NOW - 9_000, until: null, endedBy: null } as const;
  return {
    ...{ id: 1n, name: "Tideline", charter: hash(7), document: null, isSuspended: false, owners, ownerCount: 3 },
    ...{ facilitatorCount: 1, memberCount: 0, splitCount: 0, admittedAt, block: 4n, transaction: hash(1) },
    ownerships: owners.map((account, n) => ({
      ...{ id: hash(10 + n), account, since: admittedAt, until: null, transaction: hash(1) },
    })),
    appointments: [
      { id: hash(20), ...appointment, role: "MEMBER", until: NOW - 5_000, endedBy: SAMIR },
      { id: hash(21), ...appointment, role: "FACILITATOR" },
    ],
    charters: [{ id: hash(30), digest: hash(7), since: admittedAt, until: null, transaction: hash(1) }],
    ...{ invitations: [], motions: [], suspensions: [], splits: [] },
    ...change,
  };
}

export function facts(change: Partial<StandingFacts> = {}): StandingFacts {
  return {
    ...{ franchiseId: 1n, isSuspended: false, ownerCount: 3, owned: null, invitedUntil: null },
    ...{ isFacilitator: false, isMember: false, now: BigInt(NOW) },
    ...change,
  };
}
