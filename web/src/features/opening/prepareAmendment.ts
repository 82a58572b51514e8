import type { AmendmentTerms, EngagementRecord } from "@rizom/sdk";
import type { Action } from "../../transactions/action.ts";
import type { EngagementFormProps } from "../engagements/Scene.ts";
import { isSame } from "../engagements/sayParty.ts";
import { agreeToAmendment } from "../engagements/transactions/agreeToAmendment.ts";
import { publishBriefs } from "./publishBriefs.ts";
import type { AmendPlan } from "./readAmendment.ts";
import { proposeAmendment } from "./transactions/proposeAmendment.ts";

const NOTHING =
  "The texts are the same as before, so nothing would be different. Nothing was sent; change something, or close the form.";

/** Gives the new texts their digests. */
async function publishTexts({ terms, changeTexts, additionTexts }: AmendPlan): Promise<AmendmentTerms> {
  const rewritten = changeTexts.flatMap((text) => text ?? []);
  const digests = await publishBriefs([...rewritten, ...additionTexts]);
  const next = () => digests.shift() ?? "0x";
  return {
    ...terms,
    changes: terms.changes.map((change, index) => (changeTexts[index] ? { ...change, brief: next() } : change)),
    additions: terms.additions.map((addition) => ({ ...addition, brief: next() })),
  };
}

/** Without outcomes whose new text turned out to be the one that they have. */
function withoutSame(terms: AmendmentTerms, { outcomes }: EngagementRecord): AmendmentTerms {
  const changes = terms.changes.filter(({ outcome, amount, due, brief }) => {
    const present = outcomes.find(({ number }) => number === outcome);
    return present?.amount !== amount || present.due !== due || present.brief !== brief;
  });
  return { ...terms, changes };
}

const written = (terms: AmendmentTerms) =>
  JSON.stringify([terms.arbiter.toLowerCase(), terms.reviewWindow, terms.changes, terms.additions], (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );

/**
 * Puts the new texts on IPFS and makes the transaction. Who writes just what the other one proposed agrees to it.
 *
 * @throws when a text can't be put on IPFS, or isn't found there afterwards, or nothing would be different
 */
export async function prepareAmendment(plan: AmendPlan, scene: Omit<EngagementFormProps, "onDone">): Promise<Action> {
  const { engagement, reader } = scene;
  const terms = withoutSame(await publishTexts(plan), engagement);
  const isNothing =
    terms.changes.length + terms.additions.length === 0 &&
    terms.reviewWindow === engagement.reviewWindow &&
    isSame(terms.arbiter, engagement.arbiter);
  if (isNothing) throw new Error(NOTHING);
  const proposed = engagement.consents.find(
    ({ party, amendment }) => amendment && !isSame(party, reader) && written(amendment) === written(terms),
  );
  return proposed?.amendment ? agreeToAmendment(scene, proposed.amendment) : proposeAmendment(scene, terms);
}
