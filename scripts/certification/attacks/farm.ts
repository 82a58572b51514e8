import type { Address } from "viem";
import { createRecorder } from "../createRecorder.ts";
import type { World } from "../World.ts";
import type { Added } from "./Attack.ts";

const FIRST_ENGAGEMENT = 3_000_000n;
const OUTCOMES = 50;
const BEST = [{ work: "developing", mark: 4 }] as const;

/** Pairs of members give each other the best mark, over and over again, about fifty paid outcomes. */
export function farm(world: World, pairs: readonly (readonly [Address, Address])[]): Added {
  const recorder = createRecorder();
  pairs.forEach(([left, right], index) => {
    for (let outcome = 0; outcome < OUTCOMES; outcome++) {
      const about = { engagementId: FIRST_ENGAGEMENT + BigInt(index), outcome };
      recorder.accept({ ...about, acceptedAt: world.now });
      recorder.attest(about, left, right, BEST);
      recorder.attest(about, right, left, BEST);
    }
  });
  return recorder.recorded();
}
