import { type Asset, deploymentOf, type NewEngagement, openEngagementRequest, sayDuration } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action, Change } from "../../../transactions/action.ts";
import { sayMoment } from "../../engagements/sayMoment.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayAmount } from "../../wording/sayAmount.ts";

type Order = {
  readonly terms: NewEngagement;
  readonly asset: Asset;
  readonly account: Address;
  /** What the engagement and its outcomes are called. */
  readonly title: string;
  readonly outcomeTitles: readonly string[];
};

/** More lines than this say nothing to anybody. */
const SHOWN = 8;

function sayOutcomes({ terms: { outcomes }, asset, outcomeTitles }: Order): Change[] {
  const lines = outcomes.map(({ amount, due }, index) => ({
    label: outcomeTitles[index] ?? `Outcome ${index + 1}`,
    after: `${sayAmount(amount, asset)}, due on ${sayMoment(due)}`,
  }));
  const rest = lines.length - SHOWN;
  return rest > 0 ? [...lines.slice(0, SHOWN), { label: "And", after: `${rest} more outcomes` }] : lines;
}

/** A facilitator opens an engagement: its escrow is made, and the client can put money into it. */
export function openEngagement(order: Order): Action {
  const { terms, asset, account, title } = order;
  const { engagements, treasury } = deploymentOf(environment.chainId);
  const { client, arbiter, reviewWindow, outcomes, team, franchiseId, split } = terms;
  const sum = sayAmount(
    outcomes.reduce((all, { amount }) => all + amount, 0n),
    asset,
  );
  const count = outcomes.length === 1 ? "one outcome" : `${outcomes.length} outcomes`;
  const people = team.length === 1 ? "1 person" : `${team.length} people`;
  return {
    label: "Open the engagement",
    describe: `You open “${title}” for ${sayAccount(client)}: ${count} for ${sum}. Nothing is paid yet; the client funds what they agree to. The texts are public and permanent.`,
    changes: [
      ...sayOutcomes(order),
      { label: "Time to look", after: sayDuration(reviewWindow) },
      { label: "Arbiter", after: isAddressEqual(arbiter, treasury) ? "the network, by proposal" : sayAccount(arbiter) },
      { label: "Team", after: people },
    ],
    steps: [
      {
        kind: "transaction",
        label: `Open “${title}”`,
        request: openEngagementRequest({ engagements, ...terms }),
      },
    ],
    invalidates: [
      keys.engagements,
      keys.franchise(franchiseId),
      keys.split(split),
      keys.account(account),
      keys.account(client),
    ],
    expectedEvents: ["EngagementOpened"],
    done: {
      sentence: `You opened “${title}” for ${sayAccount(client)}.`,
      href: "/engagements/:engagement",
      linkLabel: "See the engagement",
    },
  };
}
