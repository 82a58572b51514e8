/** One whole, in parts per million. */
export const ONE = 1_000_000n;

/** What an outcome of today weighs. */
export const W = 1n << 20n;

/** Marks and strengths are counted in 24ths, so that means of one, two or three of them are whole. */
export const FULL = 24n;

/** Damping is in basis points. */
export const BASIS = 10_000n;
