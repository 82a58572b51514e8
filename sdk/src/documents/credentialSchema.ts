import * as v from "valibot";
import { CREDENTIAL_CONTEXT, CREDENTIAL_TYPE } from "./AttestationDocument.ts";
import { isDid } from "./isDid.ts";
import { isStatusId } from "./isStatusId.ts";

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const isMoment = (text: string) => {
  const time = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace("Z", ".000Z");
};

/** Text of one form, with the sentence for whoever wrote another. */
const text = (isRight: (text: string) => boolean, message: string) =>
  v.custom<string>((value) => typeof value === "string" && isRight(value), message);

const ANOTHER = "it isn't the credential that it says it is.";
const [CONTEXT, { "@vocab": VOCABULARY }] = CREDENTIAL_CONTEXT;

/** Shapes, with the end of a sentence for each; `workProblem` and `partProblem` know the other rules. Fields that aren't known here are passed over. */
export const credentialSchema = v.object({
  "@context": v.strictTuple(
    [v.literal(CONTEXT, ANOTHER), v.strictObject({ "@vocab": v.literal(VOCABULARY, ANOTHER) }, ANOTHER)],
    ANOTHER,
  ),
  type: v.strictTuple([v.literal(CREDENTIAL_TYPE[0], ANOTHER), v.literal(CREDENTIAL_TYPE[1], ANOTHER)], ANOTHER),
  issuer: text(isDid, "its issuer isn't an account."),
  validFrom: text(isMoment, "its time isn't one such as 2026-11-29T12:00:00Z."),
  credentialSubject: v.object(
    {
      id: text(isDid, "its subject isn't an account."),
      engagement: text((id) => /^[1-9]\d{0,77}$/.test(id), "it names no engagement."),
      outcome: v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) > 0, "it names no outcome."),
      work: v.array(v.object({ type: v.unknown(), mark: v.unknown() }), "its work isn't a list of types and marks."),
      comment: text(() => true, "its comment isn't a text."),
    },
    "it has no subject.",
  ),
  credentialStatus: v.object(
    {
      id: text(isStatusId, "it names no attestation on-chain."),
      type: v.literal("RizomAttestationRegistry", ANOTHER),
    },
    "it names no attestation on-chain.",
  ),
});
