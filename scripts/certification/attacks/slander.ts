import type { Address } from "viem";
import type { WorldChance } from "../chance.ts";
import { createRecorder } from "../createRecorder.ts";
import type { World } from "../World.ts";
import type { Added } from "./Attack.ts";

const FIRST_ENGAGEMENT = 2_000_000n;
const SLANDERERS = 10;
const OUTCOMES = 2;
const WORST = [{ work: "developing", mark: 0 }] as const;

/**
 * Ten participants of two outcomes each mark a good member 0, as strongly as the pair cap allows.
 * @param by Who slanders; members at random where nobody is named
 */
export function slander(world: World, chances: WorldChance, victim: Address, by?: readonly Address[]): Added {
  const recorder = createRecorder();
  const others = world.members.filter(({ account }) => account !== victim);
  const slanderers = by ?? chances.draw(others, SLANDERERS, () => 1).map(({ account }) => account);
  for (let outcome = 0; outcome < OUTCOMES; outcome++) {
    const about = { engagementId: FIRST_ENGAGEMENT, outcome };
    recorder.accept({ ...about, acceptedAt: world.now });
    for (const slanderer of slanderers) recorder.attest(about, slanderer, victim, WORST);
  }
  return recorder.recorded();
}
