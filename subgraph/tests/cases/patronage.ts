import { ETH, eventId, HARBOUR, JONAS, joined, LUCIA, SEEDS, TOMAS, tx, UNBORN, USD } from "../cast.ts";
import { deployed, limitSet, minted, PATRONAGE, patronageClaimed, rateSet, recognised } from "../equityEvents.ts";
import { block, chain, inTx, splitCreated, timeOf } from "../events.ts";
import type { TestCase } from "../TestCase.ts";
import { allowance } from "./allowances.ts";

const PRICE = 1_000_000;

export const handleRateSet: TestCase[] = [
  {
    name: "a rate is set, set again and taken away; each is kept",
    blocks: chain(
      block(...inTx(1, rateSet(USD, PRICE, 1_000))),
      block(...inTx(2, rateSet(USD, PRICE * 2, 2_500))),
      block(rateSet(ETH, 4, 1_000)),
      block(rateSet(ETH, 0, 0)),
    ),
    assertions: [
      {
        query: `{ patronageRates(where: { id: "${USD}" }) { id price share updatedAt changes { id price share timestamp block transaction logIndex } } }`,
        expected: {
          patronageRates: [
            {
              ...{ id: USD, price: PRICE * 2, share: 2_500, updatedAt: timeOf(2) },
              changes: [
                {
                  ...{ id: eventId(tx(1), 0), price: PRICE, share: 1_000, timestamp: timeOf(1), block: 1 },
                  ...{ transaction: tx(1), logIndex: 0 },
                },
                {
                  ...{ id: eventId(tx(2), 0), price: PRICE * 2, share: 2_500, timestamp: timeOf(2), block: 2 },
                  ...{ transaction: tx(2), logIndex: 0 },
                },
              ],
            },
          ],
        },
      },
      {
        query: `{ patronageRate(id: "${ETH}") { price share updatedAt } network(id: "0x01") { assetCount } assets { id } }`,
        expected: { patronageRate: { price: 0, share: 0, updatedAt: timeOf(4) }, network: null, assets: [] },
      },
    ],
  },
];
const founded = block(splitCreated(), splitCreated({ split: SEEDS }), ...deployed(), limitSet(PATRONAGE, 50_000));
const recognition = block(...inTx(2, recognised(HARBOUR, ETH, 4, 1_000), recognised(HARBOUR, USD, PRICE, 2_500)));

export const handleSplitRecognised: TestCase[] = [
  {
    name: "a split is recognised for several assets",
    blocks: chain(founded, recognition),
    assertions: [
      {
        query: `{ split(id: "${HARBOUR}") { isRecognised recognitions { id asset price share recognisedAt recognisedTx claimed claimCount } }
          equity(id: "0x01") { recognitionCount } }`,
        expected: {
          split: {
            isRecognised: true,
            recognitions: [
              {
                ...{ id: joined(HARBOUR, ETH), asset: ETH, price: 4, share: 1_000, recognisedAt: timeOf(2) },
                ...{ recognisedTx: tx(2), claimed: 0, claimCount: 0 },
              },
              {
                ...{ id: joined(HARBOUR, USD), asset: USD, price: PRICE, share: 2_500, recognisedAt: timeOf(2) },
                ...{ recognisedTx: tx(2), claimed: 0, claimCount: 0 },
              },
            ],
          },
          equity: { recognitionCount: 2 },
        },
      },
      {
        query: `{ split(id: "${SEEDS}") { isRecognised recognitions { id } } splits(where: { isRecognised: true }) { id } }`,
        expected: { split: { isRecognised: false, recognitions: [] }, splits: [{ id: HARBOUR }] },
      },
    ],
  },
  {
    name: "another asset follows later, at the rate of its time",
    blocks: chain(founded, recognition, block(rateSet(JONAS, 9, 100), recognised(HARBOUR, JONAS, 9, 100))),
    assertions: [
      {
        query: `{ recognition(id: "${joined(HARBOUR, JONAS)}") { price share recognisedAt split { isRecognised } } }`,
        expected: { recognition: { price: 9, share: 100, recognisedAt: timeOf(3), split: { isRecognised: true } } },
      },
    ],
  },
  {
    name: "a rate that changes later doesn't touch what is recognised",
    blocks: chain(founded, block(rateSet(USD, PRICE, 2_500)), recognition, block(rateSet(USD, 7, 1))),
    assertions: [
      {
        query: `{ recognition(id: "${joined(HARBOUR, USD)}") { price share } patronageRate(id: "${USD}") { price share } }`,
        expected: { recognition: { price: PRICE, share: 2_500 }, patronageRate: { price: 7, share: 1 } },
      },
    ],
  },
  {
    name: "the recognition of an unknown split stops the index",
    blocks: chain(founded, block(recognised(UNBORN, ETH, 1, 1))),
    halts: `split ${UNBORN} of transaction`,
    assertions: [],
  },
];

export const handlePatronageClaimed: TestCase[] = [
  {
    name: "two sources claimed with one mint are two claims; positions add up",
    blocks: chain(
      founded,
      recognition,
      block(
        ...inTx(
          3,
          patronageClaimed(HARBOUR, ETH, LUCIA, 40),
          patronageClaimed(HARBOUR, USD, LUCIA, 2),
          minted(LUCIA, 42),
        ),
      ),
      block(patronageClaimed(HARBOUR, ETH, LUCIA, 5), minted(LUCIA, 5)),
    ),
    assertions: [
      {
        query: `{ equityClaims(where: { transaction: "${tx(3)}" }, orderBy: logIndex) { id kind account { id } to amount grant { id }
          round { id } index allocation { id } split { id } asset recognition { id } timestamp block transaction logIndex } }`,
        expected: {
          equityClaims: [
            [ETH, 40],
            [USD, 2],
          ].map(([asset, amount], logIndex) => ({
            ...{ id: eventId(tx(3), logIndex), kind: "PATRONAGE", account: { id: LUCIA }, to: LUCIA, amount },
            ...{ grant: null, round: null, index: null, allocation: null, split: { id: HARBOUR }, asset },
            ...{ recognition: { id: joined(HARBOUR, String(asset)) }, timestamp: timeOf(3), block: 3 },
            ...{ transaction: tx(3), logIndex },
          })),
        },
      },
      {
        query: `{ account(id: "${LUCIA}") { patronagePositions { id split { id } asset recognition { price } claimed claimCount updatedAt } } }`,
        expected: {
          account: {
            patronagePositions: [
              {
                ...{ id: joined(HARBOUR, ETH, LUCIA), split: { id: HARBOUR }, asset: ETH, recognition: { price: 4 } },
                ...{ claimed: 45, claimCount: 2, updatedAt: timeOf(4) },
              },
              {
                ...{ id: joined(HARBOUR, USD, LUCIA), split: { id: HARBOUR }, asset: USD },
                ...{ recognition: { price: PRICE }, claimed: 2, claimCount: 1, updatedAt: timeOf(3) },
              },
            ],
          },
        },
      },
      allowance(PATRONAGE, { limit: 50_000, minted: 47, reserved: 0 }),
      {
        query: `{ recognition(id: "${joined(HARBOUR, ETH)}") { claimed claimCount positions { account { id } } } equity(id: "0x01") { supply claimCount } }`,
        expected: {
          recognition: { claimed: 45, claimCount: 2, positions: [{ account: { id: LUCIA } }] },
          equity: { supply: 47, claimCount: 3 },
        },
      },
    ],
  },
  {
    name: "several accounts claim from one source, one of them to another address",
    blocks: chain(
      founded,
      recognition,
      block(patronageClaimed(HARBOUR, ETH, LUCIA, 40), minted(LUCIA, 40)),
      block(patronageClaimed(HARBOUR, ETH, TOMAS, 30, JONAS), minted(JONAS, 30)),
    ),
    assertions: [
      {
        query: `{ recognition(id: "${joined(HARBOUR, ETH)}") { claimed claimCount } patronagePositions { account { id } claimed }
          holders { id balance claimed } }`,
        expected: {
          recognition: { claimed: 70, claimCount: 2 },
          patronagePositions: [
            { account: { id: LUCIA }, claimed: 40 },
            { account: { id: TOMAS }, claimed: 30 },
          ],
          holders: [
            { id: LUCIA, balance: 40, claimed: 40 },
            { id: TOMAS, balance: 0, claimed: 30 },
            { id: JONAS, balance: 30, claimed: 0 },
          ],
        },
      },
    ],
  },
  {
    name: "a claim from what isn't recognised stops the index",
    blocks: chain(founded, recognition, block(patronageClaimed(SEEDS, ETH, LUCIA, 1))),
    halts: `recognition ${joined(SEEDS, ETH)} of transaction`,
    assertions: [],
  },
];
