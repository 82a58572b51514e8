import { HANNA, HARBOUR, JONAS, LUCIA, MIRA, SAMIR, TOMAS, WEN } from "../cast.ts";
import { founded, OTHER_ESCROW, opened, teamJoined } from "../engagementEvents.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

/** As the SDK's lists ask: newest first, and, where an account is given, of that account in any role. */
function listed(condition: string, account: string | null, ...numbers: number[]): Assertion {
  const roles = ["client", "facilitator", "arbiter"].map((role) => `{ ${role}: "${account}" }`);
  const any = `{ or: [${roles.join(", ")}, { team_: { account: "${account}" } }] }`;
  const where = account === null ? `{ ${condition} }` : `{ and: [{ ${condition} }, ${any}] }`;
  return {
    query: `{ engagements(first: 50, orderBy: id, orderDirection: desc, where: ${where}) { engagementId } }`,
    expected: { engagements: numbers.map((engagementId) => ({ engagementId })) },
  };
}

/** Conditions of lists, which more than one handler's work must meet. */
export const engagementLists: TestCase[] = [
  {
    name: "engagements are found by franchise, split, state, number, and by an account in any role",
    blocks: chain(
      founded([100], LUCIA),
      block(...inTx(2, opened({ id: 2, client: WEN, escrow: OTHER_ESCROW }), teamJoined(TOMAS, 0, 2))),
    ),
    assertions: [
      listed("", null, 2, 1),
      listed(`franchise: "${word(1)}", split: "${HARBOUR}"`, null, 2, 1),
      listed(`franchise: "${word(2)}"`, null),
      listed(`id_lt: "${word(2)}"`, null, 1),
      listed("openCount_gt: 0", null, 1),
      listed("openCount: 0", null, 2),
      listed("", MIRA, 1),
      listed("", JONAS, 2, 1),
      listed("", SAMIR, 2, 1),
      listed("", LUCIA, 1),
      listed("", TOMAS, 2),
      listed("", HANNA),
      listed("openCount_gt: 0", JONAS, 1),
      listed(`id_lt: "${word(2)}"`, SAMIR, 1),
    ],
  },
];
