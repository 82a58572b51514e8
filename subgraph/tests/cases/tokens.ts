import { EUR, HARBOUR, joined, SEEDS, USD } from "../cast.ts";
import { assetOpened, block, splitCreated } from "../events.ts";
import type { Assertion } from "../TestCase.ts";

/** Two splits; only Harbour has opened the tokens. */
export const founded = [
  block(splitCreated(), splitCreated({ split: SEEDS })),
  block(assetOpened(HARBOUR, USD), assetOpened(HARBOUR, EUR)),
];

/** All payments, in the order of their logs, as "log index route amount payer". */
export const payments = (...expected: string[]): Assertion => ({
  query: "{ payments(orderBy: logIndex) { logIndex route amount payer { id } } }",
  expected: {
    payments: expected.map((line) => {
      const [logIndex, route, amount, payer] = line.split(" ");
      return { logIndex, route, amount, payer: { id: payer } };
    }),
  },
});

export const received = (split: string, token: string, amount: number, count: number): Assertion => ({
  query: `{ splitAsset(id: "${joined(split, token)}") { received paymentCount } split(id: "${split}") { paymentCount } }`,
  expected: { splitAsset: { received: amount, paymentCount: count }, split: { paymentCount: count } },
});

export const revenue = (amount: number, count: number): Assertion => ({
  query: `{ revenueByAssets(interval: "day", current: include, where: { asset: "${USD}" }) { amount payments } network(id: "0x01") { paymentCount } }`,
  expected: { revenueByAssets: [{ amount, payments: count }], network: { paymentCount: count } },
});
