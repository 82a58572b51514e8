import { ETH, HARBOUR, JONAS, LUCIA, MIRA, SAMIR, TOMAS } from "./cast.ts";
import { word } from "./equityEvents.ts";
import { addressOf, block, emit, splitCreated } from "./events.ts";
import { admitted } from "./franchiseEvents.ts";
import type { EventValue, LogEvent } from "./TestCase.ts";

export const ENGAGEMENTS = addressOf("Engagements").toLowerCase();

/** The first engagement's escrow, and that of another one. */
export const ESCROW = `0x${"e5".repeat(19)}01`;
export const OTHER_ESCROW = `0x${"e5".repeat(19)}02`;

export const BRIEF = `0x${"b1".repeat(32)}`;
export const OTHER_BRIEF = `0x${"b2".repeat(32)}`;
export const EVIDENCE = `0x${"ed".repeat(32)}`;
export const REASON = `0x${"4e".repeat(32)}`;
export const NO_DIGEST = `0x${"00".repeat(32)}`;

export const DUE = 1_701_000_000;
export const UNTIL = 1_702_000_000;
export const REVIEW = 864_000;

/** The outcome's number as it's in ids. */
export const outcomeId = (engagement: number, outcome: number) =>
  word(engagement) + outcome.toString(16).padStart(8, "0");

const of = (name: string, engagementId: EventValue, params: Record<string, EventValue> = {}) =>
  emit(ENGAGEMENTS, name, { engagementId, ...params });

interface Terms {
  id?: number;
  client?: string;
  split?: string;
  asset?: string;
  brief?: string;
  escrow?: string;
}

/** An engagement of MIRA's, which JONAS looks after; SAMIR is arbiter. */
export const opened = ({ id = 1, client = MIRA, split = HARBOUR, ...terms }: Terms = {}) =>
  of("EngagementOpened", id, {
    ...{ franchiseId: 1, client, facilitator: JONAS, split, asset: terms.asset ?? ETH, arbiter: SAMIR },
    ...{ reviewWindow: REVIEW, brief: terms.brief ?? BRIEF, escrow: terms.escrow ?? ESCROW },
  });

interface Agreed {
  id?: number;
  outcome?: number;
  amount?: EventValue;
  due?: number;
  brief?: string;
}

const agreed = ({ outcome = 1, amount = 100, due = DUE, brief = BRIEF }: Agreed) => ({ outcome, amount, due, brief });

export const outcomeProposed = (terms: Agreed = {}) => of("OutcomeProposed", terms.id ?? 1, agreed(terms));

export const outcomeAmended = (terms: Agreed = {}) => of("OutcomeAmended", terms.id ?? 1, agreed(terms));

export const termsAmended = (arbiter: string, reviewWindow: number) => of("TermsAmended", 1, { arbiter, reviewWindow });

export const facilitatorChanged = (previousFacilitator: string, facilitator: string, by: string = LUCIA) =>
  of("FacilitatorChanged", 1, { previousFacilitator, facilitator, by });

export const teamJoined = (account: string, place: number, id = 1) => of("TeamJoined", id, { account, place });

export const teamLeft = (account: string, place: number) => of("TeamLeft", 1, { account, place });

export const outcomeFunded = (outcome = 1, amount: EventValue = 100) => of("OutcomeFunded", 1, { outcome, amount });

export const outcomeDelivered = (outcome = 1, evidence = EVIDENCE, by: string = JONAS, until = UNTIL) =>
  of("OutcomeDelivered", 1, { outcome, by, evidence, until });

export const outcomeDisputed = (outcome = 1, reason = REASON) =>
  of("OutcomeDisputed", 1, { outcome, reason, until: UNTIL });

interface Acceptance {
  outcome?: number;
  by?: string;
  toSplit?: EventValue;
  facilitator?: string;
  participants?: EventValue;
}

export const outcomeAccepted = (terms: Acceptance = {}) =>
  of("OutcomeAccepted", 1, { outcome: 1, by: MIRA, toSplit: 100, facilitator: JONAS, participants: 0, ...terms });

interface Division {
  outcome?: number;
  by?: string;
  teamShare?: number;
  ruling?: string;
  toSplit?: EventValue;
  toClient?: EventValue;
}

export const outcomeResolved = (terms: Division = {}) =>
  of("OutcomeResolved", 1, {
    ...{ outcome: 1, by: SAMIR, teamShare: 4_000, ruling: NO_DIGEST, toSplit: 40, toClient: 60 },
    ...terms,
  });

export const outcomeRefunded = (outcome = 1, toClient: EventValue = 100, by: string = MIRA) =>
  of("OutcomeRefunded", 1, { outcome, by, toClient });

export const outcomeCancelled = (outcome = 1, toClient: EventValue = 0, by: string = MIRA) =>
  of("OutcomeCancelled", 1, { outcome, by, toClient });

export const refundHeld = (parts: EventValue) => of("RefundHeld", 1, { parts });

export const refundClaimed = (to: string, amount: EventValue) => of("RefundClaimed", 1, { to, amount });

export const strayClaimed = (asset: string, to: string, amount: EventValue) =>
  of("StrayClaimed", 1, { asset, to, amount });

export const settlementProposed = (by: string, teamShare: number, outcome = 1) =>
  of("SettlementProposed", 1, { outcome, by, teamShare });

export const consentWithdrawn = (by: string) => of("ConsentWithdrawn", 1, { by });

/** What an escrow pays a split: `Engagement 1/2`. */
export const referenceOf = (engagement: number, outcome: number) =>
  `0x${Buffer.from(`Engagement ${engagement}/${outcome}`).toString("hex").padEnd(64, "0")}`;

/** A franchise with its split, and an engagement of it with outcomes of these amounts. */
export const founded = (amounts: EventValue[], ...team: string[]) =>
  block(
    ...admitted({ owners: [LUCIA, TOMAS] }),
    splitCreated(),
    opened(),
    ...team.map((account, place) => teamJoined(account, place)),
    ...amounts.map((amount, index) => outcomeProposed({ outcome: index + 1, amount })),
  );

/** So many outcomes of 100 each, all of them funded. */
export const funded = (count: number, ...team: string[]): { events: LogEvent[] }[] => [
  founded(Array(count).fill(100), ...team),
  block(...Array.from({ length: count }, (_, index) => outcomeFunded(index + 1))),
];
