/** Gzip bytes that a build must not pass. React, wagmi, viem and TanStack Query alone are 137 kB. */
export const BUDGETS: Record<string, number> = {
  "entry.js": 170_000,
  "entry.css": 12_000,
};

/** For every page, beyond the entry. */
export const ROUTE_BUDGET = 30_000;

export const budgetOf = (key: string): number => BUDGETS[key] ?? ROUTE_BUDGET;
