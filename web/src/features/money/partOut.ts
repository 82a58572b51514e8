/** How much of a whole went out, in thousandths; what is hardly anything still shows. */
export function partOut(whole: bigint, out: bigint): number {
  if (whole <= 0n || out <= 0n) return 0;
  return Math.min(1_000, Math.max(8, Number((out * 1_000n) / whole)));
}
