import type { GrantStake } from "./stakes.ts";

type Curve = Pick<GrantStake, "amount" | "start" | "cliff" | "end">;

/** What of a grant had or will have vested at a moment (seconds), claimed or not. The rule of the contract, to the unit. */
export function vestedOf({ amount, start, cliff, end }: Curve, moment: bigint): bigint {
  if (moment < cliff) return 0n;
  if (moment >= end) return amount;
  return (amount * (moment - start)) / (end - start);
}
