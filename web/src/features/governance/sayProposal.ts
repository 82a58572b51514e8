import { type House, type Houses, type ProposalState, type ProposalSummary, sayDuration } from "@rizom/sdk";
import type { IconName } from "../../components/Icon.tsx";
import { formatCount } from "../../lib/formatCount.ts";
import { timeInWords } from "../../lib/timeInWords.ts";
import { sayEquity } from "../equity/sayEquity.ts";

export const STATE_WORDS: Readonly<Record<ProposalState, readonly [word: string, icon: IconName]>> = {
  pending: ["Voting hasn’t begun", "waiting"],
  active: ["Open for voting", "vote"],
  succeeded: ["Passed", "good"],
  queued: ["Passed and queued", "waiting"],
  executed: ["Carried out", "good"],
  defeated: ["Defeated", "wrong"],
  canceled: ["Cancelled", "close"],
};

/** "in 2 days", of a moment by the chain's clock. */
export const sayIn = (moment: bigint, now: bigint): string => timeInWords(Number(moment - now));

/** "1 franchise", "3 franchises" */
export const sayFranchises = (count: bigint): string =>
  `${formatCount(count)} ${count === 1n ? "franchise" : "franchises"}`;

/** Whether a vote is still to begin, goes on, or is over: what is said of the houses depends on it. */
export type Tense = "ahead" | "now" | "over";

export const tenseOf = (state: ProposalState): Tense =>
  state === "pending" ? "ahead" : state === "active" ? "now" : "over";

/** How one house stands, or stood, and what it lacks: "is for it", "was for it, but lacked its quorum by 1 franchise". */
export function sayHouse(house: House, unit: "equity" | "franchises", tense: Tense = "now"): string {
  const say = unit === "equity" ? sayEquity : sayFranchises;
  const isOver = tense === "over";
  const is = isOver ? "was" : "is";
  if (tense === "ahead") return "votes later";
  if (house.passes) return `${is} for it`;
  if (house.lead === "FOR")
    return `${is} for it, but ${isOver ? "lacked" : "lacks"} its quorum by ${say(house.missing)}`;
  if (house.lead === "AGAINST") return `${is} against it`;
  if (house.lead === "TIE") return `${is} tied, which ${is}n’t enough`;
  return isOver ? "didn’t decide" : "hasn’t decided";
}

function sayActive({ equity, franchises, passes }: Houses, end: string): string {
  if (passes) return `Both houses are for it. Voting ends ${end}; then anybody can queue it.`;
  if (equity.lead === "NONE" && franchises.lead === "NONE") {
    return `Neither house has decided yet. Voting ends ${end}.`;
  }
  const houses = `The equity house ${sayHouse(equity, "equity")}; the franchise house ${sayHouse(franchises, "franchises")}.`;
  return `${houses} Voting ends ${end}; as things stand, it’s defeated then.`;
}

function sayDefeat({ equity, franchises }: Houses): string {
  const why = (house: House) => (house.isFor ? "lacked its quorum" : "wasn’t for it");
  if (!equity.passes && !franchises.passes) {
    const [first, second] = [why(equity), why(franchises)];
    return first === second
      ? `It was defeated: both houses ${first === "wasn’t for it" ? "weren’t for it" : "lacked their quorum"}.`
      : `It was defeated: the equity house ${first}, and the franchise house ${second}.`;
  }
  return equity.passes
    ? `It was defeated: the equity house was for it, but the franchise house ${why(franchises)}.`
    : `It was defeated: the franchise house was for it, but the equity house ${why(equity)}.`;
}

type Moment = {
  readonly proposal: Pick<ProposalSummary, "snapshot" | "deadline" | "eta">;
  readonly state: ProposalState;
  readonly houses: Houses;
  readonly now: bigint;
  /** Seconds that the timelock waits; null while it isn't known. */
  readonly timelockDelay: bigint | null;
};

/** What will happen now, in one sentence or two. */
export function sayOutlook({ proposal, state, houses, now, timelockDelay }: Moment): string {
  const { snapshot, deadline, eta } = proposal;
  switch (state) {
    case "pending":
      return `Voting begins ${sayIn(snapshot + 1n, now)} and lasts ${sayDuration(deadline - snapshot)}.`;
    case "active":
      return sayActive(houses, sayIn(deadline + 1n, now));
    case "succeeded": {
      const wait = timelockDelay === null ? "a while" : sayDuration(timelockDelay);
      return `Both houses passed it. Anybody can queue it now; ${wait} later, anybody can execute it.`;
    }
    case "queued":
      return eta !== null && now < eta
        ? `Both houses passed it, and it’s queued. Anybody can execute it ${sayIn(eta, now)}.`
        : "Both houses passed it, and it has waited long enough: anybody can execute it now.";
    case "defeated":
      return sayDefeat(houses);
    case "executed":
      return "Both houses passed it, and it was carried out.";
    case "canceled":
      return "It was cancelled and never takes effect.";
  }
}
