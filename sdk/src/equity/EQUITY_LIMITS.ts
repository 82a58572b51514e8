/** The most grants that one transaction creates or claims, and the most allocations or sources that one claims. */
export const MAX_EQUITY_PAGE = 100;

/** The most assets for which one transaction recognises a split. */
export const MAX_RECOGNISED_ASSETS = 32;

/** The highest share that a rate may have, in basis points: above it, paying a split of one's own could pay off. */
export const MAX_SHARE = 2_500n;
