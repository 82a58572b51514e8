import { createSplitRequest, MAX_PAGE, type NewSplit, setWeightsRequests } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action, TransactionStep } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";

type Order = {
  factory: Address;
  /** Where it will be: a function of `split` alone. */
  predicted: Address;
  split: NewSplit;
  creator: Address;
};

/** The members that the creation itself takes; the others follow in pages. */
export function firstPage(split: NewSplit): NewSplit {
  return { ...split, members: split.members.slice(0, MAX_PAGE) };
}

/** Creates a split, and adds the members beyond the first page. */
export function createSplit({ factory, predicted, split, creator }: Order): Action {
  const later = split.members.slice(MAX_PAGE);
  const pages = later.length === 0 ? [] : setWeightsRequests({ split: predicted, members: later });
  const more = pages.map(
    (request, index): TransactionStep => ({
      kind: "transaction",
      label: pages.length === 1 ? "Add the other members" : `Add members, part ${index + 1} of ${pages.length}`,
      request,
    }),
  );
  const team = split.members.length === 1 ? "1 member" : `${split.members.length} members`;
  return {
    label: "Create the split",
    describe: `“${split.name}” is created with ${team}. ${sayAccount(split.controller)} controls it, ${sayAccount(split.manager)} looks after the client.`,
    changes: [
      { label: "Its address", after: predicted },
      { label: "Of each payment", after: "60 % to the team, 25 % to the platform, 15 % to the relationship manager" },
    ],
    steps: [
      {
        kind: "transaction",
        label: "Create the split",
        request: createSplitRequest({ ...firstPage(split), factory }),
      },
      ...more,
    ],
    invalidates: [keys.splits, keys.split(predicted), keys.account(creator), keys.networks],
    expectedEvents: [pages.length > 0 ? "WeightChanged" : "SplitCreated"],
    done: { sentence: `“${split.name}” is ready to be paid.`, href: `/splits/${predicted}`, linkLabel: "Open it" },
  };
}
