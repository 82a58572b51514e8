import type { Asset } from "@rizom/sdk";
import type { AllocationStake, GrantStake, PatronageStake } from "./stakes.ts";

/** For tests: stakes of one account, around one moment. */
export const DAY = 86_400n;
export const NOW = 1_795_000_000n;
export const LUCIA = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
export const HARBOUR = "0x00000000000000000000000000000000000000A1";
export const DOLLAR: Asset = {
  address: "0x00000000000000000000000000000000000000d0",
  symbol: "tUSD",
  name: "Test dollar",
  decimals: 6,
};

export function rzm(whole: number): bigint {
  return BigInt(whole) * 10n ** 18n;
}

export function aGrant(change: Partial<GrantStake> = {}): GrantStake {
  return {
    id: 1n,
    account: LUCIA,
    amount: rzm(1_200),
    start: NOW - 100n * DAY,
    cliff: NOW - 100n * DAY,
    end: NOW + 100n * DAY,
    revocable: false,
    revoked: false,
    claimed: 0n,
    granted: rzm(1_200),
    scheduledEnd: NOW + 100n * DAY,
    ...change,
  };
}

export function anAllocation(change: Partial<AllocationStake> = {}): AllocationStake {
  return {
    root: `0x${"11".repeat(32)}`,
    digest: `0x${"d1".repeat(32)}`,
    title: "Founding thanks",
    account: LUCIA,
    index: 3n,
    amount: rzm(250),
    isClaimed: false,
    openedAt: NOW - 5n * DAY,
    deadline: NOW + 55n * DAY,
    ...change,
  };
}

export function aPatronage(change: Partial<PatronageStake> = {}): PatronageStake {
  return {
    account: LUCIA,
    split: HARBOUR,
    splitName: "Harbour website",
    asset: DOLLAR,
    rate: { price: 1_000_000n, share: 1_000n },
    earned: 3_000_000_000n,
    accrued: rzm(300),
    claimed: 0n,
    claimable: rzm(300),
    ...change,
  };
}
