import type { AmendmentTerms, Asset, Engagement, Outcome, WrittenText } from "@rizom/sdk";
import { deploymentOf, MAX_OUTCOMES, MAX_REVIEW_WINDOW, MIN_REVIEW_WINDOW } from "@rizom/sdk";
import { type Address, zeroHash } from "viem";
import { environment } from "../../lib/environment.ts";
import { isSame } from "../engagements/sayParty.ts";
import { FormReader } from "../proposing/readForm.ts";
import { type AmendDraft, type ChangeDraft, isChangeable, typeDays } from "./AmendDraft.ts";
import { readDue, typeDue } from "./readDue.ts";
import { type OutcomeReading, readOutcome, type Sentences, takeText } from "./readOutcome.ts";

const DAY = 86_400n;

/** An amendment whose new texts aren't on IPFS yet: they have no digest there, and stand in the order of the terms. */
export type AmendPlan = {
  readonly terms: AmendmentTerms;
  /** For each change: its new text, or null if that stays. */
  readonly changeTexts: readonly (WrittenText | null)[];
  readonly additionTexts: readonly WrittenText[];
};

export type AmendReading = {
  readonly wrong: Sentences;
  readonly missing: Sentences;
  /** In the order of the draft. */
  readonly changes: readonly Pick<OutcomeReading, "wrong" | "missing">[];
  readonly additions: readonly OutcomeReading[];
  /** Null while something is wrong or missing, or when nothing is different. */
  readonly plan: AmendPlan | null;
  readonly isSame: boolean;
};

type About = { readonly engagement: Engagement; readonly asset: Asset; readonly now: bigint };

function readArbiter(form: FormReader, { client, facilitator }: Engagement): Address | null {
  if (form.typed("arbiter") === "") return deploymentOf(environment.chainId).treasury;
  const arbiter = form.address("arbiter");
  const party = isSame(arbiter, client) ? "client" : isSame(arbiter, facilitator) ? "facilitator" : null;
  if (party !== null) form.wrong.arbiter = `This is the ${party}. Name somebody who takes no part, or leave it empty.`;
  return arbiter;
}

function readReview(form: FormReader, { reviewWindow }: Engagement): bigint | null {
  const typed = form.typed("review");
  if (typed === typeDays(reviewWindow)) return reviewWindow;
  const seconds = /^\d{1,3}$/.test(typed) ? BigInt(typed) * DAY : null;
  const isGood = seconds !== null && seconds >= BigInt(MIN_REVIEW_WINDOW) && seconds <= BigInt(MAX_REVIEW_WINDOW);
  const error = typed === "" || isGood ? null : "Write a whole number of days from 1 to 90.";
  return form.take("review", { value: isGood ? seconds : null, error }, "Say how many days there are.");
}

/** What one outcome is to be; null while something is wrong or missing. */
function readChange(draft: ChangeDraft, present: Outcome, { asset, now }: About) {
  const { title, summary, body, rewrites } = draft;
  const form = new FormReader({ amount: draft.amount });
  const isOpen = present.state === "proposed";
  const amount = isOpen ? form.amount("amount", asset, "Say what it pays.") : present.amount;
  const stays = draft.due === typeDue(present.due);
  const reading = stays ? { value: present.due, error: null } : readDue(draft.due, now);
  const due = form.take("due", reading, "Say until when it’s delivered.");
  const text = rewrites ? { title, summary, body } : null;
  if (text) takeText(form, text);
  const { wrong, missing } = form;
  if (!form.isComplete || amount === null || due === null) return { wrong, missing, terms: null, text };
  // Its digest is known once it's on IPFS.
  const brief = text ? zeroHash : present.brief;
  const terms = { outcome: present.number, amount, due, brief };
  const differs = amount !== present.amount || due !== present.due || text !== null;
  return { wrong, missing, terms: { ...terms, differs }, text };
}

type Change = ReturnType<typeof readChange>;

/** What is really different, as the contract is told it; texts apart. */
function planOf(different: readonly Change[], additions: readonly OutcomeReading[]) {
  const added = additions.flatMap(({ terms }) => terms ?? []);
  const changes = different.flatMap(({ terms }) => {
    if (!terms) return [];
    const { differs: _, ...own } = terms;
    return own;
  });
  return {
    changes,
    additions: added.map(({ amount, due }) => ({ amount, due, brief: zeroHash })),
    changeTexts: different.map(({ text }) => text),
    additionTexts: added.map(({ text }) => text),
  };
}

/** Reads what somebody wants to be different, against what is agreed now. */
export function readAmendment(draft: AmendDraft, about: About): AmendReading {
  const { engagement, asset, now } = about;
  const form = new FormReader({ arbiter: draft.arbiter, review: draft.review });
  const arbiter = readArbiter(form, engagement);
  const reviewWindow = readReview(form, engagement);
  const changes = draft.changes.flatMap((change) => {
    const present = engagement.outcomes.find(({ number }) => String(number) === change.id);
    return present && isChangeable(present) ? readChange(change, present, about) : [];
  });
  const additions = draft.additions.map((addition) => readOutcome(addition, asset, now));
  if (engagement.outcomes.length + additions.length > MAX_OUTCOMES) {
    form.wrong.additions = `An engagement has at most ${MAX_OUTCOMES} outcomes. Open another one.`;
  }
  const isFinished = form.isComplete && [...changes, ...additions].every(({ terms }) => terms !== null);
  const different = changes.filter(({ terms }) => terms?.differs ?? true);
  const isSameTerms = isSame(arbiter, engagement.arbiter) && reviewWindow === engagement.reviewWindow;
  const nothing = isSameTerms && different.length === 0 && additions.length === 0;
  const rest = { wrong: form.wrong, missing: form.missing, changes, additions, isSame: nothing, plan: null };
  if (!isFinished || nothing || arbiter === null || reviewWindow === null) return rest;
  const { changeTexts, additionTexts, ...terms } = planOf(different, additions);
  return { ...rest, plan: { terms: { arbiter, reviewWindow, ...terms }, changeTexts, additionTexts } };
}
