/** EIP-7825: what one transaction may use. */
const MOST = 16_777_216n;

/**
 * A limit for a transaction's gas, with room over the estimate. An estimate is exact, and right only for the second that
 * it was made for: a vote or a mint writes a checkpoint a second, and the first one of a second costs 17,100 gas more
 * than those that follow.
 * @param estimate As `estimateGas` or `estimateContractGas` gives it
 * @returns A quarter and 30,000 more, but never more than a transaction may use
 * @example
 * const gas = gasWithRoom(await client.estimateContractGas({ ...request, account }));
 * await wallet.writeContract({ ...request, gas });
 */
export function gasWithRoom(estimate: bigint): bigint {
  const roomy = estimate + estimate / 4n + 30_000n;
  return roomy < MOST ? roomy : MOST;
}
