import { ETH, HANNA, HARBOUR, joined, SEEDS, USD } from "../cast.ts";
import { assetOpened, block, chain, splitCreated, timeOf, transfer } from "../events.ts";
import type { TestCase } from "../TestCase.ts";

export const handleAssetOpened: TestCase[] = [
  {
    name: "a token that is opened is watched from this block on",
    blocks: chain(block(splitCreated()), block(assetOpened(HARBOUR, USD))),
    assertions: [
      {
        query: '{ assets(orderBy: id) { id splitCount watchedSinceBlock } network(id: "0x01") { assetCount } }',
        expected: {
          assets: [
            { id: ETH, splitCount: 1, watchedSinceBlock: null },
            { id: USD, splitCount: 1, watchedSinceBlock: 2 },
          ],
          network: { assetCount: 2 },
        },
      },
      {
        query: `{ splitAsset(id: "${joined(HARBOUR, USD)}") { split { id } asset { id } received openedAt } }`,
        expected: {
          splitAsset: { split: { id: HARBOUR }, asset: { id: USD }, received: 0, openedAt: timeOf(2) },
        },
      },
    ],
  },
  {
    name: "a token that a second split opens is watched once: a transfer is one payment",
    blocks: chain(
      block(splitCreated(), splitCreated({ split: SEEDS })),
      block(assetOpened(HARBOUR, USD)),
      block(assetOpened(SEEDS, USD)),
      block(transfer(USD, HANNA, SEEDS, 5)),
    ),
    assertions: [
      {
        query: `{ asset(id: "${USD}") { splitCount watchedSinceBlock received paymentCount splits(orderBy: id) { id received openedAt } } }`,
        expected: {
          asset: {
            splitCount: 2,
            watchedSinceBlock: 2,
            received: 5,
            paymentCount: 1,
            splits: [
              { id: joined(HARBOUR, USD), received: 0, openedAt: timeOf(2) },
              { id: joined(SEEDS, USD), received: 5, openedAt: timeOf(3) },
            ],
          },
        },
      },
    ],
  },
];
