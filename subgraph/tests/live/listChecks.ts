/** Allocation lists on the local stack's IPFS node, as the SDK builds them. */
import { deepEqual, equal } from "node:assert/strict";
import type { BuiltAllocationList } from "@rizom/sdk/rounds";
import type { Chain } from "./chain.ts";
import type { EquityCheck } from "./equityChecks.ts";
import type { GraphNode } from "./graphNode.ts";
import { pause } from "./processes.ts";

interface ListRow {
  digest: string;
  title: string;
  count: number;
  total: string;
  foundPages: { count: number }[];
}

interface AllocationRow {
  index: string;
  account: string;
  amount: string;
  claim: { index: string } | null;
}

/** What a round's list says, as far as it is found. */
async function listOf(graph: GraphNode, root: string): Promise<{ list: ListRow | null; allocations: AllocationRow[] }> {
  const { round } = await graph.query<{ round: { list: ListRow | null } }>(
    `{ round(id: "${root}") { list { digest title count total foundPages { count } } } }`,
  );
  const allocations: AllocationRow[] = [];
  for (let page = allocations; page.length === 1000 || page === allocations; allocations.push(...page)) {
    const after = allocations.length === 0 ? "" : `, index_gt: ${allocations.at(-1)?.index}`;
    page = (
      await graph.query<{ allocations: AllocationRow[] }>(
        `{ allocations(first: 1000, orderBy: index, where: { round: "${root}"${after} }) { index account amount claim { index } } }`,
      )
    ).allocations;
  }
  return { list: round.list, allocations };
}

/** Files are handled with blocks: mines until all allocations of a list are there, and tells how long that took. */
async function awaitList(graph: GraphNode, chain: Chain, { root, entries }: BuiltAllocationList): Promise<number> {
  const started = Date.now();
  for (; Date.now() - started < 90_000; await pause(200)) {
    if ((await listOf(graph, root)).allocations.length === entries.length) return Date.now() - started;
    await chain.client.mine({ blocks: 1 });
  }
  throw new Error(`The list of round ${root} wasn't found in 90 s.`);
}

async function agrees(graph: GraphNode, built: BuiltAllocationList): Promise<void> {
  const { list, allocations } = await listOf(graph, built.root);
  deepEqual(
    { ...list, foundPages: list?.foundPages.map(({ count }) => count).sort((a, b) => b - a) },
    {
      ...{ digest: built.digest, title: built.header.title, count: built.entries.length, total: String(built.total) },
      foundPages: built.pages.map(({ entries }) => entries.length),
    },
  );
  deepEqual(
    allocations.map(({ index, account, amount }) => [index, account, amount]),
    built.entries.map(({ account, amount }, index) => [String(index), account, String(amount)]),
  );
}

export const listChecks: Record<string, EquityCheck> = {
  "lists: every allocation of every page is what the SDK put there": async (graph, { lists }, chain) => {
    for (const list of lists) {
      await awaitList(graph, chain, list);
      await agrees(graph, list);
    }
  },

  "lists: an allocation knows its claim": async (graph, { lists, rounds }, chain) => {
    for (const { root } of lists) {
      for (const { index, claim } of (await listOf(graph, root)).allocations.slice(0, 50)) {
        equal(claim !== null, await chain.read<boolean>(rounds, "isClaimed", [root, BigInt(index)]));
        if (claim !== null) equal(claim.index, index);
      }
    }
  },

  "lists: a missing list keeps nothing waiting, and is there once it is found": async (graph, history, chain) => {
    const { late, publish } = history;
    deepEqual(await listOf(graph, late.root), { list: null, allocations: [] });
    await publish(late);
    const milliseconds = await awaitList(graph, chain, late);
    console.log(`  found ${milliseconds} ms after it was put on IPFS`);
    await agrees(graph, late);
  },

  "lists: a file that is no list yields nothing": async (graph, { unsound }, chain) => {
    await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
    deepEqual(await listOf(graph, unsound.root), { list: null, allocations: [] });
  },
};
