import { type Outcome, sayDuration } from "@rizom/sdk";
import { keys } from "../../../lib/keys.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount, sayList } from "../../wording/sayAmount.ts";
import { sayMoment } from "../sayMoment.ts";
import { isForNetwork } from "../sayParty.ts";
import { addressOf, type EngagementOrder, seen, touched } from "./about.ts";

/** What every way of funding is told. */
export type FundingOrder = EngagementOrder & {
  /** One or more, all of them proposed. */
  readonly outcomes: readonly Outcome[];
  /** The sum of what they ask for. */
  readonly amount: bigint;
};

/** Which outcomes of which engagement, as requests are told. */
export const fundingOf = ({ engagement, outcomes }: Pick<FundingOrder, "engagement" | "outcomes">) => ({
  ...addressOf(engagement),
  outcomes: outcomes.map(({ number }) => number),
});

/** The words and keys that all ways of funding share. */
export function aboutFunding({ engagement, asset, nameOf, outcomes, amount }: FundingOrder) {
  const said = sayAmount(amount, asset);
  const window = sayDuration(engagement.reviewWindow);
  const arbiter = isForNetwork(engagement) ? "the network" : sayAccount(engagement.arbiter);
  const what =
    outcomes.length > 3 ? `${outcomes.length} outcomes` : sayList(outcomes.map(({ number }) => nameOf(number)));
  return {
    label: `Fund ${said}`,
    describe: `You put ${said} into escrow for ${what}. What isn’t delivered in time, you can take back. What is delivered, you accept or refuse within ${window}: if you say nothing, it counts as accepted; if you refuse, ${arbiter} divides the money.`,
    changes: outcomes.map(({ number, amount: part, due }) => ({
      label: nameOf(number),
      after: `${sayAmount(part, asset)}, due on ${sayMoment(due)}`,
    })),
    invalidates: [...touched(engagement), keys.account(engagement.client)],
    expectedEvents: ["OutcomeFunded"],
    done: { sentence: `${said} wait in escrow for ${what}.`, ...seen(engagement) },
  };
}
