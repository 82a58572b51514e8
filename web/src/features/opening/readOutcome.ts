import { BRIEF_LIMITS, textProblems, type WrittenText } from "@rizom/sdk";
import type { AssetUnit } from "../../components/Amount.tsx";
import { FormReader } from "../proposing/readForm.ts";
import type { OutcomeDraft } from "./OpeningDraft.ts";
import { readDue } from "./readDue.ts";

/** Sentences beside fields, by the field's name. */
export type Sentences = Readonly<Record<string, string>>;

/** What somebody wrote for an outcome, and what it comes to. */
export type OutcomeReading = {
  /** Said at once. */
  readonly wrong: Sentences;
  /** Said when somebody wants to go on. */
  readonly missing: Sentences;
  readonly amount: bigint | null;
  readonly due: bigint | null;
  /** Null while something is wrong or missing. */
  readonly terms: { readonly amount: bigint; readonly due: bigint; readonly text: WrittenText } | null;
};

const PARTS = ["title", "summary", "body"] as const;

/** Notes what is wrong with a brief's text: what is empty is missing, everything else is wrong. */
export function takeText(form: FormReader, text: WrittenText): void {
  const problems = textProblems(text, BRIEF_LIMITS);
  for (const part of PARTS) {
    const error = problems[part];
    if (error === null) continue;
    if (text[part].trim() === "") form.missing[part] = error;
    else form.wrong[part] = error;
  }
}

/** Reads an outcome. */
export function readOutcome(outcome: OutcomeDraft, asset: AssetUnit, now: bigint): OutcomeReading {
  const { title, summary, body } = outcome;
  const form = new FormReader({ amount: outcome.amount });
  takeText(form, outcome);
  if (summary.trim() === "" && body.trim() === "") {
    form.missing.body = "Say what counts as done: client, team and arbiter go by it.";
  }
  const amount = form.amount("amount", asset, "Say what it pays.");
  const due = form.take("due", readDue(outcome.due, now), "Say until when it’s delivered.");
  const { wrong, missing } = form;
  const isComplete = form.isComplete && amount !== null && due !== null;
  return { wrong, missing, amount, due, terms: isComplete ? { amount, due, text: { title, summary, body } } : null };
}
