import { type Address, getAddress } from "viem";
import { WORK_TYPES } from "../reputation/WorkType.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import { type Calculation, calculate } from "./calculate.ts";
import type { ExplainedEdge, Explanation } from "./Explanation.ts";
import type { Edge } from "./edgesOf.ts";
import { explainFigures } from "./explainFigures.ts";
import { flowAlong } from "./flowTrust.ts";
import { keyOf } from "./keys.ts";

/**
 * Opens every number about one account to what it comes from: seeds, edges with their attestations, observations with
 * their weights, sums, the inequality that decides, and what the next level needs. Calculated from the inputs anew, so
 * that the explanation is of the figures and not about them.
 * @returns Zeros for an account of which nothing is known
 * @throws {CertificationError} when an input is what the chain can't say
 * @example
 * const { overall, received } = explainCertification(inputs, account);
 */
export function explainCertification(inputs: CertificationInputs, account: Address): Explanation {
  const calculation = calculate(inputs);
  const key = keyOf(account);
  const opened = (edges: readonly Edge[] = []) => edges.map((edge) => explainEdge(calculation, edge));
  return {
    account: getAddress(account),
    parameters: inputs.parameters,
    seed: calculation.seeds.get(key) ?? 0n,
    trust: calculation.trusts.get(key) ?? 0n,
    standing: calculation.standingOf(key),
    received: opened(calculation.received.get(key)),
    given: opened(calculation.givings.get(key)?.edges),
    overall: explainFigures(calculation, key, "overall"),
    work: WORK_TYPES.map((work) => explainFigures(calculation, key, work)),
  };
}

function explainEdge({ givings, trustsBefore, parameters }: Calculation, edge: Edge): ExplainedEdge {
  const given = givings.get(edge.attester)?.given ?? 0n;
  const attesterTrust = trustsBefore.get(edge.attester) ?? 0n;
  return {
    attester: getAddress(edge.attester),
    subject: getAddress(edge.subject),
    attestations: edge.attestations.map(({ attestation, age, decay, strength }) => ({
      attestation,
      age,
      decay,
      strength,
    })),
    uncapped: edge.uncapped,
    edge: edge.edge,
    given,
    attesterTrust,
    flow: flowAlong(edge, given, attesterTrust, parameters),
  };
}
