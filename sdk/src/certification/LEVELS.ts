/** What levels are called, from 0 to 3. */
export const LEVELS = ["unproven", "proven", "trusted", "exemplary"] as const;

/** A level by its number; `LEVELS[level]` is its name. */
export type Level = 0 | 1 | 2 | 3;
