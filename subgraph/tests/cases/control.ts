import { eventId, HANNA, HARBOUR, JONAS, NOBODY, SAMIR, tx } from "../cast.ts";
import { block, chain, emit, inTx, splitCreated, timeOf } from "../events.ts";
import type { Assertion, TestCase } from "../TestCase.ts";

const managerChanged = (previousManager: string, manager: string) =>
  emit(HARBOUR, "ManagerChanged", { previousManager, manager });
const offered = (pendingController: string) =>
  emit(HARBOUR, "ControlTransferStarted", { controller: JONAS, pendingController });
const transferred = (previousController: string, controller: string) =>
  emit(HARBOUR, "ControlTransferred", { previousController, controller });

const control = (controller: string | null, pendingController: string | null): Assertion => ({
  query: `{ split(id: "${HARBOUR}") { controller { id } pendingController { id } } }`,
  expected: {
    split: {
      controller: controller && { id: controller },
      pendingController: pendingController && { id: pendingController },
    },
  },
});

const change = (kind: string, from: string, to: string | null, number: number) => ({
  id: eventId(tx(number), 0),
  split: { id: HARBOUR },
  kind,
  from: { id: from },
  to: to && { id: to },
  timestamp: timeOf(number),
  block: number,
  transaction: tx(number),
  logIndex: 0,
});

const CHANGES =
  "{ controlChanges { id split { id } kind from { id } to { id } timestamp block transaction logIndex } }";

export const handleManagerChanged: TestCase[] = [
  {
    name: "a new manager's term begins where the former one's ends",
    blocks: chain(block(...inTx(1, splitCreated())), block(...inTx(2, managerChanged(JONAS, SAMIR)))),
    assertions: [
      {
        query: `{ split(id: "${HARBOUR}") { manager { id } managerTerm { id } managerTerms(orderBy: since) {
          id manager { id } since sinceBlock sinceTx until untilBlock } } }`,
        expected: {
          split: {
            manager: { id: SAMIR },
            managerTerm: { id: eventId(tx(2), 0) },
            managerTerms: [
              {
                id: eventId(tx(1), 0),
                manager: { id: JONAS },
                since: timeOf(1),
                sinceBlock: 1,
                sinceTx: tx(1),
                until: timeOf(2),
                untilBlock: 2,
              },
              {
                id: eventId(tx(2), 0),
                manager: { id: SAMIR },
                since: timeOf(2),
                sinceBlock: 2,
                sinceTx: tx(2),
                until: null,
                untilBlock: null,
              },
            ],
          },
        },
      },
    ],
  },
  {
    name: "a manager who comes back has two terms, one of them running",
    blocks: chain(block(splitCreated()), block(managerChanged(JONAS, SAMIR)), block(managerChanged(SAMIR, JONAS))),
    assertions: [
      {
        query: `{ account(id: "${JONAS}") { managerTerms { split { id } since until } } }`,
        expected: {
          account: {
            managerTerms: [
              { split: { id: HARBOUR }, since: timeOf(1), until: timeOf(2) },
              { split: { id: HARBOUR }, since: timeOf(3), until: null },
            ],
          },
        },
      },
    ],
  },
];

export const handleControlTransferStarted: TestCase[] = [
  {
    name: "control that is offered waits for the successor",
    blocks: chain(block(splitCreated()), block(...inTx(2, offered(HANNA)))),
    assertions: [
      control(JONAS, HANNA),
      { query: CHANGES, expected: { controlChanges: [change("OFFERED", JONAS, HANNA, 2)] } },
      {
        query: `{ account(id: "${HANNA}") { controls { id } offeredControls { id } } }`,
        expected: { account: { controls: [], offeredControls: [{ id: HARBOUR }] } },
      },
    ],
  },
  {
    name: "an offer that is taken back is gone",
    blocks: chain(block(splitCreated()), block(...inTx(2, offered(HANNA))), block(...inTx(3, offered(NOBODY)))),
    assertions: [
      control(JONAS, null),
      {
        query: CHANGES,
        expected: {
          controlChanges: [change("OFFERED", JONAS, HANNA, 2), change("OFFER_WITHDRAWN", JONAS, null, 3)],
        },
      },
    ],
  },
];

export const handleControlTransferred: TestCase[] = [
  {
    name: "who accepts controls the split, and nothing is offered any more",
    blocks: chain(
      block(splitCreated()),
      block(...inTx(2, offered(HANNA))),
      block(...inTx(3, transferred(JONAS, HANNA))),
    ),
    assertions: [
      control(HANNA, null),
      {
        query: CHANGES,
        expected: { controlChanges: [change("OFFERED", JONAS, HANNA, 2), change("TRANSFERRED", JONAS, HANNA, 3)] },
      },
    ],
  },
  {
    name: "control that is renounced is nobody's, and an open offer ends with it",
    blocks: chain(
      block(splitCreated()),
      block(...inTx(2, offered(HANNA))),
      block(...inTx(3, transferred(JONAS, NOBODY))),
    ),
    assertions: [
      control(null, null),
      {
        query: CHANGES,
        expected: { controlChanges: [change("OFFERED", JONAS, HANNA, 2), change("RENOUNCED", JONAS, null, 3)] },
      },
    ],
  },
];
