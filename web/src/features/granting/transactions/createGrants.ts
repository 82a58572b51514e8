import { createGrantRequest, createGrantsRequest, MAX_EQUITY_PAGE } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action, TransactionStep } from "../../../transactions/action.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayPercent } from "../../wording/sayPercent.ts";
import type { Effect } from "../effect.ts";
import type { PlannedGrant } from "../grantForm.ts";
import { sayTerms } from "../sayTerms.ts";

type Order = {
  equityGrants: Address;
  /** One or more, with the same dates. */
  grants: readonly PlannedGrant[];
  effect: Effect;
  /** Seconds since 1970. */
  now: bigint;
};

/** More lines than this say nothing to anybody. */
const SHOWN = 12;

/** Promises equity to one or more accounts; whatever their number, a page of them is one transaction. */
export function createGrants({ equityGrants, grants, effect, now }: Order): Action {
  const [one] = grants;
  const [first, ...rest] = stepsOf(equityGrants, grants);
  if (!one || !first) throw new RangeError("There is nothing to grant.");
  const alone = grants.length === 1;
  const who = alone ? sayAccount(one.account) : `${grants.length} accounts`;
  const whole = sayEquity(effect.total);
  const share = sayPercent(Number(effect.total), Number(effect.whole));
  return {
    label: alone ? `Grant ${whole}` : `Create ${grants.length} grants`,
    describe: `${alone ? `${who} is promised ${whole}` : `${who} are promised ${whole} together`}: ${share} of all equity that exists or is promised. ${sayTerms(one, now)}`,
    changes: [
      ...grants.slice(0, SHOWN).map(({ account, amount }) => ({
        label: sayAccount(account),
        after: `${sayEquity(amount)}, ${sayPercent(Number(amount), Number(effect.whole))}`,
      })),
      { label: "Can still be granted", before: sayEquity(effect.leftBefore), after: sayEquity(effect.leftAfter) },
    ],
    steps: [first, ...rest],
    invalidates: [keys.equity, ...grants.map(({ account }) => keys.equityOf(account))],
    expectedEvents: ["GrantCreated"],
    done: {
      sentence: `${who} ${alone ? "is" : "are"} promised ${whole}.`,
      href: alone ? `/members/${one.account}` : "/equity",
      linkLabel: alone ? "See the grant" : "See the equity",
    },
  };
}

function stepsOf(equityGrants: Address, grants: readonly PlannedGrant[]): TransactionStep[] {
  const [one] = grants;
  if (one && grants.length === 1) {
    return [
      { kind: "transaction", label: "Create the grant", request: createGrantRequest({ equityGrants, grant: one }) },
    ];
  }
  const pages = Array.from({ length: Math.ceil(grants.length / MAX_EQUITY_PAGE) }, (_, page) =>
    grants.slice(page * MAX_EQUITY_PAGE, (page + 1) * MAX_EQUITY_PAGE),
  );
  return pages.map((page, index) => ({
    kind: "transaction",
    label: pages.length > 1 ? `Create the grants, part ${index + 1} of ${pages.length}` : "Create the grants",
    request: createGrantsRequest({ equityGrants, grants: page }),
  }));
}
