export {
  type AllocationEntry,
  type AllocationHeader,
  type AllocationList,
  type AllocationPage,
  MAX_ALLOCATIONS,
  MAX_TITLE_LENGTH,
  PAGE_ENTRIES,
  type RoundTerms,
} from "./AllocationList.ts";
export { AllocationListError, type AllocationListProblem } from "./AllocationListError.ts";
export { allocationFor } from "./allocationFor.ts";
export { type BuiltAllocationList, buildAllocationList } from "./buildAllocationList.ts";
export { checkClaims } from "./checkClaims.ts";
export { checkProofs } from "./checkProofs.ts";
export { checkTerms } from "./checkTerms.ts";
export { type LineProblem, type ParsedAllocations, parseAllocations } from "./parseAllocations.ts";
export { parseHeader } from "./parseHeader.ts";
export { proofAt } from "./proofAt.ts";
export { type ExpectedRound, readAllocationList } from "./readAllocationList.ts";
export { readClaimedMarks } from "./readClaimedMarks.ts";
export { readPaymentsToSources } from "./readPaymentsToSources.ts";
export { RoundNotFoundError, type RoundRecord, readRoundRecord } from "./readRoundRecord.ts";
export { rootOfProof } from "./rootOfProof.ts";
