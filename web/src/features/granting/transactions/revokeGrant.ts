import { type Grant, revokeGrantRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { revocationAt, UNTIL_MINED } from "../revocation.ts";

type Order = {
  equityGrants: Address;
  grant: Grant;
  /** Seconds since 1970. */
  now: bigint;
};

/** Stops a revocable grant at what has vested when the transaction is mined. */
export function revokeGrant({ equityGrants, grant, now }: Order): Action {
  const who = sayAccount(grant.account);
  const [present, later] = [revocationAt(grant, now), revocationAt(grant, now + UNTIL_MINED)];
  return {
    label: `Revoke grant ${grant.id}`,
    describe: `${who} keeps what has vested when this is mined: as of now ${sayEquity(present.keeps)} of ${sayEquity(grant.amount)}. Nothing more will vest, and the rest can be granted to others. This can’t be undone.`,
    changes: [
      { label: `${who} will own of it`, before: sayEquity(grant.amount), after: range(present.keeps, later.keeps) },
      { label: "Returns to what can be granted", after: range(present.returns, later.returns) },
    ],
    steps: [
      {
        kind: "transaction",
        label: "Revoke the grant",
        request: revokeGrantRequest({ equityGrants, account: grant.account, id: grant.id }),
      },
    ],
    invalidates: [keys.equity, keys.equityOf(grant.account)],
    expectedEvents: ["GrantRevoked"],
    done: {
      sentence: `Grant ${grant.id} of ${who} has ended. What had vested stays theirs.`,
      href: `/members/${grant.account}`,
      linkLabel: "See the member",
    },
  };
}

/** One figure where rounding hides the difference, else both. */
function range(now: bigint, later: bigint): string {
  const [present, after] = [sayEquity(now), sayEquity(later)];
  return present === after ? present : `${present} now, ${after} in ten minutes`;
}
