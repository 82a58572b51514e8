import type { Hex } from "viem";
import { canonicalBytes } from "../documents/canonicalBytes.ts";
import { sha256Of } from "../documents/sha256Of.ts";
import type { Certification } from "./Certification.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import { plainInputs } from "./plainInputs.ts";
import { withDecimals } from "./withDecimals.ts";

/**
 * One number that stands for a certification and for all that went in: whoever gets the same has read the same and
 * calculated the same.
 * @returns SHA-256 over canonical JSON of inputs, in their order, and results; whole numbers as decimal strings
 * @example
 * const digest = await certificationDigest(inputs, certify(inputs));
 */
export function certificationDigest(inputs: CertificationInputs, certification: Certification): Promise<Hex> {
  const { now: _, ...results } = certification;
  return sha256Of(
    canonicalBytes(withDecimals({ schema: "rizom/certification", version: 1, inputs: plainInputs(inputs), results })),
  );
}
