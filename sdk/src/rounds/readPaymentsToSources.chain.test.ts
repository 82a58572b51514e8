import { beforeAll, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { approveRequest } from "../revenue/approveRequest.ts";
import { payRequest } from "../revenue/payRequest.ts";
import { payTokenRequest } from "../revenue/payTokenRequest.ts";
import { createHarbour, lucia, mira } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { readPaymentsToSources } from "./readPaymentsToSources.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let split: Awaited<ReturnType<typeof createHarbour>>["split"];

/** Every way to pay, one block each. */
beforeAll(async () => {
  chain = await startLocalChain();
  ({ split } = await createHarbour(chain));
  const { client, dollar } = chain;
  const token = { address: dollar, abi: testDollarAbi, account: mira } as const;
  await client.writeContract({ ...token, functionName: "mint", args: [mira.address, 1_000_000n] });
  await client.writeContract({ ...approveRequest({ asset: dollar, spender: split, amount: 30n }), account: mira });
  await client.sendTransaction({ to: split, value: 10n, account: lucia });
  await client.writeContract({ ...payRequest({ split, amount: 20n }), account: mira });
  await client.writeContract({ ...payTokenRequest({ split, asset: dollar, amount: 30n }), account: mira });
  await client.writeContract({ ...token, functionName: "transfer", args: [split, 40n] });
}, 60_000);

test("default: payments by every route, each once, in the assets of the sources", async () => {
  const read = async (assets: `0x${string}`[], window = {}) => {
    const sources = assets.map((asset) => ({ split, asset }));
    const payments = await readPaymentsToSources(chain.client, { sources, fromBlock: 0n, ...window });
    return payments.map(({ payer, amount }) => [payer, amount]);
  };
  const ether = [
    [lucia.address, 10n],
    [mira.address, 20n],
  ];
  const dollars = [
    [mira.address, 30n],
    [mira.address, 40n],
  ];
  expect(await read([ETHER, chain.dollar])).toEqual([...ether, ...dollars]);
  expect(await read([ETHER])).toEqual(ether);
  expect(await read([chain.dollar])).toEqual(dollars);
  expect(await read([])).toEqual([]);
  const last = await chain.client.getBlockNumber();
  expect(await read([ETHER, chain.dollar], { fromBlock: last })).toEqual([dollars[1]]);
  expect(await read([ETHER, chain.dollar], { fromBlock: last - 2n, toBlock: last - 2n })).toEqual([ether[1]]);
});
