/** The three shares of every payment, in basis points of `WHOLE`; constants of the contract. */
export const LEGS = { team: 6_000n, platform: 2_500n, relationship: 1_500n } as const;

/** One hundred per cent in basis points. */
export const WHOLE = 10_000n;

/** The most members that one transaction creates, changes or pays. */
export const MAX_PAGE = 500;

/** The weights of a team fit in 32 bits together. */
export const MAX_TOTAL_WEIGHT = 2 ** 32 - 1;

/** The longest name of a split, in bytes of UTF-8. */
export const MAX_NAME_BYTES = 64;

/** The most tokens that a split watches from its creation; ETH is always watched and not among them. */
export const MAX_OPENED_AT_CREATION = 32;
