import { type Address, isAddressEqual } from "viem";

export type VoteChange = { readonly voter: Address; readonly before: bigint; readonly after: bigint };

type Delegating = {
  /** What the account that delegates owns: all of it moves. */
  readonly balance: bigint;
  /** Who votes with it now; null for nobody. */
  readonly from: Address | null;
  readonly to: Address;
  /** What an account votes with now; undefined where it isn't known yet. */
  readonly votesOf: (voter: Address) => bigint | undefined;
};

/** What delegating does to everybody's votes: who gets them first, then who has them no more. */
export function votesAfter({ balance, from, to, votesOf }: Delegating): VoteChange[] {
  if (from !== null && isAddressEqual(from, to)) return [];
  const gains = changeOf(to, balance, votesOf);
  const loses = from === null ? [] : changeOf(from, -balance, votesOf);
  return [...gains, ...loses];
}

function changeOf(voter: Address, difference: bigint, votesOf: Delegating["votesOf"]): VoteChange[] {
  const before = votesOf(voter);
  return before === undefined || difference === 0n ? [] : [{ voter, before, after: before + difference }];
}
