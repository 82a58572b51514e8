export type {
  Certification,
  MemberCertification,
  NotCounted,
  NotCountedReason,
  WorkFigures,
} from "./Certification.ts";
export { CertificationError, type CertificationProblem } from "./CertificationError.ts";
export type {
  CertificationAttestation,
  CertificationFloor,
  CertificationInputs,
  CertificationOutcome,
  CertificationSeed,
} from "./CertificationInputs.ts";
export {
  type CertificationParameters,
  DEFAULT_PARAMETERS,
  type LevelRequirement,
} from "./CertificationParameters.ts";
export { certificationDigest } from "./certificationDigest.ts";
export { certify } from "./certify.ts";
export type {
  ExplainedEdge,
  ExplainedFigures,
  ExplainedObservation,
  ExplainedRating,
  ExplainedStrength,
  Explanation,
  NextLevel,
} from "./Explanation.ts";
export { explainCertification } from "./explainCertification.ts";
export { LEVELS, type Level } from "./LEVELS.ts";
export type { Inequality } from "./lowerBound.ts";
export type { Topic } from "./observationOf.ts";
export { readCertificationInputs } from "./readCertificationInputs.ts";
export { seedsOf } from "./seedsOf.ts";
