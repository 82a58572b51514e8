import { describe, expect, test } from "vitest";
import { account, hash, id, indexOf, priya, raw, who, whose } from "../testing/indexWorld.ts";
import type { Asked } from "../testing/startIndex.ts";
import { fetchPeople } from "./fetchPeople.ts";
import { fetchPerson } from "./fetchPerson.ts";
import { fetchProfiles } from "./fetchProfiles.ts";
import { toSearchText } from "./toSearchText.ts";

const _meta = { block: { number: 77 } };
const whereOf = ({ variables }: Asked) => variables.where;

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
