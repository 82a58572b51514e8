/** @returns the value, or the limit where that is lower */
export function atMost(limit: bigint, value: bigint): bigint {
  if (value > limit) return limit;
  return value;
}

/** @returns the value, or the limit where that is higher */
export function atLeast(limit: bigint, value: bigint): bigint {
  if (value < limit) return limit;
  return value;
}
