import type { Address } from "viem";

/** Equity to be promised. Amounts in units of equity, times in seconds since 1970, as the contract counts. */
export type NewGrant = {
  readonly account: Address;
  /** All that will ever vest. */
  readonly amount: bigint;
  /** When vesting begins; may be past. */
  readonly start: bigint;
  /** Before it nothing is vested; the start for none. */
  readonly cliff: bigint;
  /** When all is vested. */
  readonly end: bigint;
  /** Whether the network may stop it. */
  readonly revocable: boolean;
};

/** A grant as it stands now; once revoked, `amount` is what had vested and `end` when it was revoked. */
export type Grant = NewGrant & {
  /** Counts from 1, over all accounts. */
  readonly id: bigint;
  readonly revoked: boolean;
  /** What of it was claimed. */
  readonly claimed: bigint;
};
