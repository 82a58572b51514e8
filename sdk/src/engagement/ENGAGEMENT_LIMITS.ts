import type { OutcomeState } from "./Engagement.ts";

const DAY = 24 * 60 * 60;

/** States as the contract numbers them, from 1. */
export const OUTCOME_STATES = [
  "proposed",
  "funded",
  "delivered",
  "disputed",
  "accepted",
  "resolved",
  "refunded",
  "cancelled",
] as const satisfies readonly OutcomeState[];

/** The most accounts that are ever on the team of an engagement. */
export const MAX_ENGAGEMENT_TEAM = 96;

/** The most outcomes that are opened, funded, changed or added at once. */
export const MAX_OUTCOMES_AT_ONCE = 50;

/** The most outcomes of an engagement. */
export const MAX_OUTCOMES = 1_000;

/** The shortest time in which a client looks at a delivery, in seconds. */
export const MIN_REVIEW_WINDOW = DAY;

/** The longest one. */
export const MAX_REVIEW_WINDOW = 90 * DAY;

/** How far ahead an outcome may be due, in seconds. */
export const MAX_DUE_AHEAD = 730 * DAY;

/** How long an arbiter has to decide, in seconds; afterwards anybody divides in halves. */
export const ARBITER_TIME = 90 * DAY;

/** How long after the due date only the client may ask for a refund, in seconds; afterwards anybody. */
export const CLIENT_ONLY_TIME = 14 * DAY;
