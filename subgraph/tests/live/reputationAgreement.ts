/** The index and the chain's own logs tell the same of attestations, people and profiles: the dApp shows either. */
import { deepEqual, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { plain } from "./engagementChecks.ts";
import type { GraphNode } from "./graphNode.ts";
import type { ReputationCheck } from "./reputationChecks.ts";

interface Linked<Id = Address> {
  id: Id;
}

interface Marked {
  work: string[];
  marks: number[];
}

interface AttestationRow extends Marked {
  id: Hex;
  engagement: { engagementId: string };
  outcome: { number: number };
  attester: Linked;
  subject: Linked;
  digest: Hex;
  attestedAt: string;
  revokedAt: string | null;
  attestedAtBlock: string;
  attestedTx: Hex;
  steps: (Marked & Step)[];
}

interface Step {
  id: Hex;
  kind: string;
  digest: Hex | null;
  timestamp: string;
  block: string;
  transaction: Hex;
  logIndex: number;
}

const workOf = ({ work, marks }: Marked) =>
  work.map((type, at) => ({ work: type.toLowerCase(), mark: marks[at] ?? Number.NaN }));

const stepOf = ({ kind, timestamp, block, work, marks, ...step }: Marked & Step) => ({
  ...{ ...step, kind: kind.toLowerCase(), timestamp: Number(timestamp), block: BigInt(block) },
  work: workOf({ work, marks }),
});

const attestationOf = ({ id: uid, attestedAtBlock, attestedTx, ...row }: AttestationRow) => ({
  ...{ uid, engagementId: BigInt(row.engagement.engagementId), outcome: row.outcome.number, digest: row.digest },
  ...{ attester: row.attester.id, subject: row.subject.id, work: workOf(row), attestedAt: Number(row.attestedAt) },
  revokedAt: row.revokedAt === null ? null : Number(row.revokedAt),
  ...{ block: BigInt(attestedAtBlock), transaction: attestedTx, steps: row.steps.map(stepOf) },
});

interface PersonRow {
  id: Address;
  since: string;
  profile: { digest: Hex } | null;
  outcomeCount: number;
  receivedCount: number;
  givenCount: number;
  demonstrations: { work: string; attestationCount: number; markSum: number; markCounts: number[] }[];
}

const personOf = ({ id: account, since, profile, demonstrations, ...counts }: PersonRow) => ({
  ...{ account, since: Number(since), profileDigest: profile?.digest ?? null, ...counts },
  demonstrations: demonstrations.map(({ work, ...sums }) => ({ ...sums, work: work.toLowerCase() })),
});

const rowsOf = async <Row>(graph: GraphNode, list: string, fields: string) =>
  (await graph.query<{ rows: Row[] }>(`{ rows: ${list}(first: 1000) { ${fields} } }`)).rows;

export const reputationAgreement: Record<string, ReputationCheck> = {
  "agreement: attestations with their past": async (graph, _, { client }) => {
    const rows = await rowsOf<AttestationRow>(
      graph,
      "attestations",
      `id engagement { engagementId } outcome { number } attester { id } subject { id } work marks digest attestedAt revokedAt
        attestedAtBlock attestedTx steps { id kind work marks digest timestamp block transaction logIndex }`,
    );
    const logged = await sdk.readAttestationsFromLogs(client);
    ok(logged.some(({ steps }) => steps.length > 2));
    deepEqual(plain(rows.map(attestationOf)), plain(logged.map(({ comment: _, ...attestation }) => attestation)));
  },

  "agreement: who took part in what, and as what": async (graph, _, { client }) => {
    interface Row {
      engagement: { engagementId: string };
      outcome: { number: number };
      account: Linked;
      role: string;
      acceptedAt: string;
    }
    const fields = "engagement { engagementId } outcome { number } account { id } role acceptedAt";
    const told = (await rowsOf<Row>(graph, "participations", fields)).map(
      ({ engagement, outcome, account, ...row }) => ({
        ...{ engagementId: BigInt(engagement.engagementId), outcome: outcome.number, account: account.id },
        ...{ role: row.role.toLowerCase(), acceptedAt: Number(row.acceptedAt) },
      }),
    );
    deepEqual(plain(told), plain(await sdk.readParticipationsFromLogs(client)));
  },

  "agreement: people and what they demonstrate": async (graph, _, { client }) => {
    const fields = `id since profile { digest } outcomeCount receivedCount givenCount
      demonstrations { work attestationCount markSum markCounts }`;
    const told = (await rowsOf<PersonRow>(graph, "persons", fields)).map(personOf);
    const logged = await sdk.readPeopleFromLogs(client);
    deepEqual(plain(told), plain(logged.map(({ franchises: _, profile: __, ...person }) => person)));
  },

  "agreement: profiles, also former ones": async (graph, _, { client }) => {
    interface Row {
      id: Hex;
      person: Linked;
      digest: Hex;
      since: string;
      until: string | null;
      transaction: Hex;
    }
    const told = (await rowsOf<Row>(graph, "profiles", "id person { id } digest since until transaction")).map(
      ({ person, since, until, ...row }) => ({
        ...{ ...row, account: person.id, since: Number(since), until: until === null ? null : Number(until) },
      }),
    );
    const logged = await sdk.readProfilesFromLogs(client);
    deepEqual(plain(told), plain(logged.map(({ document: _, ...profile }) => profile)));
  },
};
