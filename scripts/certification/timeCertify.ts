import { certify, DEFAULT_PARAMETERS } from "../../sdk/src/index.ts";
import { FLOORS } from "./createRecorder.ts";
import { makeWorld } from "./makeWorld.ts";
import { WORLD } from "./settings.ts";

/** @returns seconds that it takes to certify so many attestations on this machine */
export function timeCertify(count: number): number {
  const { now, outcomes, attestations, seeds } = makeWorld(1, { ...WORLD, outcomes: 1 + Math.ceil(count / 10) });
  if (attestations.length < count) throw new Error(`The world has only ${attestations.length} attestations.`);
  const inputs = {
    now,
    outcomes,
    attestations: attestations.slice(0, count),
    seeds,
    floors: FLOORS,
    parameters: DEFAULT_PARAMETERS,
  };
  const started = performance.now();
  certify(inputs);
  return (performance.now() - started) / 1_000;
}
