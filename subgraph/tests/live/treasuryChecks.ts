/** After a random life, the index knows the treasury's money; and documents are found, late or never. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { zeroAddress } from "viem";
import { account } from "./chain.ts";
import type { GovernanceCheck } from "./franchiseChecks.ts";
import type { GraphNode } from "./graphNode.ts";
import { pause } from "./processes.ts";

interface Total {
  id: string;
  received: string;
  spent: string;
  flowCount: number;
}

interface Flow {
  direction: string;
  asset: string;
  amount: string;
}

const charterOf = async (graph: GraphNode, franchise: number) => {
  const { franchiseCharters } = await graph.query<{
    franchiseCharters: { document: { title: string; body: string } | null }[];
  }>(
    `{ franchiseCharters(first: 1, orderBy: since, where: { franchise_: { franchiseId: ${franchise} } }) { document { title body } } }`,
  );
  return franchiseCharters[0]?.document ?? null;
};

export const treasuryChecks: Record<string, GovernanceCheck> = {
  "treasury: what came less what left is what it holds, but for ETH that came without an event": async (
    graph,
    { treasury, dollar, unseen },
    chain,
  ) => {
    const { treasuryTotals, treasuryFlows, days } = await graph.query<{
      treasuryTotals: Total[];
      treasuryFlows: Flow[];
      days: { total: { id: string }; received: string; spent: string }[];
    }>(`{ treasuryTotals { id received spent flowCount } treasuryFlows(first: 1000) { direction asset amount }
      days: treasuryByTimes(first: 1000, interval: "day", current: include) { total { id } received spent } }`);
    const sum = <Row>(rows: readonly Row[], pick: (row: Row) => string) =>
      rows.reduce((total, row) => total + BigInt(pick(row)), 0n);
    const balanceOf = (asset: string) => {
      const total = treasuryTotals.find(({ id }) => id === asset.toLowerCase());
      ok(total);
      return BigInt(total.received) - BigInt(total.spent);
    };
    equal(balanceOf(dollar.address), await chain.read<bigint>(dollar, "balanceOf", [treasury.address]));
    const ether = await chain.client.getBalance({ address: treasury.address });
    equal(balanceOf(zeroAddress) + unseen, ether);
    for (const { id, received, spent, flowCount } of treasuryTotals) {
      const flows = treasuryFlows.filter(({ asset }) => asset === id);
      equal(flows.length, flowCount);
      for (const [direction, amount] of Object.entries({ IN: received, OUT: spent })) {
        equal(
          sum(
            flows.filter((flow) => flow.direction === direction),
            (flow) => flow.amount,
          ),
          BigInt(amount),
        );
      }
      const own = days.filter(({ total }) => total.id === id);
      deepEqual([sum(own, (day) => day.received), sum(own, (day) => day.spent)], [received, spent].map(BigInt));
      ok(BigInt(received) > 0n && BigInt(spent) > 0n, id);
    }
  },

  "treasury: the legs of splits are known as such": async (graph, { harbour, treasury }, chain) => {
    const { treasuryFlows } = await graph.query<{ treasuryFlows: Flow[] }>(
      `{ treasuryFlows(first: 1000, where: { split: "${harbour.address.toLowerCase()}" }) { direction asset amount } }`,
    );
    for (const asset of new Set(treasuryFlows.map((flow) => flow.asset))) {
      const legs = treasuryFlows.filter((flow) => flow.asset === asset);
      const paid = await chain.read<bigint>(harbour, "paid", [asset, treasury.address]);
      equal(
        legs.reduce((sum, { amount }) => sum + BigInt(amount), 0n),
        paid,
      );
    }
    equal(new Set(treasuryFlows.map((flow) => flow.asset)).size, 2);
  },

  "documents: a charter and a proposal's text are found, a late one once it's there, and one that isn't sound never":
    async (graph, { registry, documents }, chain) => {
      // Admitted only now: what isn't found for long is asked for again after minutes.
      await chain.write(registry, "admitFranchise", ["Late", documents.late.digest, [account(19).address]]);
      await graph.reach(await chain.client.getBlockNumber({ cacheTime: 0 }));
      const last = Number(await chain.read<bigint>(registry, "franchiseCount"));
      equal(await charterOf(graph, last), null);
      await documents.publish(documents.late.bytes);
      for (const started = Date.now(); (await charterOf(graph, last)) === null; await pause(200)) {
        if (Date.now() - started > 90_000) throw new Error("The late charter wasn't found in 90 s.");
        await chain.client.mine({ blocks: 1 });
      }
      deepEqual(await charterOf(graph, last), { title: "Late charter", body: "# Why\n\nBecause **we** can. 🌊" });
      equal((await charterOf(graph, 1))?.title, "Carpenters of the tide");
      equal(await charterOf(graph, 3), null);
      const { proposals } = await graph.query<{ proposals: { document: { title: string } | null }[] }>(
        `{ proposals(first: 1000, where: { digest: "${documents.text.digest}" }) { document { title } } }`,
      );
      ok(proposals.length > 0);
      for (const { document } of proposals) equal(document?.title, "Mend the quay");
    },

  "search: franchises, charters and proposals; a text that is no query is an error, and harms nothing": async (
    graph,
  ) => {
    const found = async (search: string, text: string) =>
      (await graph.query<Record<string, unknown[]>>(`{ ${search}(first: 1000, text: "${text}") { id } }`))[search]
        ?.length;
    equal(await found("franchiseSearch", "timber"), 1);
    equal(await found("franchiseSearch", "har:* & works"), 1);
    ok(((await found("charterSearch", "carpenter & tide")) ?? 0) >= 1);
    ok(((await found("proposalSearch", "harbour")) ?? 0) > 3);
    ok(((await found("proposalTextSearch", "quay")) ?? 0) > 0);
    equal(await found("proposalSearch", "nothing & such"), 0);
    for (const text of ["two words", "'", ":*", "a & "]) {
      await found("proposalSearch", text).then(undefined, (error: Error) =>
        ok(error.message.includes("proposalSearch")),
      );
    }
    equal(await found("franchiseSearch", "timber"), 1);
  },
};
