import { WORK_TYPES } from "../reputation/WorkType.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import { byKey, keyOf } from "./keys.ts";

const byNumber = (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Inputs in their one order, with addresses and uids in lower case and nothing beside what counts: two who read the
 * same write the same.
 */
export function plainInputs({ now, outcomes, attestations, seeds, floors, parameters }: CertificationInputs) {
  return {
    now,
    outcomes: outcomes
      .map(({ engagementId, outcome, acceptedAt, asset, paid }) => ({
        engagementId,
        outcome,
        acceptedAt,
        asset: keyOf(asset),
        paid,
      }))
      .sort((a, b) => byNumber(a.engagementId, b.engagementId) || a.outcome - b.outcome),
    attestations: attestations
      .map(({ uid, engagementId, outcome, attester, subject, work }) => ({
        uid: uid.toLowerCase(),
        engagementId,
        outcome,
        attester: keyOf(attester),
        subject: keyOf(subject),
        work: WORK_TYPES.flatMap((type) => work.filter((each) => each.work === type)).map(({ work: type, mark }) => ({
          work: type,
          mark,
        })),
      }))
      .sort((a, b) => byKey(a.uid, b.uid)),
    seeds: seeds
      .map(({ account, trust }) => ({ account: keyOf(account), trust }))
      .sort((a, b) => byKey(a.account, b.account)),
    floors: floors
      .map(({ asset, minimum }) => ({ asset: keyOf(asset), minimum }))
      .sort((a, b) => byKey(a.asset, b.asset)),
    parameters,
  };
}
