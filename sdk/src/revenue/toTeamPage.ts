import { type Address, getAddress, isAddress, zeroAddress } from "viem";
import { MAX_TOTAL_WEIGHT } from "./LEGS.ts";
import type { Member } from "./Member.ts";

/** A team can't be as it was given; the message says which member is wrong and how. */
export class TeamError extends Error {
  override readonly name = "TeamError";
  /** The member that the message is about, where it is about one. */
  readonly account: Address | undefined;

  constructor(message: string, account?: Address) {
    super(message);
    this.account = account;
  }
}

/**
 * The order in which contracts take members: ascending by address, whatever the case of its letters.
 * @returns Negative when the first comes first
 * @example
 * members.toSorted(byAccount);
 */
export function byAccount(a: Member, b: Member): number {
  const left = a.account.toLowerCase();
  const right = b.account.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

function checkMember({ account, weight }: Member): void {
  if (!isAddress(account)) throw new TeamError(`${account} isn't an address. Check it letter by letter.`, account);
  if (account === zeroAddress) throw new TeamError("The zero address can't be in a team.", account);
  if (!Number.isSafeInteger(weight) || weight < 0 || weight > MAX_TOTAL_WEIGHT) {
    throw new TeamError(`The weight of ${account} must be a whole number from 0 to ${MAX_TOTAL_WEIGHT}.`, account);
  }
}

/**
 * Brings members into the order that contracts ask for, and refuses what they would refuse.
 * @returns Members ascending by address, with checksummed addresses
 * @throws {TeamError} for an invalid or zero address, a weight that isn't whole or too large, a member named twice
 * @example
 * const sorted = toTeamPage([{ account: tomas, weight: 30 }, { account: lucia, weight: 50 }]);
 */
export function toTeamPage(members: readonly Member[]): Member[] {
  for (const member of members) checkMember(member);
  const page = members.map(({ account, weight }) => ({ account: getAddress(account), weight })).sort(byAccount);
  for (const [i, { account }] of page.entries()) {
    if (page[i + 1]?.account === account) {
      throw new TeamError(`${account} is named twice. Keep one line for each member.`, account);
    }
  }
  const total = page.reduce((sum, { weight }) => sum + weight, 0);
  if (total > MAX_TOTAL_WEIGHT) {
    throw new TeamError(`The weights add up to ${total}, more than ${MAX_TOTAL_WEIGHT}. Use smaller weights.`);
  }
  return page;
}
