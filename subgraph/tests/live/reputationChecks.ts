/** After a random life, the index says of attestations, people and profiles what the contracts say. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import { type Address, type Hex, zeroHash } from "viem";
import { random } from "../../../sdk/src/testing/random.ts";
import { account, type Chain } from "./chain.ts";
import type { GraphNode } from "./graphNode.ts";
import { pause } from "./processes.ts";
import type { ReputationHistory } from "./reputationHistory.ts";
import { reputationSteps } from "./reputationSteps.ts";

export type ReputationCheck = (graph: GraphNode, history: ReputationHistory, chain: Chain) => Promise<void>;

interface Linked {
  id: Hex;
}

interface AttestationRow {
  id: Hex;
  outcome: { number: number };
  attester: Linked;
  subject: Linked;
  work: string[];
  marks: number[];
  digest: Hex;
  attestedAt: string;
  revokedAt: string | null;
  isStanding: boolean;
  document: { digest: Hex; comment: string } | null;
}

const attestationsOf = async (graph: GraphNode) =>
  (
    await graph.query<{ attestations: AttestationRow[] }>(`{ attestations(first: 1000) { id outcome { number }
      attester { id } subject { id } work marks digest attestedAt revokedAt isStanding document { digest comment } } }`)
  ).attestations;

interface PersonRow {
  id: Address;
  outcomeCount: number;
  receivedCount: number;
  givenCount: number;
  profile: { digest: Hex; document: { name: string } | null } | null;
  demonstrations: { work: string; attestationCount: number; markSum: number; markCounts: number[] }[];
}

const peopleOf = async (graph: GraphNode) =>
  (
    await graph.query<{
      people: PersonRow[];
    }>(`{ people: persons(first: 1000) { id outcomeCount receivedCount givenCount
      profile { digest document { name } } demonstrations { work attestationCount markSum markCounts } } }`)
  ).people;

const packed = ({ work, marks }: AttestationRow) =>
  work.reduce(
    (sum, type, at) => sum + ((marks[at] ?? 0) + 1) * 8 ** sdk.WORK_TYPES.indexOf(type.toLowerCase() as sdk.WorkType),
    0,
  );

/** Files are handled with blocks: mines until a question is answered with yes. */
async function mineUntil(chain: Chain, isThere: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 90_000; await pause(200)) {
    if (await isThere()) return;
    await chain.client.mine({ blocks: 1 });
  }
  throw new Error("Documents that are on IPFS weren't found in 90 s.");
}

export const reputationChecks: Record<string, ReputationCheck> = {
  "reputation: every kind of step was taken": async (_, history) => {
    console.log(`  ${[...history.deeds].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
    const kinds = Object.keys(reputationSteps(history, random(1)));
    deepEqual(
      kinds.filter((kind) => !history.deeds.has(kind)),
      [],
    );
  },

  "reputation: who took part in what is what the contract says": async (graph, history, chain) => {
    const { participations } = await graph.query<{
      participations: { engagement: { engagementId: string }; outcome: { number: number }; account: Linked }[];
    }>("{ participations(first: 1000) { engagement { engagementId } outcome { number } account { id } } }");
    const told = participations.map(
      ({ engagement, outcome, account: one }) => `${engagement.engagementId}/${outcome.number} ${one.id}`,
    );
    equal(new Set(told).size, told.length);
    const expected: string[] = [];
    for (const { engagementId, outcome } of history.accepted) {
      for (const { address } of history.people.map(account)) {
        const question = [engagementId, outcome, address];
        const isOne = await chain.read<boolean>(history.engagements, "isParticipant", question);
        if (isOne) expected.push(`${engagementId}/${outcome} ${address.toLowerCase()}`);
      }
    }
    deepEqual(told.sort(), expected.sort());
    for (const { id, outcomeCount } of await peopleOf(graph)) {
      equal(outcomeCount, told.filter((one) => one.endsWith(id)).length, id);
    }
  },

  "reputation: attestations are what the contract keeps, and there are no others": async (graph, history, chain) => {
    const rows = new Map((await attestationsOf(graph)).map((row) => [row.id, row]));
    ok([...rows.values()].some(({ isStanding }) => isStanding));
    ok([...rows.values()].some(({ isStanding }) => !isStanding));
    for (const { engagementId, outcome, participants } of history.accepted) {
      for (const attester of new Set(participants)) {
        for (const subject of new Set(participants)) {
          const question = [engagementId, outcome, account(attester).address, account(subject).address];
          const uid = await chain.read<Hex>(history.registry, "uidOf", question);
          const kept = await chain.read<object>(history.registry, "attestation", [uid]);
          const row = rows.get(uid);
          const [attestedAt, revokedAt] = [Number(row?.attestedAt ?? 0), Number(row?.revokedAt ?? 0)];
          deepEqual(kept, { attestedAt, revokedAt, marks: row ? packed(row) : 0 }, uid);
          rows.delete(uid);
        }
      }
    }
    deepEqual([...rows.keys()], []);
  },

  "reputation: what is counted is what stands": async (graph) => {
    const standing = (await attestationsOf(graph)).filter(({ isStanding }) => isStanding);
    for (const { id, receivedCount, givenCount, demonstrations } of await peopleOf(graph)) {
      const received = standing.filter(({ subject }) => subject.id === id);
      equal(receivedCount, received.length, id);
      equal(givenCount, standing.filter(({ attester }) => attester.id === id).length, id);
      const kinds = new Set(received.flatMap(({ work }) => work));
      deepEqual(demonstrations.map(({ work }) => work).sort(), [...kinds].sort(), id);
      for (const { work, attestationCount, markSum, markCounts } of demonstrations) {
        const marks = received.flatMap((one) => one.marks.filter((_, at) => one.work[at] === work));
        equal(attestationCount, marks.length);
        equal(
          markSum,
          marks.reduce((sum, mark) => sum + mark, 0),
        );
        deepEqual(
          markCounts,
          [0, 1, 2, 3, 4].map((mark) => marks.filter((one) => one === mark).length),
        );
      }
    }
  },

  "reputation: documents are found, late ones too, where they say what the chain says": async (
    graph,
    { said },
    chain,
  ) => {
    const isSound = ({ digest }: { digest: Hex }) => said.has(digest);
    const rows = async () => (await attestationsOf(graph)).map(({ document, ...row }) => ({ ...row, document }));
    ok((await rows()).some(isSound) && !(await rows()).every(isSound));
    await mineUntil(chain, async () => (await rows()).filter(isSound).every(({ document }) => document !== null));
    for (const { digest, document } of await rows()) {
      deepEqual(document, said.has(digest) ? { digest, comment: said.get(digest) } : null);
    }
  },

  "reputation: profiles are what the contract names, and who has none is nobody for it": async (
    graph,
    history,
    chain,
  ) => {
    const isFound = ({ profile }: PersonRow) =>
      profile === null || profile.document !== null || !history.said.has(profile.digest);
    await mineUntil(chain, async () => (await peopleOf(graph)).every(isFound));
    const people = new Map((await peopleOf(graph)).map((row) => [String(row.id), row]));
    for (const { address } of [...history.people, 9].map(account)) {
      const profile = people.get(address.toLowerCase())?.profile ?? null;
      equal(profile?.digest ?? zeroHash, await chain.read<Hex>(history.registry, "profileOf", [address]));
      const name = profile === null ? undefined : history.said.get(profile.digest);
      equal(profile?.document?.name, name);
    }
    const { profiles } = await graph.query<{ profiles: { person: Linked; until: string | null }[] }>(
      "{ profiles(first: 1000) { person { id } until } }",
    );
    const inForce = profiles.filter(({ until }) => until === null).map(({ person }) => person.id);
    deepEqual(
      inForce.sort(),
      [...people.values()]
        .filter(({ profile }) => profile)
        .map(({ id }) => id)
        .sort(),
    );
    ok(profiles.length > inForce.length);
  },
};
