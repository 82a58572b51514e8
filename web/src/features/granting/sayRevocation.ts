import type { Grant } from "@rizom/sdk";
import { sayDay, sayEquity } from "../equity/sayEquity.ts";
import { sayAccount } from "../wording/sayAccount.ts";
import { revocationAt, UNTIL_MINED } from "./revocation.ts";

type Revocable = Pick<Grant, "account" | "amount" | "start" | "cliff" | "end" | "claimed">;

/**
 * What revoking a grant would leave and give back: now, and when it's mined, because it vests until then.
 *
 * @param now seconds since 1970
 */
export function sayRevocation(grant: Revocable, now: bigint): string {
  const who = sayAccount(grant.account);
  const { keeps, returns, claimable } = revocationAt(grant, now);
  const parts = keeps === 0n ? `all ${sayEquity(returns)}` : `${sayEquity(returns)} of ${sayEquity(grant.amount)}`;
  const back = `${parts} return to what can be granted.`;
  const meanwhile = sayMeanwhile(grant, now);
  if (keeps === 0n) {
    return `Nothing has vested before the cliff on ${sayDay(grant.cliff)}: ${who} would keep nothing, and ${back}${meanwhile}`;
  }
  const taken =
    grant.claimed === 0n
      ? "none of it is claimed yet, all of it can be claimed after that too"
      : `${sayEquity(grant.claimed)} of it are claimed, ${sayEquity(claimable)} can be claimed after that too`;
  return `${who} would keep ${sayEquity(keeps)}, which have vested by now (${taken}), and ${back}${meanwhile}`;
}

/** What counts is the moment at which the transaction is mined. */
function sayMeanwhile(grant: Revocable, now: bigint): string {
  const [present, later] = [revocationAt(grant, now), revocationAt(grant, now + UNTIL_MINED)];
  if (later.keeps === present.keeps) return "";
  if (later.returns === 0n) return " Within ten minutes all of it will have vested: then it can’t be revoked any more.";
  if (present.keeps === 0n && now < grant.cliff) {
    return ` The cliff is less than ten minutes away: if it’s mined after that, ${sayEquity(later.keeps)} are kept.`;
  }
  return ` It vests on until the transaction is mined: ten minutes from now, ${sayEquity(later.keeps)} would be kept and ${sayEquity(later.returns)} return.`;
}
