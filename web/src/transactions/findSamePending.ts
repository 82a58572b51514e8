import { type Call, callsLeft, currentStep, type TransactionRecord } from "./record.ts";

/** @returns another record of the same account that is sending exactly the same and isn't mined yet */
export function findSamePending(
  records: readonly TransactionRecord[],
  record: TransactionRecord,
): TransactionRecord | undefined {
  const { call } = currentStep(record);
  if (!call) return undefined;
  return records.find((other) => {
    const same = underWay(other).some(
      ({ to, data, value }) => to === call.to && data === call.data && value === call.value,
    );
    return same && other.id !== record.id;
  });
}

function underWay(record: TransactionRecord): readonly Call[] {
  if (record.state.phase === "calls") return callsLeft(record) ?? [];
  const sent = record.state.phase === "pending" ? currentStep(record).call : null;
  return sent ? [sent] : [];
}
