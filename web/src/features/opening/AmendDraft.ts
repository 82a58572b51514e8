import { type Asset, type Engagement, formatAmount, type Outcome } from "@rizom/sdk";
import type { Kept } from "../drafting/createDraftStore.ts";
import { isForNetwork } from "../engagements/sayParty.ts";
import { emptyOutcome, isRecord, type OutcomeDraft, textsOf } from "./OpeningDraft.ts";
import { typeDue } from "./readDue.ts";

/** An outcome that is there, as it's to be; known by its number. */
export type ChangeDraft = OutcomeDraft & {
  /** Whether its text is written anew; otherwise it stays, whatever stands here. */
  readonly rewrites: boolean;
};

/** What is to be different about an engagement, as it's being written; kept in this browser only. */
export type AmendDraft = Kept & {
  /** Empty for the network. */
  readonly arbiter: string;
  /** Days. */
  readonly review: string;
  readonly changes: readonly ChangeDraft[];
  readonly additions: readonly OutcomeDraft[];
};

const DAY = 86_400;

/** Days as they're typed. */
export const typeDays = (seconds: bigint): string => String(Number(seconds) / DAY);

/** Whose terms can still be changed: before anything is delivered. */
export const isChangeable = ({ state }: Outcome): boolean => state === "proposed" || state === "funded";

/** An amount as it's typed. */
export const typeAmount = (amount: bigint, { decimals }: Asset): string =>
  formatAmount(amount, decimals, { group: "" });

/** Everything as it is. */
export function startAmendment(engagement: Engagement, asset: Asset): AmendDraft {
  return {
    ...{ id: String(engagement.engagementId), savedAt: 0, title: "", review: typeDays(engagement.reviewWindow) },
    arbiter: isForNetwork(engagement) ? "" : engagement.arbiter,
    changes: engagement.outcomes.filter(isChangeable).map(({ number, amount, due }) => ({
      ...emptyOutcome(),
      ...{ id: String(number), amount: typeAmount(amount, asset), due: typeDue(due), rewrites: false },
    })),
    additions: [],
  };
}

/** Reads what was kept, which an older version of the app, or somebody's hand, may have written. */
export function readAmendDraft(value: unknown): AmendDraft | null {
  if (!isRecord(value) || typeof value.id !== "string") return null;
  const list = (part: unknown) => (Array.isArray(part) ? part.filter(isRecord) : []);
  const empty = { id: "", title: "", arbiter: "", review: "" };
  return {
    ...textsOf(value, empty),
    savedAt: typeof value.savedAt === "number" ? value.savedAt : 0,
    changes: list(value.changes).map((change) => ({
      ...textsOf(change, emptyOutcome()),
      rewrites: change.rewrites === true,
    })),
    additions: list(value.additions).map((addition) => textsOf(addition, emptyOutcome())),
  };
}

/** What was kept, for the outcomes that can still be changed; those that it doesn't know are as they are. */
export function resumeAmendment(kept: AmendDraft, engagement: Engagement, asset: Asset): AmendDraft {
  const start = startAmendment(engagement, asset);
  const known = new Map(kept.changes.map((change) => [change.id, change]));
  return { ...kept, changes: start.changes.map((change) => known.get(change.id) ?? change) };
}
