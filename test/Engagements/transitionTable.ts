// The whole state machine as it's meant. Each row is a call and who makes it; each column is where the outcome stands,
// and in time. A cell is the state afterwards, or the error:
//   ·      WrongState
//   =      goes through, and neither the outcome nor money moves
//   asks   the same, and the caller's consent waits for the other party's
//   …X     X here and in all the columns after it
// A call with "agreed" finds the other party's consent, where one can be given. Other calls find none.
//
// Columns: the engagement is unknown; there's no such outcome; proposed, and past its due date; funded, past its due date
// (late), and by 14 days (abandoned).
const BEFORE_DELIVERY = `
call              | who         | unknown           | none           | proposed    | overdue     | funded      | late        | abandoned
fund              | client      | UnknownEngagement | UnknownOutcome | Funded      | DuePassed   | ·           | ·           | ·
fund              | others      | UnknownEngagement | …NotClient
fundWithPermit    | client      | UnknownEngagement | UnknownOutcome | Funded      | DuePassed   | ·           | ·           | ·
fundWithPermit    | others      | UnknownEngagement | …NotClient
deliver           | crew        | UnknownEngagement | UnknownOutcome | ·           | ·           | Delivered   | DuePassed   | DuePassed
deliver           | others      | UnknownEngagement | …NotOnTeam
accept            | client      | UnknownEngagement | UnknownOutcome | ·           | ·           | ·           | ·           | ·
accept            | others      | UnknownEngagement | …NotClient
acceptBySilence   | everybody   | UnknownOutcome    | UnknownOutcome | ·           | ·           | ·           | ·           | ·
dispute           | client      | UnknownEngagement | UnknownOutcome | ·           | ·           | ·           | ·           | ·
dispute           | others      | UnknownEngagement | …NotClient
resolve           | arbiter     | UnknownEngagement | UnknownOutcome | ·           | ·           | ·           | ·           | ·
resolve           | others      | UnknownEngagement | …NotArbiter
resolveBySilence  | everybody   | UnknownOutcome    | UnknownOutcome | ·           | ·           | ·           | ·           | ·
expire            | client      | UnknownOutcome    | UnknownOutcome | ·           | ·           | NotExpired  | Refunded    | Refunded
expire            | others      | UnknownOutcome    | UnknownOutcome | ·           | ·           | NotExpired  | NotExpired  | Refunded
cancel            | parties     | UnknownOutcome    | UnknownOutcome | Cancelled   | Cancelled   | asks        | asks        | asks
cancel            | others      | UnknownOutcome    | UnknownOutcome | NotParty    | NotParty    | NotParty    | NotParty    | NotParty
cancel, agreed    | parties     | UnknownOutcome    | UnknownOutcome | Cancelled   | Cancelled   | Cancelled   | Cancelled   | Cancelled
cancel, agreed    | others      | UnknownOutcome    | UnknownOutcome | NotParty    | NotParty    | NotParty    | NotParty    | NotParty
settle            | parties     | UnknownEngagement | UnknownOutcome | ·           | ·           | asks        | asks        | asks
settle            | others      | UnknownEngagement | …NotParty
settle, agreed    | parties     | UnknownEngagement | UnknownOutcome | ·           | ·           | Resolved    | Resolved    | Resolved
settle, agreed    | others      | UnknownEngagement | …NotParty
amend it          | parties     | UnknownEngagement | UnknownOutcome | asks        | asks        | asks        | asks        | asks
amend it          | others      | UnknownEngagement | …NotParty
amend it, agreed  | parties     | UnknownEngagement | UnknownOutcome | =           | =           | =           | =           | =
amend it, agreed  | others      | UnknownEngagement | …NotParty
amend the terms   | parties     | UnknownEngagement | …asks
amend the terms   | others      | UnknownEngagement | …NotParty
amend the terms, agreed | parties | UnknownEngagement | …=
amend the terms, agreed | others | UnknownEngagement | …NotParty
withdrawConsent   | everybody   | …NoConsent
addToTeam         | facilitator | UnknownEngagement | …=
addToTeam         | others      | UnknownEngagement | …NotFacilitator
removeFromTeam    | facilitator | UnknownEngagement | …=
removeFromTeam    | others      | UnknownEngagement | …NotFacilitator
setFacilitator    | owners      | UnknownEngagement | …=
setFacilitator    | others      | UnknownEngagement | …NotOfFranchise
claimRefund       | client      | UnknownEngagement | …NoRefund
claimRefund       | others      | UnknownEngagement | …NotClient
claimStray        | client      | UnknownEngagement | NothingStray   | NothingStray | NothingStray | AssetInUse | AssetInUse  | AssetInUse
claimStray        | others      | UnknownEngagement | …NotClient
`;

// Columns: delivered, and past the client's review; disputed, and past the arbiter's time; the four ends.
const AFTER_DELIVERY = `
call              | who         | delivered     | reviewed    | disputed       | undecided   | accepted | resolved | refunded | cancelled
fund              | client      | …·
fund              | others      | …NotClient
fundWithPermit    | client      | …·
fundWithPermit    | others      | …NotClient
deliver           | crew        | Delivered     | ReviewOver  | …·
deliver           | others      | …NotOnTeam
accept            | client      | Accepted      | Accepted    | Accepted       | Accepted    | …·
accept            | others      | …NotClient
acceptBySilence   | everybody   | ReviewRunning | Accepted    | …·
dispute           | client      | Disputed      | ReviewOver  | …·
dispute           | others      | …NotClient
resolve           | arbiter     | ·             | ·           | Resolved       | Resolved    | …·
resolve           | others      | …NotArbiter
resolveBySilence  | everybody   | ·             | ·           | ArbiterHasTime | Resolved    | …·
expire            | client      | …·
expire            | others      | …·
cancel            | parties     | asks          | asks        | asks           | asks        | …·
cancel            | others      | …NotParty
cancel, agreed    | parties     | Cancelled     | Cancelled   | Cancelled      | Cancelled   | …·
cancel, agreed    | others      | …NotParty
settle            | parties     | asks          | asks        | asks           | asks        | …·
settle            | others      | …NotParty
settle, agreed    | parties     | Resolved      | Resolved    | Resolved       | Resolved    | …·
settle, agreed    | others      | …NotParty
amend it          | parties     | …·
amend it          | others      | …NotParty
amend it, agreed  | parties     | …·
amend it, agreed  | others      | …NotParty
amend the terms   | parties     | …asks
amend the terms   | others      | …NotParty
amend the terms, agreed | parties | …=
amend the terms, agreed | others | …NotParty
withdrawConsent   | everybody   | …NoConsent
addToTeam         | facilitator | …=
addToTeam         | others      | …NotFacilitator
removeFromTeam    | facilitator | …=
removeFromTeam    | others      | …NotFacilitator
setFacilitator    | owners      | …=
setFacilitator    | others      | …NotOfFranchise
claimRefund       | client      | …NoRefund
claimRefund       | others      | …NotClient
claimStray        | client      | AssetInUse    | AssetInUse  | AssetInUse     | AssetInUse  | …NothingStray
claimStray        | others      | …NotClient
`;

/** Where an outcome stands, and in time. */
export const STAGES = [
  "unknown",
  "none",
  "proposed",
  "overdue",
  "funded",
  "late",
  "abandoned",
  "delivered",
  "reviewed",
  "disputed",
  "undecided",
  "accepted",
  "resolved",
  "refunded",
  "cancelled",
] as const;
export type Stage = (typeof STAGES)[number];

/** What each row says for the columns of its half, by "call | who". */
function read(half: string): Map<string, Map<string, string>> {
  const [head, ...rows] = half
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const columns = head?.slice(2) ?? [];
  return new Map(
    rows.map(([call, who, ...cells]) => {
      const last = cells.at(-1) ?? "";
      const filled = last.startsWith("…") ? [...cells.slice(0, -1), ...columns.map(() => last.slice(1))] : cells;
      return [`${call} | ${who}`, new Map(columns.map((column, i) => [column, filled[i] ?? ""]))];
    }),
  );
}

const halves = [read(BEFORE_DELIVERY), read(AFTER_DELIVERY)];

/** The rows by their names, "call | who". */
export const ROWS = [...new Set(halves.flatMap((half) => [...half.keys()]))];

/** What the table says; undefined, and so a failure, if it says nothing. */
export function cellOf(call: string, who: string, stage: Stage): string | undefined {
  const cells = halves.map((half) => half.get(`${call} | ${who}`)?.get(stage));
  return cells.find((cell) => cell !== undefined && cell !== "");
}
