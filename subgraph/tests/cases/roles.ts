import { eventId, LUCIA, PRIYA, SAMIR, STRANGER, TOMAS, tx } from "../cast.ts";
import { word } from "../equityEvents.ts";
import { block, chain, inTx, timeOf } from "../events.ts";
import { admitted, appointed, dismissed, FACILITATOR, MEMBER } from "../franchiseEvents.ts";
import type { TestCase } from "../TestCase.ts";
import { franchise } from "./franchises.ts";

const two = block(...admitted({ owners: [LUCIA, TOMAS] }), ...admitted({ id: 2, owners: [PRIYA] }));

export const handleAppointed: TestCase[] = [
  {
    name: "several are appointed at once, one of them to both roles",
    blocks: chain(
      two,
      block(...inTx(2, appointed(1, SAMIR, MEMBER), appointed(1, STRANGER, MEMBER))),
      block(...inTx(3, appointed(1, SAMIR, FACILITATOR, TOMAS))),
      block(appointed(2, SAMIR, MEMBER, PRIYA)),
    ),
    assertions: [
      {
        query: `{ franchise(id: "${word(1)}") { appointments(orderBy: id) { id account { id } role by { id } since sinceTx until endedBy { id } } } }`,
        expected: {
          franchise: {
            appointments: [
              { id: eventId(tx(2), 0), account: { id: SAMIR }, role: "MEMBER", by: { id: LUCIA }, since: timeOf(2) },
              { id: eventId(tx(2), 1), account: { id: STRANGER }, role: "MEMBER", by: { id: LUCIA }, since: timeOf(2) },
              {
                id: eventId(tx(3), 0),
                account: { id: SAMIR },
                role: "FACILITATOR",
                by: { id: TOMAS },
                since: timeOf(3),
              },
            ].map((one, index) => ({ ...one, sinceTx: tx(index < 2 ? 2 : 3), until: null, endedBy: null })),
          },
        },
      },
      franchise(1, { memberCount: 2, facilitatorCount: 1, ownerCount: 2 }),
      franchise(2, { memberCount: 1, facilitatorCount: 0 }),
      {
        query: `{ account(id: "${SAMIR}") { appointments(where: { until: null }, orderBy: since) { role franchise { franchiseId } } } }`,
        expected: {
          account: {
            appointments: [
              { role: "MEMBER", franchise: { franchiseId: 1 } },
              { role: "FACILITATOR", franchise: { franchiseId: 1 } },
              { role: "MEMBER", franchise: { franchiseId: 2 } },
            ],
          },
        },
      },
    ],
  },
];

export const handleDismissed: TestCase[] = [
  {
    name: "one role ends by an owner, another by who held it; who is appointed again holds it anew",
    blocks: chain(
      two,
      block(appointed(1, SAMIR, MEMBER), appointed(1, SAMIR, FACILITATOR)),
      block(dismissed(1, SAMIR, FACILITATOR, TOMAS)),
      block(dismissed(1, SAMIR, MEMBER, SAMIR)),
      block(appointed(1, SAMIR, FACILITATOR)),
    ),
    assertions: [
      {
        query: `{ facilitating: appointments(where: { role: FACILITATOR }, orderBy: since) { since until endedBy { id } }
          membership: appointments(where: { role: MEMBER }) { until endedBy { id } } }`,
        expected: {
          facilitating: [
            { since: timeOf(2), until: timeOf(3), endedBy: { id: TOMAS } },
            { since: timeOf(5), until: null, endedBy: null },
          ],
          membership: [{ until: timeOf(4), endedBy: { id: SAMIR } }],
        },
      },
      franchise(1, { memberCount: 0, facilitatorCount: 1 }),
    ],
  },
  {
    name: "a role in another franchise stays",
    blocks: chain(
      two,
      block(appointed(1, SAMIR, MEMBER), appointed(2, SAMIR, MEMBER, PRIYA)),
      block(dismissed(2, SAMIR, MEMBER, PRIYA)),
    ),
    assertions: [franchise(1, { memberCount: 1 }), franchise(2, { memberCount: 0 })],
  },
  {
    name: "the end of a role that isn't known stops the index",
    blocks: chain(two, block(appointed(1, SAMIR, MEMBER)), block(dismissed(1, SAMIR, FACILITATOR))),
    halts: "nothing runs by 0x01",
    assertions: [],
  },
];
