import * as v from "valibot";
import type { EvidenceSummary, Outcome } from "../engagement/Engagement.ts";
import { count, hex, linked, small, whole } from "./fields.ts";

/** What the index says of an outcome. */
export const OUTCOME_FIELDS = /* GraphQL */ `
  fragment OutcomeFields on Outcome {
    number state amount due until brief briefDocument { title summary }
    evidence evidenceDocument { summary fileNames fileTypes fileSizes fileDigests }
    fundedAt deliveredAt endedAt teamShare toSplit toClient
    acceptedFacilitator { id } participants { id } payment { id }
    disputed {
      id arbiter { id } reason reasonDocument { title } until since
      endedAt result endedBy { id } ruling rulingDocument { title }
    }
  }
`;

/** A word of the index in the SDK's form: `SETTLEMENT_PROPOSED` is `settlementProposed`. */
export function wordOf<const Word extends string>(words: readonly Word[]): v.GenericSchema<unknown, Word> {
  const toTold = (word: string) => word.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  const known = new Map(words.map((word) => [toTold(word), word]));
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
      const word = known.get(value);
      if (word !== undefined) return word;
      addIssue({ message: `Expected one of ${[...known.keys()].join(", ")}` });
      return NEVER;
    }),
  );
}

const moment = v.nullable(small);

/** The form of what a brief says of itself; null while the index hasn't found it. */
export const briefSummary = v.nullable(v.object({ title: v.string(), summary: v.string() }));

const reasonSummary = v.nullable(v.object({ title: v.string() }));

/** The index keeps what belongs to a file in four lists; one that lacks anything isn't shown. */
const evidenceSummary = v.pipe(
  v.object({
    summary: v.string(),
    fileNames: v.array(v.string()),
    fileTypes: v.array(v.string()),
    fileSizes: v.array(count),
    fileDigests: v.array(hex),
  }),
  v.transform(({ summary, fileNames, fileTypes, fileSizes, fileDigests }): EvidenceSummary => {
    const files = fileNames.flatMap((name, i) => {
      const [type, size, digest] = [fileTypes[i], fileSizes[i], fileDigests[i]];
      return type === undefined || size === undefined || digest === undefined ? [] : [{ name, type, size, digest }];
    });
    return { summary, files };
  }),
);

const dispute = v.object({
  ...{ id: hex, arbiter: linked, reason: hex, reasonDocument: reasonSummary, until: whole, since: small },
  ...{ endedAt: moment, result: v.nullable(wordOf(["accepted", "resolved", "cancelled"])) },
  ...{ endedBy: v.nullable(linked), ruling: v.nullable(hex), rulingDocument: reasonSummary },
});

const STATES = [
  "proposed",
  "funded",
  "delivered",
  "disputed",
  "accepted",
  "resolved",
  "refunded",
  "cancelled",
] as const;

/** The form of one outcome. */
export const outcomeSchema: v.GenericSchema<unknown, Outcome> = v.pipe(
  v.object({
    ...{ number: count, state: wordOf(STATES), amount: whole, due: whole, until: v.nullable(whole) },
    ...{ brief: hex, briefDocument: briefSummary },
    ...{ evidence: v.nullable(hex), evidenceDocument: v.nullable(evidenceSummary) },
    ...{ fundedAt: moment, deliveredAt: moment, endedAt: moment },
    ...{ teamShare: v.nullable(count), toSplit: whole, toClient: whole },
    ...{ acceptedFacilitator: v.nullable(linked), participants: v.array(linked) },
    ...{ payment: v.nullable(v.object({ id: hex })), disputed: v.nullable(dispute) },
  }),
  v.transform(({ disputed, payment, ...same }) => ({ ...same, dispute: disputed, payment: payment?.id ?? null })),
);
