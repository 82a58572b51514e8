import { atMost } from "./bounds.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";
import type { Edge, Giving } from "./edgesOf.ts";
import type { Key } from "./keys.ts";
import { BASIS } from "./units.ts";

type Trusts = ReadonlyMap<Key, bigint>;

type Flowing = Pick<CertificationParameters, "damping" | "edgeTrust">;

/** @returns what flows along an edge in one step, rounded down, and never more than the cap of an edge */
export function flowAlong({ edge }: Pick<Edge, "edge">, given: bigint, trust: bigint, parameters: Flowing): bigint {
  return atMost(parameters.edgeTrust, (trust * parameters.damping * edge) / (BASIS * given));
}

/**
 * Lets trust flow from the seeds for so many steps.
 * @returns Trust of whoever has any: `trusts` after the last step, `before` as it was when that step began
 */
export function flowTrust(
  seeds: Trusts,
  givings: ReadonlyMap<Key, Giving>,
  parameters: Flowing & Pick<CertificationParameters, "iterations">,
): { trusts: Trusts; before: Trusts } {
  let trusts: Trusts = seeds;
  let before: Trusts = new Map();
  for (let step = 0; step < parameters.iterations; step++) {
    const next = new Map(seeds);
    for (const [attester, { edges, given }] of givings) {
      const trust = trusts.get(attester) ?? 0n;
      if (trust === 0n) continue;
      for (const edge of edges) {
        const flow = flowAlong(edge, given, trust, parameters);
        if (flow > 0n) next.set(edge.subject, (next.get(edge.subject) ?? 0n) + flow);
      }
    }
    [trusts, before] = [next, trusts];
  }
  return { trusts, before };
}
