import type { StatementKind, StatementRow } from "@rizom/sdk";

const HAPPENED: Readonly<Record<StatementKind, string>> = {
  funded: "Paid into escrow",
  accepted: "Accepted and paid to the team",
  resolved: "Divided",
  refunded: "Returned, not delivered in time",
  cancelled: "Cancelled and returned",
  refundClaimed: "Refund taken that had waited",
};

/** What happened, and whether some of it still waits for the client. */
export const sayHappened = ({ kind, waiting }: Pick<StatementRow, "kind" | "waiting">): string =>
  waiting > 0n ? `${HAPPENED[kind]}; the refund waits in escrow` : HAPPENED[kind];

/** The name of the file. */
export const statementName = (engagementId: bigint): string => `rizom-engagement-${engagementId}-statement.csv`;
