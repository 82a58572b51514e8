import { describe, expect, test } from "vitest";
import { hash, id, indexOf, mira, priya, raw, who, whose } from "../testing/indexWorld.ts";
import type { Asked } from "../testing/startIndex.ts";
import { fetchAttestations } from "./fetchAttestations.ts";
import { fetchParticipations } from "./fetchParticipations.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const _meta = { block: { number: 77 } };
const whereOf = ({ variables }: Asked) => variables.where;

const place = (n: number, logIndex: number) => ({
  ...{ id: id(n), timestamp: "12", block: String(n), transaction: hash(n), logIndex },
});
const readPlace = (n: number, logIndex: number) => ({ ...place(n, logIndex), timestamp: 12, block: BigInt(n) });

describe("attestations", () => {
  const attestation = (n: number, more: object = {}) => ({
    ...{ id: hash(n), engagement: { engagementId: "3" }, outcome: { number: 2 }, attester: who, subject: whose },
    ...{ work: ["DEVELOPING", "LINKING"], marks: [4, 0], digest: hash(9), document: { comment: "Thank you." } },
    ...{ attestedAt: "12", revokedAt: null, attestedAtBlock: "6", attestedTx: hash(6) },
    steps: [
      { ...place(6, 9), kind: "ADDED", work: ["DEVELOPING", "LINKING"], marks: [4, 0], digest: hash(9) },
      { ...place(5, 1), kind: "ADDED", work: ["ADVISING"], marks: [1], digest: hash(8) },
      { ...place(6, 3), kind: "REVOKED", work: [], marks: [], digest: null },
    ],
    ...more,
  });
  const read = {
    ...{ uid: hash(1), engagementId: 3n, outcome: 2, attester: mira, subject: priya, digest: hash(9) },
    work: [
      { work: "developing", mark: 4 },
      { work: "linking", mark: 0 },
    ],
    ...{ comment: "Thank you.", attestedAt: 12, revokedAt: null, block: 6n, transaction: hash(6) },
    steps: [
      { ...readPlace(5, 1), kind: "added", work: [{ work: "advising", mark: 1 }], digest: hash(8) },
      { ...readPlace(6, 3), kind: "revoked", work: [], digest: null },
      {
        ...{ ...readPlace(6, 9), kind: "added", digest: hash(9) },
        work: [
          { work: "developing", mark: 4 },
          { work: "linking", mark: 0 },
        ],
      },
    ],
  };

  test("default: with their past in the order of the chain, and what their documents say", async () => {
    const { index, asked } = await indexOf(() => ({ items: [attestation(1)], _meta }));
    expect(await fetchAttestations(index)).toEqual([read]);
    expect(asked[0]?.variables).toEqual({ first: 1000, block: null, where: {} });
  });
  test("behavior: of a subject, by an attester, about an engagement, standing ones", async () => {
    const { index, asked } = await indexOf(() => ({ items: [], _meta }));
    await fetchAttestations(index, { subject: priya, attester: mira, engagementId: 3n, standing: true });
    await fetchAttestations(index, { standing: false });
    const all = { subject: raw(0xabcdef), attester: raw(0xfedcba), engagement: hash(3), isStanding: true };
    expect(asked.map(whereOf)).toEqual([all, {}]);
  });
  test("behavior: newest first, whatever their ids; without its document none has a comment", async () => {
    const steps = [{ ...place(6, 12), kind: "ADDED", work: ["ADVISING"], marks: [1], digest: hash(8) }];
    const items = [
      attestation(1),
      attestation(2, { attestedAtBlock: "7", document: null }),
      attestation(3, { steps }),
      attestation(4, { attestedAtBlock: "5" }),
    ];
    const { index } = await indexOf(() => ({ items, _meta }));
    const found = await fetchAttestations(index);
    expect(found.map(({ uid }) => uid)).toEqual([2, 3, 1, 4].map(hash));
    expect(found[0]?.comment).toBeNull();
  });
  test.each([{ work: ["COFFEE"] }, { marks: [5, 0] }, { marks: [-1, 0] }, { marks: [1.5, 0] }])(
    "error: %j",
    async (odd) => {
      const { index } = await indexOf(() => ({ items: [attestation(1, odd)], _meta }));
      await expect(fetchAttestations(index)).rejects.toThrow(IndexInvalidError);
    },
  );
});

describe("participations", () => {
  const one = (n: number, role: string, more: object = {}) => ({
    ...{ id: id(n), engagement: { engagementId: "3" }, outcome: { number: 1 }, account: who, role, acceptedAt: "9" },
    ...more,
  });
  test("default: those in outcomes that were accepted last first, client and facilitator before the team", async () => {
    const items = [
      one(1, "TEAM", { account: whose }),
      one(2, "TEAM", { acceptedAt: "12", outcome: { number: 2 } }),
      one(3, "FACILITATOR"),
      one(4, "CLIENT"),
    ];
    const { index } = await indexOf(() => ({ items, _meta }));
    expect(await fetchParticipations(index)).toEqual([
      { engagementId: 3n, outcome: 2, account: mira, role: "team", acceptedAt: 12 },
      { engagementId: 3n, outcome: 1, account: mira, role: "client", acceptedAt: 9 },
      { engagementId: 3n, outcome: 1, account: mira, role: "facilitator", acceptedAt: 9 },
      { engagementId: 3n, outcome: 1, account: priya, role: "team", acceptedAt: 9 },
    ]);
  });
  test("behavior: of an account, of an engagement", async () => {
    const { index, asked } = await indexOf(() => ({ items: [], _meta }));
    await fetchParticipations(index, { account: mira });
    await fetchParticipations(index, { engagementId: 3n });
    expect(asked.map(whereOf)).toEqual([{ account: raw(0xfedcba) }, { engagement: hash(3) }]);
  });
});
