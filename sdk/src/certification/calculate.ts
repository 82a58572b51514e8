import type { NotCounted } from "./Certification.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";
import { checkInputs } from "./checkInputs.ts";
import { type Counted, countedOf } from "./countedOf.ts";
import { type Edge, edgesOf, type Giving } from "./edgesOf.ts";
import { flowTrust } from "./flowTrust.ts";
import { groupsOf } from "./groupsOf.ts";
import { byKey, type Key, keyOf } from "./keys.ts";
import { standingOf } from "./standingOf.ts";

/** Everything that is known of everybody before it's summed up by type of work. */
export type Calculation = {
  readonly parameters: CertificationParameters;
  readonly counted: readonly Counted[];
  readonly notCounted: readonly NotCounted[];
  /** Seeds, attesters and subjects, in order. */
  readonly accounts: readonly Key[];
  readonly seeds: ReadonlyMap<Key, bigint>;
  readonly givings: ReadonlyMap<Key, Giving>;
  /** Edges by subject. */
  readonly received: ReadonlyMap<Key, readonly Edge[]>;
  readonly trusts: ReadonlyMap<Key, bigint>;
  /** Trust one step earlier, which is what flowed in the last one. */
  readonly trustsBefore: ReadonlyMap<Key, bigint>;
  readonly standingOf: (account: Key) => bigint;
};

/**
 * Checks inputs and lets trust flow over them.
 * @throws {CertificationError} when an input is what the chain can't say
 */
export function calculate(inputs: CertificationInputs): Calculation {
  checkInputs(inputs);
  const { parameters } = inputs;
  const { counted, notCounted } = countedOf(inputs);
  const seeds = new Map(inputs.seeds.map(({ account, trust }) => [keyOf(account), trust]));
  const givings = edgesOf(counted, parameters);
  const edges = [...givings.values()].flatMap((giving) => giving.edges);
  const { trusts, before } = flowTrust(seeds, givings, parameters);
  const standings = new Map([...trusts].map(([account, trust]) => [account, standingOf(trust, parameters)]));
  const accounts = new Set([...seeds.keys(), ...counted.flatMap(({ attester, subject }) => [attester, subject])]);
  return {
    parameters,
    counted,
    notCounted,
    accounts: [...accounts].sort(byKey),
    seeds,
    givings,
    received: groupsOf(edges, (edge) => edge.subject),
    trusts,
    trustsBefore: before,
    standingOf: (account) => standings.get(account) ?? 0n,
  };
}
