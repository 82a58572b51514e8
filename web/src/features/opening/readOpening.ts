import { type Asset, ETHER, MAX_ENGAGEMENT_TEAM, type Member, type NewEngagement, type WrittenText } from "@rizom/sdk";
import type { Address } from "viem";
import { FormReader } from "../proposing/readForm.ts";
import type { OpeningDraft } from "./OpeningDraft.ts";
import { type OutcomeReading, readOutcome, type Sentences, takeText } from "./readOutcome.ts";
import { takeRules } from "./takeRules.ts";

const DAY = 86_400n;

/** What a draft is read against. */
export type OpeningFacts = {
  readonly franchiseId: bigint;
  /** Who would be its facilitator; undefined without a wallet. */
  readonly account: Address | undefined;
  /** The network, which decides disputes unless somebody else is named. */
  readonly treasury: Address;
  /** Of the franchise. */
  readonly splits: readonly Address[];
  /** ETH, and what the chosen split watches. */
  readonly assets: readonly Asset[];
  /** Of the chosen split, the largest weights first. */
  readonly members: readonly Member[];
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
};

/** An engagement whose briefs aren't on IPFS yet. */
export type OpeningTerms = Omit<NewEngagement, "brief" | "outcomes"> & {
  readonly text: WrittenText;
  readonly outcomes: readonly NonNullable<OutcomeReading["terms"]>[];
};

/** What a draft comes to. */
export type OpeningReading = {
  readonly wrong: Sentences;
  readonly missing: Sentences;
  readonly outcomes: readonly OutcomeReading[];
  readonly split: Address | null;
  readonly asset: Asset;
  readonly team: readonly Address[];
  /** Null while something is wrong or missing. */
  readonly terms: OpeningTerms | null;
};

const ETH: Asset = { address: ETHER, symbol: "ETH", decimals: 18, name: "Ether" };

/** The split that is meant: the only one needn't be chosen. */
export function splitOf({ split }: OpeningDraft, splits: readonly Address[]): Address | null {
  const chosen = splits.find((one) => one.toLowerCase() === split.toLowerCase());
  return chosen ?? (splits.length === 1 ? (splits[0] ?? null) : null);
}

/** The team that is meant: everybody in the split, as far as there is room, unless somebody was left out. */
export function teamOf({ team }: OpeningDraft, members: readonly Member[]): Address[] {
  const all = members.map(({ account }) => account);
  if (team === null) return all.slice(0, MAX_ENGAGEMENT_TEAM);
  const chosen = new Set(team.map((one) => one.toLowerCase()));
  return all.filter((account) => chosen.has(account.toLowerCase()));
}

/** A whole number of days in seconds; how many are allowed is for the rules to say. */
function readReview(form: FormReader): bigint | null {
  const typed = form.typed("review");
  const isWhole = /^\d{1,3}$/.test(typed);
  const error = typed === "" || isWhole ? null : "Write a whole number of days, such as 7.";
  return form.take("review", { value: isWhole ? BigInt(typed) * DAY : null, error }, "Say how many days there are.");
}

/** Reads an engagement as somebody wrote it. */
export function readOpening(draft: OpeningDraft, facts: OpeningFacts): OpeningReading {
  const { title, summary, body } = draft;
  const form = new FormReader({ client: draft.client, arbiter: draft.arbiter, review: draft.review });
  const client = form.address("client", "Name the client: who pays, and accepts what is delivered.");
  const arbiter = form.typed("arbiter") === "" ? facts.treasury : form.address("arbiter");
  const reviewWindow = readReview(form);
  takeText(form, draft);
  const split = splitOf(draft, facts.splits);
  if (split === null) form.missing.split = "Choose the split into which accepted money flows.";
  const asset = facts.assets.find(({ address }) => address.toLowerCase() === draft.asset.toLowerCase()) ?? ETH;
  const team = teamOf(draft, facts.members);
  const outcomes = draft.outcomes.map((outcome) => readOutcome(outcome, asset, facts.now));
  takeRules(form, { client, arbiter, reviewWindow, team, outcomeCount: outcomes.length }, facts);
  const ready = outcomes.flatMap(({ terms }) => terms ?? []);
  const { wrong, missing } = form;
  const same = { wrong, missing, outcomes, split, asset, team, terms: null };
  const isComplete = form.isComplete && ready.length === outcomes.length;
  if (!isComplete || client === null || arbiter === null || reviewWindow === null || split === null) return same;
  const parties = { franchiseId: facts.franchiseId, client, arbiter, split, asset: asset.address };
  return { ...same, terms: { ...parties, reviewWindow, team, text: { title, summary, body }, outcomes: ready } };
}

/** Where something is wrong or missing: fields may be far from the button. Null when all is well. */
export function sayUnready({ wrong, missing, outcomes, terms }: OpeningReading): string | null {
  if (terms !== null) return null;
  const [own] = [...Object.values(wrong), ...Object.values(missing)];
  if (own !== undefined) return own;
  const unfinished = outcomes.flatMap(({ terms: ready }, index) => (ready === null ? [index + 1] : []));
  return unfinished.length === 1
    ? `Outcome ${unfinished[0]} isn’t finished. Look at its fields.`
    : `Outcomes ${unfinished.join(", ")} aren’t finished. Look at their fields.`;
}
