import * as v from "valibot";
import type {
  Amendment,
  EngagementConsent,
  EscrowClaim,
  FacilitatorTerm,
  OutcomeStep,
} from "../engagement/EngagementRecord.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";
import { wordOf } from "./outcomeFields.ts";

/** What happened in an engagement, as queries ask for it. */
export const STEP_FIELDS =
  "id outcome { number } kind by { id } amount until digest teamShare toSplit toClient timestamp block transaction logIndex";
export const AMENDMENT_FIELDS =
  "id by { id } arbiter { id } reviewWindow changedOutcomes changedAmounts changedDues changedBriefs addedAmounts addedDues addedBriefs timestamp block transaction logIndex";
export const CONSENT_FIELDS = `party { id } amendment { ${AMENDMENT_FIELDS} } outcome { number } teamShare since`;
export const TERM_FIELDS = "id account { id } by { id } since until";
export const CLAIM_FIELDS = "id kind asset amount to timestamp block transaction logIndex";

const place = { id: hex, timestamp: small, block: whole, transaction: hex, logIndex: count };
const number = v.object({ number: count });

const STEPS = [
  ...(["proposed", "amended", "funded", "delivered", "disputed"] as const),
  ...(["settlementProposed", "accepted", "resolved", "refunded", "cancelled"] as const),
] as const;

export const stepSchema: v.GenericSchema<unknown, OutcomeStep> = v.pipe(
  v.object({
    ...place,
    ...{ outcome: number, kind: wordOf(STEPS), by: v.nullable(linked), amount: v.nullable(whole) },
    ...{ until: v.nullable(whole), digest: v.nullable(hex), teamShare: v.nullable(count) },
    ...{ toSplit: v.nullable(whole), toClient: v.nullable(whole) },
  }),
  v.transform(({ outcome, ...same }) => ({ ...same, outcome: outcome.number })),
);

type Lists = { readonly amounts: bigint[]; readonly dues: bigint[]; readonly briefs: `0x${string}`[] };

/** The index keeps what belongs to one outcome in several lists; one that lacks anything isn't shown. */
function termsOf({ amounts, dues, briefs }: Lists, i: number) {
  const [amount, due, brief] = [amounts[i], dues[i], briefs[i]];
  return amount === undefined || due === undefined || brief === undefined ? [] : [{ amount, due, brief }];
}

export const amendmentSchema: v.GenericSchema<unknown, Amendment> = v.pipe(
  v.object({
    ...place,
    ...{ by: linked, arbiter: linked, reviewWindow: whole, changedOutcomes: v.array(count) },
    ...{ changedAmounts: v.array(whole), changedDues: v.array(whole), changedBriefs: v.array(hex) },
    ...{ addedAmounts: v.array(whole), addedDues: v.array(whole), addedBriefs: v.array(hex) },
  }),
  v.transform(
    ({
      changedOutcomes,
      changedAmounts,
      changedDues,
      changedBriefs,
      addedAmounts,
      addedDues,
      addedBriefs,
      ...same
    }) => {
      const changed = { amounts: changedAmounts, dues: changedDues, briefs: changedBriefs };
      const added = { amounts: addedAmounts, dues: addedDues, briefs: addedBriefs };
      const changes = changedOutcomes.flatMap((outcome, i) =>
        termsOf(changed, i).map((terms) => ({ outcome, ...terms })),
      );
      return { ...same, changes, additions: addedAmounts.flatMap((_, i) => termsOf(added, i)) };
    },
  ),
);

export const consentSchema: v.GenericSchema<unknown, EngagementConsent> = v.pipe(
  v.object({
    ...{ party: linked, amendment: v.nullable(amendmentSchema), outcome: v.nullable(number) },
    ...{ teamShare: v.nullable(count), since: small },
  }),
  v.transform(({ outcome, ...same }) => ({ ...same, outcome: outcome?.number ?? null })),
);

export const termSchema: v.GenericSchema<unknown, FacilitatorTerm> = v.object({
  ...{ id: hex, account: linked, by: linked, since: small, until: v.nullable(small) },
});

export const claimSchema: v.GenericSchema<unknown, EscrowClaim> = v.object({
  ...place,
  ...{ kind: wordOf(["refundHeld", "refundClaimed", "strayClaimed"]), asset: address, amount: whole },
  to: v.nullable(address),
});
