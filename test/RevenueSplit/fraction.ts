/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

export function fraction(top: bigint, bottom = 1n): Fraction {
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

/** `part / whole` of an amount. */
export function share(amount: Fraction, part: bigint, whole: bigint): Fraction {
  return fraction(amount.top * part, amount.bottom * whole);
}

/** Rounds down; the fraction must not be negative. */
export function floor({ top, bottom }: Fraction): bigint {
  return top / bottom;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
