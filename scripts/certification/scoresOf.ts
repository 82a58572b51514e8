import { type Address, getAddress } from "viem";
import { calculate } from "../../sdk/src/certification/calculate.ts";
import { tallyOf } from "../../sdk/src/certification/tallyOf.ts";
import type { CertificationParameters } from "../../sdk/src/index.ts";
import type { Added } from "./attacks/Attack.ts";
import { FLOORS } from "./createRecorder.ts";
import type { World } from "./World.ts";

export type Scores = (account: Address) => number;

/**
 * Overall scores, and trust alone, in a world to which something may have been added. It's what `certify` says, without
 * the nine types of work, to which it would give nine tenths of its time.
 */
export function scoresOf(
  world: World,
  parameters: CertificationParameters,
  added?: Added,
): { score: Scores; trust: Scores } {
  const calculation = calculate({
    now: world.now,
    outcomes: [...world.outcomes, ...(added?.outcomes ?? [])],
    attestations: [...world.attestations, ...(added?.attestations ?? [])],
    seeds: world.seeds,
    floors: FLOORS,
    parameters,
  });
  const scores = new Map<Address, number>();
  const trusts = new Map<Address, number>();
  for (const key of calculation.accounts) {
    const account = getAddress(key);
    scores.set(account, Number(tallyOf(calculation, key, "overall").score));
    trusts.set(account, Number(calculation.trusts.get(key) ?? 0n));
  }
  return { score: (account) => scores.get(account) ?? 0, trust: (account) => trusts.get(account) ?? 0 };
}
