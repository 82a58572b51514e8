import { deepEqual, equal } from "node:assert/strict";
import type { Address } from "viem";
import { account, type Chain, type Contract } from "./chain.ts";
import type { GraphNode } from "./graphNode.ts";
import type { History } from "./history.ts";

export type Check = (graph: GraphNode, history: History, chain: Chain) => Promise<void>;

const ETH = "0x0000000000000000000000000000000000000000";

interface PaymentRow {
  amount: string;
  route: string;
  payer: { id: string };
}

/** The payments of a split in an asset, in the order of the chain, as "route amount payer". */
async function paymentsOf(graph: GraphNode, split: Contract, asset: Contract): Promise<string[]> {
  const where = `{ split: "${split.address.toLowerCase()}", asset: "${asset.address.toLowerCase()}" }`;
  const { payments } = await graph.query<{ payments: (PaymentRow & { block: string; logIndex: number })[] }>(
    `{ payments(where: ${where}) { amount route payer { id } block logIndex } }`,
  );
  payments.sort((a, b) => Number(a.block) - Number(b.block) || a.logIndex - b.logIndex);
  return payments.map(({ route, amount, payer }) => `${route} ${amount} ${payer.id}`);
}

const deployer = account(0).address.toLowerCase();

export const checks: Record<string, Check> = {
  "the events of a split in the block of its creation are indexed": async (graph, { seeds }) => {
    const { split } = await graph.query<{ split: unknown }>(
      `{ split(id: "${seeds.address.toLowerCase()}") { name totalWeight memberCount paymentCount } }`,
    );
    deepEqual(split, { name: "Seed catalogue", totalWeight: "5", memberCount: 2, paymentCount: 5 });
  },

  "a split whose name is no text is indexed like any other": async (graph) => {
    const { splits } = await graph.query<{ splits: { name: string; memberCount: number }[] }>(
      "{ splits(orderBy: createdAtBlock) { name memberCount } }",
    );
    deepEqual(splits[2], { name: "\ufffd\ufffdunreadable", memberCount: 2 });
  },

  "the first payment in a token, which opens it, is one payment": async (graph, { harbour, dollar }) => {
    equal((await paymentsOf(graph, harbour, dollar))[0], `PAY_TOKEN 101 ${deployer}`);
  },

  "two transactions of the block in which a token begins to be watched are kept apart": async (graph, history) => {
    deepEqual(await paymentsOf(graph, history.harbour, history.franc), [
      `PAY_TOKEN 11 ${deployer}`,
      `TRANSFER 12 ${deployer}`,
      `PAY_TOKEN 13 ${deployer}`,
    ]);
  },

  "plain transfers around payToken in the transaction that opens the token": async (graph, history) => {
    const payer = history.timelock.toLowerCase();
    deepEqual(await paymentsOf(graph, history.harbour, history.euro), [
      `TRANSFER 7 ${payer}`,
      `PAY_TOKEN 10 ${payer}`,
      `TRANSFER 8 ${payer}`,
    ]);
  },

  "plain transfers around two payTokens in the transaction that creates the split": async (graph, history) => {
    const payer = history.timelock.toLowerCase();
    deepEqual(await paymentsOf(graph, history.seeds, history.dollar), [
      `TRANSFER 7 ${payer}`,
      `PAY_TOKEN 10 ${payer}`,
      `TRANSFER 5 ${payer}`,
      `PAY_TOKEN 20 ${payer}`,
      `TRANSFER 9 ${payer}`,
    ]);
  },

  "a token that takes a fee counts with what arrived": async (graph, { harbour, fee }) => {
    deepEqual(await paymentsOf(graph, harbour, fee), [`PAY_TOKEN 900 ${deployer}`, `PAY_TOKEN 900 ${deployer}`]);
  },

  "what splits received and paid out is what the contracts say": async (graph, history, chain) => {
    for (const split of [history.harbour, history.seeds]) {
      const { splitAssets } = await graph.query<{
        splitAssets: { asset: { id: Address }; received: string; withdrawn: string }[];
      }>(`{ splitAssets(where: { split: "${split.address.toLowerCase()}" }) { asset { id } received withdrawn } }`);
      const assets = await chain.read<Address[]>(split, "assets");
      deepEqual(splitAssets.map(({ asset }) => asset.id).sort(), assets.map((asset) => asset.toLowerCase()).sort());
      for (const { asset, received, withdrawn } of splitAssets) {
        equal(BigInt(received), await chain.read<bigint>(split, "received", [asset.id]), `received ${asset.id}`);
        equal(BigInt(withdrawn), await chain.read<bigint>(split, "withdrawn", [asset.id]), `withdrawn ${asset.id}`);
      }
    }
  },

  "what each account took out is what the contract says": async (graph, { harbour }, chain) => {
    const { positions } = await graph.query<{
      positions: { account: { id: Address }; asset: { id: Address }; withdrawn: string }[];
    }>("{ positions { account { id } asset { id } withdrawn } }");
    equal(positions.length >= 3, true);
    for (const position of positions) {
      const onChain = await chain.read<bigint>(harbour, "paid", [position.asset.id, position.account.id]);
      equal(BigInt(position.withdrawn), onChain, `paid to ${position.account.id}`);
    }
  },

  "weights, manager and control are what the contract says": async (graph, { harbour }, chain) => {
    const id = harbour.address.toLowerCase();
    const { split } = await graph.query<{
      split: {
        manager: { id: string };
        controller: null;
        totalWeight: string;
        members: { account: { id: Address }; weight: string }[];
      };
    }>(`{ split(id: "${id}") { manager { id } controller { id } totalWeight members { account { id } weight } } }`);
    equal(split.manager.id, (await chain.read<Address>(harbour, "manager")).toLowerCase());
    equal(split.controller, null);
    equal(await chain.read<Address>(harbour, "controller"), ETH);
    equal(BigInt(split.totalWeight), await chain.read<bigint>(harbour, "totalWeight"));
    for (const { account: member, weight } of split.members) {
      equal(BigInt(weight), await chain.read<bigint>(harbour, "weightOf", [member.id]));
    }
  },

  "the series adds up to the totals": async (graph) => {
    const { revenueByAssets, assets } = await graph.query<{
      revenueByAssets: { asset: { id: string }; amount: string; payments: string }[];
      assets: { id: string; received: string; paymentCount: number }[];
    }>(`{ revenueByAssets(interval: "day", current: include) { asset { id } amount payments }
      assets { id received paymentCount } }`);
    for (const asset of assets) {
      const days = revenueByAssets.filter((day) => day.asset.id === asset.id);
      equal(
        days.reduce((sum, day) => sum + BigInt(day.amount), 0n),
        BigInt(asset.received),
      );
      equal(
        days.reduce((sum, day) => sum + Number(day.payments), 0),
        asset.paymentCount,
      );
    }
  },
};
