import { HANNA, LUCIA, NOBODY } from "./cast.ts";
import { addressOf, emit } from "./events.ts";
import type { EventValue, LogEvent } from "./TestCase.ts";

/** Addresses of the manifest, as the index tells them. */
export const TOKEN = addressOf("EquityToken").toLowerCase();
export const GRANTS = addressOf("EquityGrants").toLowerCase();
export const ROUNDS = addressOf("EquityRounds").toLowerCase();
export const PATRONAGE = addressOf("PatronageEquity").toLowerCase();

/** 32 bytes that end in a number. */
export const word = (number: number) => `0x${number.toString(16).padStart(64, "0")}`;

export const ROOT = `0x${"ab".repeat(31)}01`;
export const OTHER_ROOT = `0x${"ab".repeat(31)}02`;
export const DIGEST = `0x${"d1".repeat(32)}`;
export const DEADLINE = 1_800_000_000;

/** The three modules name their authority when they are deployed. */
export const deployed = (): LogEvent[] =>
  [GRANTS, ROUNDS, PATRONAGE].map((module) => emit(module, "AuthorityUpdated", { authority: HANNA }));

export const moved = (from: string, to: string, value: EventValue) => emit(TOKEN, "Transfer", { from, to, value });

export const minted = (to: string, value: EventValue) => moved(NOBODY, to, value);

export const delegated = (delegator: string, fromDelegate: string, toDelegate: string) =>
  emit(TOKEN, "DelegateChanged", { delegator, fromDelegate, toDelegate });

export const votes = (delegate: string, previousVotes: EventValue, newVotes: EventValue) =>
  emit(TOKEN, "DelegateVotesChanged", { delegate, previousVotes, newVotes });

export const limitSet = (module: string, limit: EventValue) => emit(TOKEN, "MintAllowanceSet", { module, limit });

export const reserved = (module: string, key: string, amount: EventValue, deadline = DEADLINE) =>
  emit(TOKEN, "AllowanceReserved", { module, key, amount, deadline });

export const released = (module: string, key: string, amount: EventValue) =>
  emit(TOKEN, "AllowanceReleased", { module, key, amount });

interface GrantTerms {
  id?: number;
  account?: string;
  amount?: EventValue;
  cliff?: number;
  revocable?: boolean;
}

export const START = 1_700_000_000;
export const CLIFF = START + 1_000;
export const END = START + 10_000;

export const grantCreated = (terms: GrantTerms = {}) =>
  emit(GRANTS, "GrantCreated", {
    id: terms.id ?? 1,
    account: terms.account ?? LUCIA,
    amount: terms.amount ?? 12_000,
    start: START,
    cliff: terms.cliff ?? CLIFF,
    end: END,
    revocable: terms.revocable ?? false,
  });

export const grantClaimed = (id: number, account: string, amount: EventValue, to: string = account) =>
  emit(GRANTS, "GrantClaimed", { id, account, to, amount });

export const grantRevoked = (id: number, account: string, vested: EventValue, returned: EventValue) =>
  emit(GRANTS, "GrantRevoked", { id, account, vested, returned });

/** The round's own event, and the token's that follows it. */
export const roundOpened = (root: string, digest: string, total: EventValue, deadline = DEADLINE) => [
  emit(ROUNDS, "RoundOpened", { root, digest, total, deadline }),
  reserved(ROUNDS, root, total, deadline),
];

export const roundClaimed = (root: string, account: string, index: EventValue, amount: EventValue) => [
  emit(ROUNDS, "RoundClaimed", { root, account, index, amount }),
  minted(account, amount),
];

/** The token's event, and the round's own that follows it. */
export const roundClosed = (root: string, returned: EventValue) => [
  released(ROUNDS, root, returned),
  emit(ROUNDS, "RoundClosed", { root, returned }),
];

export const rateSet = (asset: string, price: EventValue, share: number) =>
  emit(PATRONAGE, "RateSet", { asset, price, share });

export const recognised = (split: string, asset: string, price: EventValue, share: number) =>
  emit(PATRONAGE, "SplitRecognised", { split, asset, price, share });

export const patronageClaimed = (
  split: string,
  asset: string,
  account: string,
  amount: EventValue,
  to: string = account,
) => emit(PATRONAGE, "PatronageClaimed", { split, asset, account, to, amount });
