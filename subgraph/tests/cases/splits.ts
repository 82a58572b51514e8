import { ETH, eventId, HANNA, HARBOUR, JONAS, joined, SAMIR, SEEDS, tx } from "../cast.ts";
import { block, chain, inTx, splitCreated, timeOf } from "../events.ts";
import type { TestCase } from "../TestCase.ts";

export const handleSplitCreated: TestCase[] = [
  {
    name: "a new split has its creator, controller, manager, and no team yet",
    blocks: chain(block(...inTx(1, splitCreated({ creator: HANNA, manager: SAMIR })))),
    assertions: [
      {
        query: `{ splits { id name splitId creator { id } controller { id } pendingController { id } manager { id }
          managerTerm { id manager { id } since sinceBlock sinceTx until untilBlock } totalWeight memberCount paymentCount
          withdrawalCount createdAt createdAtBlock createdTx members { id } } }`,
        expected: {
          splits: [
            {
              id: HARBOUR,
              name: "Harbour website",
              splitId: `0x${"5a".repeat(32)}`,
              creator: { id: HANNA },
              controller: { id: JONAS },
              pendingController: null,
              manager: { id: SAMIR },
              managerTerm: {
                id: eventId(tx(1), 0),
                manager: { id: SAMIR },
                since: timeOf(1),
                sinceBlock: 1,
                sinceTx: tx(1),
                until: null,
                untilBlock: null,
              },
              totalWeight: 0,
              memberCount: 0,
              paymentCount: 0,
              withdrawalCount: 0,
              createdAt: timeOf(1),
              createdAtBlock: 1,
              createdTx: tx(1),
              members: [],
            },
          ],
        },
      },
    ],
  },
  {
    name: "ETH is open in every split from the start",
    blocks: chain(block(splitCreated()), block(splitCreated({ split: SEEDS }))),
    assertions: [
      {
        query: "{ splitAssets { id received dust withdrawn paymentCount openedAt } }",
        expected: {
          splitAssets: [
            { id: joined(HARBOUR, ETH), received: 0, dust: 0, withdrawn: 0, paymentCount: 0, openedAt: timeOf(1) },
            { id: joined(SEEDS, ETH), received: 0, dust: 0, withdrawn: 0, paymentCount: 0, openedAt: timeOf(2) },
          ],
        },
      },
      {
        query: "{ assets { id splitCount received watchedSinceBlock } }",
        expected: { assets: [{ id: ETH, splitCount: 2, received: 0, watchedSinceBlock: null }] },
      },
    ],
  },
  {
    name: "the network counts splits and assets",
    blocks: chain(block(splitCreated(), splitCreated({ split: SEEDS }))),
    assertions: [
      {
        query: "{ networks { id splitCount memberCount paymentCount withdrawalCount assetCount } }",
        expected: {
          networks: [{ id: "0x01", splitCount: 2, memberCount: 0, paymentCount: 0, withdrawalCount: 0, assetCount: 1 }],
        },
      },
    ],
  },
  {
    name: "an account lists what it created and controls",
    blocks: chain(block(splitCreated({ creator: HANNA, controller: SAMIR }))),
    assertions: [
      {
        query: `{ account(id: "${HANNA}") { teamCount created { id } controls { id } } }`,
        expected: { account: { teamCount: 0, created: [{ id: HARBOUR }], controls: [] } },
      },
      {
        query: `{ account(id: "${SAMIR}") { created { id } controls { id } } }`,
        expected: { account: { created: [], controls: [{ id: HARBOUR }] } },
      },
    ],
  },
  {
    name: "a name is anybody's text: kept as it is, without null characters",
    blocks: chain(block(splitCreated({ name: "<script>\u0000 'drop' \"née\" 🏗" }))),
    assertions: [{ query: "{ splits { name } }", expected: { splits: [{ name: "<script> 'drop' \"née\" 🏗" }] } }],
  },
  {
    name: "a split created a second time stops the index",
    blocks: chain(block(splitCreated()), block(...inTx(2, splitCreated()))),
    assertions: [],
    halts: `split ${HARBOUR} created a second time in ${tx(2)}`,
  },
];
