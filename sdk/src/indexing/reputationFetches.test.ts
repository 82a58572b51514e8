import { getAddress, type Hex, numberToHex } from "viem";
import { afterEach, describe, expect, test } from "vitest";
import { DEFAULT_PARAMETERS } from "../certification/CertificationParameters.ts";
import { certify } from "../certification/certify.ts";
import { type Asked, startIndex } from "../testing/startIndex.ts";
import { createIndexClient } from "./createIndexClient.ts";
import { fetchAttestations } from "./fetchAttestations.ts";
import { fetchCertificationInputs } from "./fetchCertificationInputs.ts";
import { fetchParticipations } from "./fetchParticipations.ts";
import { fetchPeople } from "./fetchPeople.ts";
import { fetchPerson } from "./fetchPerson.ts";
import { fetchProfiles } from "./fetchProfiles.ts";
import { IndexInvalidError } from "./indexErrors.ts";
import { toSearchText } from "./toSearchText.ts";

const raw = (n: number): Hex => numberToHex(n, { size: 20 });
const hash = (n: number): Hex => numberToHex(n, { size: 32 });
const id = (n: number): Hex => numberToHex(n, { size: 36 });
const account = (n: number) => getAddress(raw(n));
const [mira, priya] = [account(0xfedcba), account(0xabcdef)];
const [who, whose] = [{ id: raw(0xfedcba) }, { id: raw(0xabcdef) }];
const _meta = { block: { number: 77 } };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function indexOf(reply: (asked: Asked) => unknown) {
  const { url, asked, stop } = await startIndex((question) => ({ data: reply(question) }));
  stops.push(stop);
  return { index: createIndexClient(url), asked };
}
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

const document = {
  ...{ name: "Priya Raman", summary: "Boats.", body: "# Me", work: ["PRODUCING", "LINKING"], preferences: [4, 2] },
  ...{ linkNames: ["Site", "Lost"], linkUrls: ["https://example.org"] },
};
const readDocument = {
  ...{ name: "Priya Raman", summary: "Boats.", body: "# Me" },
  work: [
    { type: "producing", preference: 4 },
    { type: "linking", preference: 2 },
  ],
  // A link whose address is missing isn't one.
  links: [{ name: "Site", url: "https://example.org" }],
};

describe("profiles", () => {
  test("default: newest first, with what their documents say", async () => {
    const profile = { ...{ id: id(1), person: whose, digest: hash(1), transaction: hash(5) }, document: null };
    const items = [
      { ...profile, since: "5", until: "9" },
      { ...profile, id: id(2), since: "9", until: null, document },
      { ...profile, id: id(3), since: "9", until: "9" },
    ];
    const { index, asked } = await indexOf(() => ({ items, _meta }));
    const found = await fetchProfiles(index, { account: priya });
    expect(found.map((one) => one.id)).toEqual([id(2), id(3), id(1)]);
    expect(found[0]).toEqual({
      ...{ id: id(2), account: priya, digest: hash(1), transaction: hash(5), since: 9, until: null },
      document: readDocument,
    });
    expect(asked.map(whereOf)).toEqual([{ person: raw(0xabcdef) }]);
  });
});

const person = (n: number, more: object = {}) => ({
  ...{ id: raw(n), since: "12", outcomeCount: 2, receivedCount: 3, givenCount: 1, profile: null },
  demonstrations: [
    { work: "LINKING", attestationCount: 1, markSum: 2, markCounts: [0, 0, 1, 0, 0] },
    { work: "ADVISING", attestationCount: 2, markSum: 4, markCounts: [1, 0, 0, 0, 1] },
  ],
  account: { ownerships: [], appointments: [] },
  ...more,
});
const franchise = (franchiseId: string, name: string) => ({ franchise: { franchiseId, name } });
const whole = person(0xabcdef, {
  profile: { digest: hash(4), document },
  account: {
    ownerships: [franchise("2", "Northlight")],
    appointments: [
      { role: "MEMBER", ...franchise("10", "Harbour") },
      { role: "FACILITATOR", ...franchise("2", "Northlight") },
    ],
  },
});
const readWhole = {
  ...{ account: priya, since: 12, outcomeCount: 2, receivedCount: 3, givenCount: 1, profileDigest: hash(4) },
  profile: readDocument,
  demonstrations: [
    { work: "advising", attestationCount: 2, markSum: 4, markCounts: [1, 0, 0, 0, 1] },
    { work: "linking", attestationCount: 1, markSum: 2, markCounts: [0, 0, 1, 0, 0] },
  ],
  franchises: [
    { franchiseId: 2n, name: "Northlight", role: "owner" },
    { franchiseId: 2n, name: "Northlight", role: "facilitator" },
    { franchiseId: 10n, name: "Harbour", role: "member" },
  ],
  asOf: { block: 77n, logIndex: null },
};

describe("people", () => {
  test("default: somebody, with profile, work and franchises, as of a block", async () => {
    const { index, asked } = await indexOf(() => ({ person: whole, _meta }));
    expect(await fetchPerson(index, { account: priya })).toEqual(readWhole);
    expect(asked[0]?.variables).toEqual({ id: raw(0xabcdef) });
    const { index: empty } = await indexOf(() => ({ person: null, _meta }));
    expect(await fetchPerson(empty, { account: priya })).toBeNull();
  });
  test("behavior: a profile whose document isn't there is known by its digest", async () => {
    const reply = { person: person(1, { profile: { digest: hash(4), document: null } }), _meta };
    const { index } = await indexOf(() => reply);
    expect(await fetchPerson(index, { account: priya })).toMatchObject({ profileDigest: hash(4), profile: null });
  });
  test("default: a page of all, and the next one", async () => {
    const { index, asked } = await indexOf(() => ({ persons: [whole, person(2)], _meta }));
    const page = await fetchPeople(index, { first: 2 });
    expect(page[0]).toEqual(readWhole);
    await fetchPeople(index, { after: [{ account: account(1), since: 15 }, ...page] });
    expect(asked.map(({ variables }) => variables)).toEqual([
      { first: 2, where: {} },
      { first: 50, where: { since_lte: 12, id_not_in: [raw(0xabcdef), raw(2)] } },
    ]);
  });
  test("behavior: by a type of work in which somebody has attestations", async () => {
    const { index, asked } = await indexOf(() => ({ persons: [], _meta }));
    await fetchPeople(index, { work: "developing" });
    expect(asked.map(whereOf)).toEqual([{ demonstrations_: { work: "DEVELOPING", attestationCount_gt: 0 } }]);
  });
  test("behavior: of a franchise, by those who have a role in it; nobody is asked for when nobody has", async () => {
    const roles = { ownerships: [{ account: who }], appointments: [{ account: whose }, { account: who }] };
    const { index, asked } = await indexOf(({ query }) => (query.includes("persons") ? { persons: [], _meta } : roles));
    await fetchPeople(index, { franchiseId: 2n, work: "linking" });
    expect(asked[0]?.variables).toEqual({ first: 1000, franchise: hash(2) });
    expect(asked[1]?.variables.where).toEqual({
      ...{ id_in: [raw(0xfedcba), raw(0xabcdef)], demonstrations_: { work: "LINKING", attestationCount_gt: 0 } },
    });
    const { index: empty, asked: once } = await indexOf(() => ({ ownerships: [], appointments: [] }));
    expect(await fetchPeople(empty, { franchiseId: 9n })).toEqual([]);
    expect(once).toHaveLength(1);
  });
  test("behavior: by words of the profiles in force, best first, narrowed and page by page", async () => {
    const found = [whole, person(2), person(3, { demonstrations: [] })].map((one) => ({ profile: { person: one } }));
    const { index, asked } = await indexOf(() => ({ personSearch: found, _meta }));
    const accountsOf = async (page: object) =>
      (await fetchPeople(index, { search: " boats, PRI ", ...page })).map((one) => one.account);
    expect(await accountsOf({})).toEqual([priya, account(2), account(3)]);
    expect(await accountsOf({ first: 1 })).toEqual([priya]);
    expect(await accountsOf({ after: [{ account: priya, since: 12 }] })).toEqual([account(2), account(3)]);
    expect(await accountsOf({ work: "linking" })).toEqual([priya, account(2)]);
    expect(await accountsOf({ franchiseId: 10n })).toEqual([priya]);
    expect(asked[0]?.variables).toEqual({
      ...{ first: 1000, text: "boats:* & PRI:*", where: { profile_: { until: null } } },
    });
  });
  test("behavior: words are what can be looked for; where there are none nobody is found, and nothing typed is everybody", async () => {
    expect(toSearchText("Lucía O'Neil & (x|y):* !z")).toBe("Lucía:* & O:* & Neil:* & x:* & y:* & z:*");
    expect(toSearchText("&|!():*'\\")).toBeNull();
    expect(toSearchText("word ".repeat(1_000))?.split(" & ")).toHaveLength(10);
    const { index, asked } = await indexOf(() => ({ persons: [], _meta }));
    expect(await fetchPeople(index, { search: "***" })).toEqual([]);
    expect(asked).toHaveLength(0);
    await fetchPeople(index, { search: "  " });
    expect(asked).toHaveLength(1);
  });
});

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
