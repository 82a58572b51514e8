/** After a random life, the index says of engagements what the contract and its logs say. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import { type Address, erc20Abi, isAddressEqual, zeroAddress, zeroHash } from "viem";
import { random } from "../../../sdk/src/testing/random.ts";
import { account, type Chain } from "./chain.ts";
import type { EngagementHistory } from "./engagementHistory.ts";
import { engagementSteps } from "./engagementSteps.ts";
import type { GraphNode } from "./graphNode.ts";

export type EngagementCheck = (graph: GraphNode, history: EngagementHistory, chain: Chain) => Promise<void>;

const all = (graph: GraphNode) => sdk.fetchEngagements(sdk.createIndexClient(graph.url), { first: 1000 });

const STATES = ["none", "proposed", "funded", "delivered", "disputed", "accepted", "resolved", "refunded", "cancelled"];

/** What documents say of themselves is told by the index alone, and lists and fields have no order in it. */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (value === null || typeof value !== "object") return typeof value === "string" ? value.toLowerCase() : value;
  const fields = Object.entries(value).filter(([name]) => !name.endsWith("Document"));
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, plain(one)]));
};

const keyOf = (value: unknown) => JSON.stringify(value, (_, one) => (typeof one === "bigint" ? `${one}n` : one));

async function balanceOf({ client }: Chain, asset: Address, address: Address): Promise<bigint> {
  if (asset === zeroAddress) return client.getBalance({ address });
  return client.readContract({ address: asset, abi: erc20Abi, functionName: "balanceOf", args: [address] });
}

export const engagementChecks: Record<string, EngagementCheck> = {
  "engagements: every kind of step was taken": async (_, history, chain) => {
    console.log(`  ${[...history.deeds].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
    const kinds = Object.keys(engagementSteps(chain, history, random(1), 0));
    deepEqual(
      kinds.filter((kind) => !history.deeds.has(kind)),
      [],
    );
  },

  "engagements: terms, outcomes and teams as they are": async (graph, { engagements, members }, chain) => {
    const told = await all(graph);
    equal(BigInt(told.length), await chain.read<bigint>(engagements, "engagementCount"));
    for (const { engagementId: id, outcomes, team, ...engagement } of told) {
      const terms = await chain.read<Record<string, unknown>>(engagements, "engagement", [id]);
      const { franchiseId, client, facilitator, split, asset, arbiter } = engagement;
      const own = { franchiseId, client, facilitator, split, asset, arbiter };
      const counted = { reviewWindow: Number(engagement.reviewWindow), outcomeCount: BigInt(outcomes.length) };
      deepEqual(plain(terms), plain({ ...own, ...counted }), `engagement ${id}`);
      equal(engagement.escrow.toLowerCase(), String(await chain.read(engagements, "escrowOf", [id])).toLowerCase());
      for (const { number, state, amount, due, until, endedAt } of outcomes) {
        const { state: now, ...rest } = await chain.read<{ state: number }>(engagements, "outcome", [id, number]);
        equal(STATES[now], state, `outcome ${id}/${number}`);
        const times = { due: Number(due), until: Number(until ?? 0n), endedAt: endedAt ?? 0 };
        deepEqual(plain(rest), plain({ amount, ...times }), `outcome ${id}/${number}`);
      }
      for (const { address } of members.map(account)) {
        const isOnTeam = team.some((one) => isAddressEqual(one.account, address) && one.isOnTeam);
        equal(await chain.read(engagements, "isOnTeam", [id, address]), isOnTeam);
      }
    }
  },

  "engagements: participants are whom the contract names": async (graph, history, chain) => {
    const { engagements, members, facilitators, clients } = history;
    for (const { engagementId, outcomes, client } of await all(graph)) {
      for (const { number, state, participants, acceptedFacilitator } of outcomes) {
        const told = new Set([...participants, client, String(acceptedFacilitator)].map((one) => one.toLowerCase()));
        for (const { address } of [...members, ...facilitators, ...clients].map(account)) {
          const isOne = await chain.read<boolean>(engagements, "isParticipant", [engagementId, number, address]);
          equal(state === "accepted" && told.has(address.toLowerCase()), isOne, `${engagementId}/${number} ${address}`);
        }
      }
    }
  },

  "engagements: money adds up, and escrows hold it": async (graph, { engagements, blocklist }, chain) => {
    for (const { engagementId: id, held, refund, funded, toSplit, toClient, asset, escrow } of await all(graph)) {
      equal(held, await chain.read(engagements, "held", [id]));
      equal(refund, await chain.read(engagements, "refundOf", [id]));
      if (isAddressEqual(asset, blocklist.address)) continue; // gifts are shared
      equal(funded, toSplit + toClient + held - refund, `engagement ${id}`);
      equal(await balanceOf(chain, asset, escrow), held);
    }
  },

  "engagements: each outcome's payment is its client's": async (graph) => {
    interface Paid {
      outcomes: {
        number: number;
        toSplit: string;
        engagement: { engagementId: string; client: { id: string }; escrow: string };
        payment: { amount: string; client: { id: string } | null; payer: { id: string }; reference: string } | null;
      }[];
      payments: { id: string }[];
    }
    const { outcomes, payments } = await graph.query<Paid>(`{ payments(first: 1000, where: { client_not: null }) { id }
      outcomes(first: 1000) { number toSplit engagement { engagementId client { id } escrow }
        payment { amount client { id } payer { id } reference } } }`);
    const paid = outcomes.filter(({ toSplit }) => toSplit !== "0");
    ok(paid.length > 5);
    equal(payments.length, paid.length);
    for (const { number, toSplit, engagement, payment } of outcomes) {
      const reference = Buffer.from(`Engagement ${engagement.engagementId}/${number}`).toString("hex").padEnd(64, "0");
      const { client, escrow } = engagement;
      const own = { amount: toSplit, client, payer: { id: escrow }, reference: `0x${reference}` };
      deepEqual(payment, toSplit === "0" ? null : own);
    }
  },

  "engagements: consents are there while the contract keeps them": async (graph, { engagements }, chain) => {
    const index = sdk.createIndexClient(graph.url);
    for (const { engagementId } of await all(graph)) {
      const record = await sdk.fetchEngagement(index, { engagementId });
      for (const party of [record?.client, record?.facilitator]) {
        const kept = await chain.read(engagements, "consentOf", [engagementId, party]);
        const told = record?.consents.some((consent) => isAddressEqual(consent.party, party ?? zeroAddress));
        ok(kept !== zeroHash || !told, `${engagementId}: ${party} has consented to nothing`);
        ok(kept === zeroHash || told, `${engagementId}: ${party} has consented`);
      }
    }
  },

  "engagements: documents are found": async (graph, { documents }) => {
    const { briefSearch, outcomes, disputes } = await graph.query<{
      briefSearch: { digest: string }[];
      outcomes: { evidence: string; evidenceDocument: { fileNames: string[] } | null }[];
      disputes: { reasonDocument: { title: string } | null }[];
    }>(`{ briefSearch(text: "pier & spring") { digest } disputes { reasonDocument { title } }
      outcomes(first: 1000, where: { evidence_not: null }) { evidence evidenceDocument { fileNames } } }`);
    ok(briefSearch.length > 10 && outcomes.length > 10 && disputes.length > 1);
    ok(briefSearch.every(({ digest }) => digest === documents.brief));
    for (const { evidence, evidenceDocument } of outcomes) {
      deepEqual(evidenceDocument, evidence === documents.evidence ? { fileNames: ["Pier.jpg"] } : null); // others are briefs
    }
    ok(disputes.every(({ reasonDocument }) => reasonDocument?.title === "Mend the pier"));
  },

  "agreement: engagements with their past": async (graph, _, { client }) => {
    const index = sdk.createIndexClient(graph.url);
    for (const { engagementId } of await sdk.readEngagementsFromLogs(client)) {
      const logged = await sdk.readEngagementFromLogs(client, { engagementId });
      deepEqual(plain(await sdk.fetchEngagement(index, { engagementId })), plain(logged), `engagement ${engagementId}`);
    }
  },
};
