import { currentStep, type TransactionRecord } from "./record.ts";

/** @returns another record of the same account whose present step sends exactly the same and isn't mined yet */
export function findSamePending(
  records: readonly TransactionRecord[],
  record: TransactionRecord,
): TransactionRecord | undefined {
  const { call } = currentStep(record);
  if (!call) return undefined;
  return records.find((other) => {
    const sent = other.state.phase === "pending" ? currentStep(other).call : null;
    const same = sent !== null && sent.to === call.to && sent.data === call.data && sent.value === call.value;
    return same && other.id !== record.id;
  });
}
