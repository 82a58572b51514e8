import type { WorkMark } from "../reputation/WorkType.ts";
import type { CertificationParameters } from "./CertificationParameters.ts";

const SIXTHS = 6n;

/**
 * How strongly an attestation passes on trust: the mean of what its marks do.
 * @returns 0 to 24
 * @example
 * strengthOf([{ work: "linking", mark: 4 }], DEFAULT_PARAMETERS.markTrust); // 24n
 */
export function strengthOf(work: readonly WorkMark[], markTrust: CertificationParameters["markTrust"]): bigint {
  const sum = work.reduce((total, { mark }) => total + markTrust[mark], 0n);
  return (SIXTHS / BigInt(work.length)) * sum;
}
