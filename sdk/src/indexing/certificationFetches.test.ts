import type { Hex } from "viem";
import { describe, expect, test } from "vitest";
import { DEFAULT_PARAMETERS } from "../certification/CertificationParameters.ts";
import { certify } from "../certification/certify.ts";
import { account, hash, id, indexOf, mira, priya, raw, who, whose } from "../testing/indexWorld.ts";
import type { Asked } from "../testing/startIndex.ts";
import { fetchCertificationInputs } from "./fetchCertificationInputs.ts";
import { IndexInvalidError } from "./indexErrors.ts";

const _meta = { block: { number: 77 } };

describe("all that a certification depends on", () => {
  const now = { _meta: { block: { number: 77, timestamp: 1_800_000_000 }, hasIndexingErrors: false } };
  const outcome = (n: number, engagementId: string, number: number) => ({
    ...{ id: id(n), number, endedAt: "1700000000", toSplit: "1000000000000000000000" },
    engagement: { engagementId, asset: { id: raw(0) } },
  });
  const attestation = (n: number) => ({
    ...{ id: hash(n), engagement: { engagementId: "10" }, outcome: { number: 1 }, attester: who, subject: whose },
    ...{ work: ["LINKING"], marks: [0] },
  });
  const owner = (n: number, franchiseId: string, isSuspended = false) => ({
    ...{ id: id(n), account: { id: raw(n) }, franchise: { franchiseId, isSuspended } },
  });
  const price = (n: number, asset: number, value: string, block: string, logIndex: number) => ({
    ...{ id: id(n), rate: { id: raw(asset) }, price: value, block, logIndex },
  });
  const lists = {
    outcomes: [outcome(1, "10", 1), outcome(2, "9", 2), outcome(3, "9", 1)],
    attestations: [attestation(1)],
    ownerships: [owner(5, "1"), owner(6, "2", true), owner(7, "1"), owner(8, "3")],
    // By ids, which have no order: the last one that was set counts.
    rateChanges: [
      price(1, 9, "5", "30", 2),
      price(2, 9, "7", "30", 1),
      price(3, 9, "8", "4", 9),
      price(4, 0, "3", "9", 1),
    ],
  };
  const answer = ({ query }: Asked) => {
    const [name] = Object.keys(lists).filter((list) => query.includes(`items: ${list}(`));
    return name === undefined ? now : { items: lists[name as keyof typeof lists], _meta };
  };

  test("default: outcomes, attestations that stand, seeds and floors, as of one block", async () => {
    const { index, asked } = await indexOf(answer);
    const inputs = await fetchCertificationInputs(index);
    const paid = { acceptedAt: 1_700_000_000n, asset: account(0), paid: 10n ** 21n };
    const trust = DEFAULT_PARAMETERS.seedTrust;
    expect(inputs).toEqual({
      now: 1_800_000_000n,
      outcomes: [
        { engagementId: 9n, outcome: 1, ...paid },
        { engagementId: 9n, outcome: 2, ...paid },
        { engagementId: 10n, outcome: 1, ...paid },
      ],
      attestations: [
        {
          ...{ uid: hash(1), engagementId: 10n, outcome: 1, attester: mira, subject: priya },
          work: [{ work: "linking", mark: 0 }],
        },
      ],
      seeds: [
        { account: account(5), trust: trust / 2n },
        { account: account(7), trust: trust / 2n },
        { account: account(8), trust },
      ],
      floors: [
        { asset: account(0), minimum: 3n },
        { asset: account(9), minimum: 5n },
      ],
      parameters: DEFAULT_PARAMETERS,
    });
    expect(certify(inputs).members.length).toBeGreaterThan(0);
    const rest = asked.slice(1).map(({ variables }) => [variables.block, variables.where]);
    expect(rest.map(([block]) => block)).toEqual([1, 2, 3, 4].map(() => ({ number: 77 })));
    expect(rest.map(([, where]) => where)).toEqual(
      expect.arrayContaining([{ state: "ACCEPTED" }, { isStanding: true }, { until: null }, { price_gt: "0" }]),
    );
  });
  // 2026-11-29: the index was asked when a block of that number was made; Graph Node knows it of its newest block alone, and
  // answers null.
  test("behavior: as of a block that's asked for and whose time is told, with other parameters, page by page", async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => attestation(n + 1));
    const { index, asked } = await indexOf((question) => {
      if (!question.query.includes("items: attestations(")) return answer(question);
      const { id_gt } = question.variables.where as { readonly id_gt?: Hex };
      return { items: id_gt === undefined ? many : [attestation(5_000)], _meta };
    });
    const parameters = { ...DEFAULT_PARAMETERS, seedTrust: 10n };
    const inputs = await fetchCertificationInputs(index, { block: 50n, now: 9n, parameters });
    expect(inputs.now).toBe(9n);
    expect(inputs.attestations).toHaveLength(1_001);
    expect(inputs.seeds.map(({ trust }) => trust)).toEqual([5n, 5n, 10n]);
    expect(inputs.parameters).toBe(parameters);
    expect(asked).toHaveLength(5);
    for (const { variables } of asked) expect(variables.block).toEqual({ number: 50 });
  });
  test("error: an index that doesn't say when its block was made", async () => {
    const { index } = await indexOf(() => ({ _meta: { ...now._meta, block: { number: 77, timestamp: null } } }));
    await expect(fetchCertificationInputs(index)).rejects.toThrow(IndexInvalidError);
  });
});
