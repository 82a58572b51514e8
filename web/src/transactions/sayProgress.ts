import type { TransactionRecord } from "./record.ts";

/** "1 of 3 done" */
export function sayProgress({ steps }: Pick<TransactionRecord, "steps">): string {
  return `${steps.filter(({ hash }) => hash !== null).length} of ${steps.length} done`;
}
