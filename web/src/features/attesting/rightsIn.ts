import { type Attestation, type Engagement, type Participation, participationsOf } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import type { Colleague } from "./colleagues.ts";

/** Whether somebody can say something, or why not. */
export type AttestingStanding = "visitor" | "nothingAccepted" | "notParticipant" | "alone" | "allSaid" | "may";

export type Rights = {
  readonly standing: AttestingStanding;
  /** Outcomes in which the reader took part. */
  readonly outcomes: readonly number[];
  readonly colleagues: readonly Colleague[];
};

const NOBODY = { outcomes: [], colleagues: [] } as const;

/** About whose work in an engagement somebody can say something, and what they said already. */
export function rightsIn(
  engagement: Engagement,
  attestations: readonly Attestation[],
  account: Address | undefined,
): Rights {
  const participations = participationsOf(engagement);
  if (participations.length === 0) return { standing: "nothingAccepted", ...NOBODY };
  if (!account) return { standing: "visitor", ...NOBODY };
  const outcomes = participations.filter((one) => isAddressEqual(one.account, account)).map(({ outcome }) => outcome);
  if (outcomes.length === 0) return { standing: "notParticipant", ...NOBODY };
  const shared = participations.filter(
    (one) => outcomes.includes(one.outcome) && !isAddressEqual(one.account, account),
  );
  const own = attestations.filter((one) => one.revokedAt === null && isAddressEqual(one.attester, account));
  const colleagues = colleaguesIn(shared, own);
  return { standing: standingOf(colleagues), outcomes, colleagues };
}

function standingOf(colleagues: readonly Colleague[]): AttestingStanding {
  if (colleagues.length === 0) return "alone";
  return colleagues.some(({ open }) => open.length > 0) ? "may" : "allSaid";
}

function colleaguesIn(shared: readonly Participation[], own: readonly Attestation[]): Colleague[] {
  const accounts = [...new Set(shared.map(({ account }) => account))];
  return accounts.map((account) => {
    const theirs = shared.filter((one) => one.account === account);
    const done = own.filter(({ subject }) => isAddressEqual(subject, account));
    const said = done.map(({ outcome }) => outcome);
    return {
      account,
      roles: [...new Set(theirs.map(({ role }) => role))],
      open: theirs.map(({ outcome }) => outcome).filter((outcome) => !said.includes(outcome)),
      done,
    };
  });
}
