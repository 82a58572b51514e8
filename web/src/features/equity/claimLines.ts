import { vestedAt } from "@rizom/sdk";
import type { Address, Hex } from "viem";
import type { AllocationStake, GrantStake, PatronageStake, Stakes } from "./stakes.ts";

type Line = {
  /** Stable, for lists and choices. */
  readonly key: string;
  readonly account: Address;
  /** Where it comes from, as a name: "Grant 3", "Founding thanks", "Harbour website in tUSD". */
  readonly source: string;
  /** All that it will ever bring, as far as is known now; patronage grows further. */
  readonly total: bigint;
  readonly claimed: bigint;
  /** Can be claimed now. */
  readonly claimable: bigint;
  /** Will be claimable later. */
  readonly later: bigint;
  /** When the next part of `later` comes: a start or a cliff ahead; null when it grows by the second, or nothing comes. */
  readonly nextWhen: bigint | null;
  /** When all of `later` will be there; null when nothing comes. */
  readonly laterWhen: bigint | null;
  /** The last second in which it can be claimed; null when it never expires. */
  readonly deadline: bigint | null;
  /** Since when it exists (seconds); null when nothing tells. */
  readonly since: bigint | null;
  readonly state: LineState;
};

/** `lost`: the deadline is over. `done`: all of it was claimed. `waiting`: nothing yet, but something later. */
export type LineState = "claimable" | "waiting" | "done" | "lost";

export type GrantLine = Line & { readonly kind: "grant"; readonly id: bigint; readonly revoked: boolean };
export type RoundLine = Line & {
  readonly kind: "round";
  readonly root: Hex;
  readonly digest: Hex;
  readonly index: bigint;
};
export type PatronageLine = Line & { readonly kind: "patronage"; readonly stake: PatronageStake };

/** One thing that can be claimed by itself. */
export type ClaimLine = GrantLine | RoundLine | PatronageLine;

const ORDER: Record<LineState, number> = { claimable: 0, waiting: 1, done: 2, lost: 3 };

/**
 * Every way in which an account owns a part, as lines that can be claimed one by one: what can be claimed now first.
 *
 * @param now seconds since 1970, by the chain's clock: what is claimable now is so in the next block too
 */
export function claimLines({ grants, allocations, patronage }: Stakes, now: bigint): ClaimLine[] {
  const lines = [
    ...grants.map((grant) => grantLine(grant, now)),
    ...allocations.map((allocation) => roundLine(allocation, now)),
    ...patronage.filter(({ accrued, claimed }) => accrued + claimed > 0n).map(patronageLine),
  ];
  return lines.sort((a, b) => ORDER[a.state] - ORDER[b.state]);
}

/** Those of which something can be claimed now. */
export function claimableLines<L extends ClaimLine>(lines: readonly L[]): L[] {
  return lines.filter(({ claimable }) => claimable > 0n);
}

function grantLine(grant: GrantStake, now: bigint): GrantLine {
  const { account, id, amount, start, cliff, end, claimed, revoked } = grant;
  const vested = vestedAt(grant, now);
  const claimable = vested > claimed ? vested - claimed : 0n;
  const later = amount - vested;
  return {
    kind: "grant",
    key: `grant:${id}`,
    id,
    revoked,
    account,
    source: `Grant ${id}`,
    total: amount,
    claimed,
    claimable,
    later,
    nextWhen: later > 0n && now < cliff ? cliff : null,
    laterWhen: later > 0n ? end : null,
    deadline: null,
    since: start,
    state: claimable > 0n ? "claimable" : later > 0n ? "waiting" : "done",
  };
}

function roundLine(allocation: AllocationStake, now: bigint): RoundLine {
  const { root, digest, index, account, title, amount, isClaimed, openedAt, deadline } = allocation;
  const isOpen = now <= deadline;
  const state = isClaimed ? "done" : isOpen ? "claimable" : "lost";
  return {
    kind: "round",
    key: `round:${root}:${index}`,
    root,
    digest,
    index,
    account,
    source: title?.trim() || "A round",
    total: amount,
    claimed: isClaimed ? amount : 0n,
    claimable: state === "claimable" ? amount : 0n,
    later: 0n,
    nextWhen: null,
    laterWhen: null,
    deadline,
    since: openedAt,
    state,
  };
}

function patronageLine(stake: PatronageStake): PatronageLine {
  const { account, split, splitName, asset, accrued, claimed, claimable } = stake;
  return {
    kind: "patronage",
    key: `patronage:${split.toLowerCase()}:${asset.address.toLowerCase()}`,
    stake,
    account,
    source: `${splitName} in ${asset.symbol}`,
    total: accrued,
    claimed,
    claimable,
    later: 0n,
    nextWhen: null,
    laterWhen: null,
    deadline: null,
    since: null,
    state: claimable > 0n ? "claimable" : "done",
  };
}
