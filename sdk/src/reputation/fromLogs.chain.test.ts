import type { Account } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { appointRequest } from "../franchise/appointRequest.ts";
import { dismissRequest } from "../franchise/dismissRequest.ts";
import { digestFor, stranger } from "../testing/createEngagements.ts";
import { samir, wen } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { createReputation } from "../testing/createReputation.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import type { AttestationRecord } from "./Attestation.ts";
import { applyToAttestations } from "./applyToAttestations.ts";
import { applyToPerson } from "./applyToPerson.ts";
import { attestManyRequest } from "./attestManyRequest.ts";
import { attestRequest } from "./attestRequest.ts";
import { cancelNonceRequest } from "./cancelNonceRequest.ts";
import { decodeReputationEvents, type ReputationEvent } from "./decodeReputationEvents.ts";
import type { NewAttestation } from "./NewAttestation.ts";
import type { Person, PersonRecord } from "./Person.ts";
import { readAttestation } from "./readAttestation.ts";
import { readAttestationsFromLogs } from "./readAttestationsFromLogs.ts";
import { readPeopleFromLogs } from "./readPeopleFromLogs.ts";
import { readProfilesFromLogs } from "./readProfilesFromLogs.ts";
import { revokeRequest } from "./revokeRequest.ts";
import { setProfileRequest } from "./setProfileRequest.ts";
import type { WorkMark } from "./WorkType.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createReputation>>;

const registry = () => ({ attestationRegistry: chain.attestationRegistry });
const contracts = () => {
  const { franchiseRegistry, engagements, attestationRegistry } = chain;
  return { franchiseRegistry, engagements, attestationRegistry };
};
const GOOD: readonly WorkMark[] = [
  { work: "developing", mark: 4 },
  { work: "linking", mark: 3 },
];
const POOR: readonly WorkMark[] = [{ work: "developing", mark: 1 }];
const about = (subject: Account, outcome = 1, work = GOOD, n = 50): NewAttestation => ({
  ...{ engagementId: 1n, outcome, subject: subject.address, work, digest: digestFor(n) },
});

/** What happens, and who does it: what each receipt tells is what all logs tell afterwards. */
const DEEDS = (): readonly (readonly [object, Account])[] => {
  const it = registry();
  const lucias = { engagementId: 1n, outcome: 1, subject: lucia.address };
  return [
    [attestRequest({ ...it, ...about(lucia, 1, POOR) }), tomas],
    [attestManyRequest({ ...it, attestations: [about(lucia, 1, GOOD, 51), about(samir, 2), about(priya, 2)] }), mira],
    [setProfileRequest({ ...it, digest: digestFor(60) }), lucia],
    [revokeRequest({ ...it, ...lucias }), tomas],
    [setProfileRequest({ ...it, digest: digestFor(61) }), lucia],
    [attestRequest({ ...it, ...about(lucia, 1, [{ work: "advising", mark: 2 }], 52) }), tomas],
    [revokeRequest({ ...it, ...lucias }), mira],
    [attestRequest({ ...it, ...about(mira, 2) }), priya],
    [cancelNonceRequest({ ...it, nonce: 7n }), priya],
    [setProfileRequest({ ...it, digest: null }), lucia],
    [setProfileRequest({ ...it, digest: digestFor(62) }), stranger],
    [setProfileRequest({ ...it, digest: null }), wen],
  ];
};

type Told = { readonly events: readonly ReputationEvent[]; readonly attestations: readonly AttestationRecord[] };
const steps: (Told & { readonly people: readonly Person[]; readonly block: bigint })[] = [];

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createReputation(chain);
  const { client, franchiseRegistry } = chain;
  const members = { franchiseRegistry, role: "MEMBER", accounts: [tomas.address, priya.address] } as const;
  await world.send(appointRequest(members), jonas);
  await world.send(dismissRequest({ ...members, accounts: [priya.address] }), jonas);
  const look = async (events: readonly ReputationEvent[], block: bigint) => {
    const attestations = await readAttestationsFromLogs(client, registry());
    steps.push({ events, attestations, block, people: await readPeopleFromLogs(client, contracts()) });
  };
  await look([], await client.getBlockNumber({ cacheTime: 0 }));
  for (const [request, by] of DEEDS()) {
    const { logs, blockNumber } = await world.send(request, by);
    const { timestamp } = await client.getBlock({ blockNumber });
    await look(decodeReputationEvents({ logs, ...registry(), timestampOf: () => Number(timestamp) }), blockNumber);
  }
}, 60_000);

const last = () => {
  const step = steps.at(-1);
  if (!step) throw new Error("Something must have happened.");
  return step;
};
const personIn = (people: readonly Person[], { address }: Account) => people.find(({ account }) => account === address);

describe("attestations", () => {
  test("default: newest first, with their past; each is what the chain keeps", async () => {
    const { attestations } = last();
    expect(attestations.map(({ attester, subject }) => [attester, subject])).toEqual([
      [priya.address, mira.address],
      [tomas.address, lucia.address],
      [mira.address, priya.address],
      [mira.address, samir.address],
      [mira.address, lucia.address],
    ]);
    for (const { uid, work, attestedAt, revokedAt } of attestations) {
      expect(await readAttestation(chain.client, { uid, ...registry() })).toEqual({ work, attestedAt, revokedAt });
    }
    const twice = attestations[1];
    expect(twice?.steps.map(({ kind, work, digest }) => [kind, work, digest])).toEqual([
      ["added", POOR, digestFor(50)],
      ["revoked", [], null],
      ["added", [{ work: "advising", mark: 2 }], digestFor(52)],
    ]);
    expect(twice).toMatchObject({ revokedAt: null, digest: digestFor(52), outcome: 1, comment: null });
    expect(twice?.block).toBe(twice?.steps.at(-1)?.block);
  });

  test("default: of a subject, of an attester, of an engagement, standing ones", async () => {
    const count = async (filter: object) =>
      (await readAttestationsFromLogs(chain.client, { ...registry(), ...filter })).length;
    expect(await count({ subject: lucia.address })).toBe(2);
    expect(await count({ attester: mira.address })).toBe(3);
    expect(await count({ attester: mira.address, subject: lucia.address })).toBe(1);
    expect(await count({ subject: lucia.address, standing: true })).toBe(1);
    expect(await count({ engagementId: 1n })).toBe(5);
    expect(await count({ engagementId: 2n })).toBe(0);
    expect(await count({ subject: stranger.address })).toBe(0);
  });

  test("behavior: what each receipt tells, applied to what was known, is what all logs tell then", () => {
    for (const [i, { events, attestations }] of steps.entries()) {
      if (i === 0) continue;
      const known = steps[i - 1]?.attestations ?? [];
      const apply = (list: readonly AttestationRecord[]) =>
        events.reduce<readonly AttestationRecord[]>((all, event) => applyToAttestations(all, event), list);
      expect(sorted(apply(known))).toEqual(sorted(attestations));
      // What was read later than it happened has it already.
      expect(apply(attestations)).toBe(attestations);
      expect(apply(apply(known))).toEqual(apply(known));
    }
  });

  const sorted = (list: readonly AttestationRecord[]) => [...list].sort((a, b) => (a.uid < b.uid ? -1 : 1));

  test("behavior: what isn't about a list leaves it as it is; one of standing ones loses what is revoked", () => {
    const events = steps.flatMap((step) => step.events);
    const none: readonly AttestationRecord[] = [];
    const apply = (filter: object) =>
      events.reduce<readonly AttestationRecord[]>((all, event) => applyToAttestations(all, event, filter), none);
    expect(apply({ engagementId: 2n })).toBe(none);
    expect(apply({ subject: stranger.address })).toBe(none);
    expect(apply({ subject: lucia.address }).map(({ revokedAt }) => revokedAt === null)).toEqual([true, false]);
    expect(apply({ subject: lucia.address, standing: true }).map(({ attester }) => attester)).toEqual([tomas.address]);
  });

  test("behavior: a list that knows no past isn't confused by what it has", () => {
    const events = steps.flatMap((step) => step.events);
    const bare = last().attestations.map(({ steps: _, comment: __, ...own }) => own);
    const [revoked] = bare.filter(({ revokedAt }) => revokedAt !== null);
    for (const event of events) {
      // A past event of what was attested anew is older than what is known of it.
      expect(applyToAttestations(bare, event)).toBe(bare);
    }
    expect(revoked).toBeDefined();
  });

  test("error: other contracts' events aren't any", () => {
    const { logs } = { logs: [] };
    expect(decodeReputationEvents({ logs, attestationRegistry: mira.address, timestampOf: () => 0 })).toEqual([]);
  });
});

describe("profiles", () => {
  test("default: newest first, each until another took its place or it was taken away", async () => {
    const profiles = await readProfilesFromLogs(chain.client, { ...registry(), account: lucia.address });
    expect(profiles.map(({ digest }) => digest)).toEqual([digestFor(61), digestFor(60)]);
    const [second, first] = profiles;
    expect(first?.until).toBe(second?.since);
    expect(second?.until).toBeGreaterThan(second?.since ?? Number.POSITIVE_INFINITY);
    const all = await readProfilesFromLogs(chain.client, registry());
    expect(all.map(({ account, until }) => [account, until === null])).toEqual([
      [stranger.address, true],
      [lucia.address, false],
      [lucia.address, false],
    ]);
  });
});

describe("people", () => {
  test("default: everybody with a part in the work, with what stands now", () => {
    const { people } = last();
    const known = people.map(({ account }) => account).sort();
    // Who only took away a profile that wasn't there has no part in it.
    expect(known).toEqual([jonas, tomas, lucia, samir, mira, priya, stranger].map(({ address }) => address).sort());
    expect(people.map(({ since }) => since)).toEqual(people.map(({ since }) => since).toSorted((a, b) => b - a));
    expect(personIn(people, lucia)).toMatchObject({
      ...{ outcomeCount: 1, receivedCount: 1, givenCount: 0, profileDigest: null },
      demonstrations: [{ work: "advising", attestationCount: 1, markSum: 2, markCounts: [0, 0, 1, 0, 0] }],
      franchises: [{ franchiseId: 2n, name: "Northlight", role: "owner" }],
    });
    expect(personIn(people, mira)).toMatchObject({ outcomeCount: 2, receivedCount: 1, givenCount: 2 });
    expect(personIn(people, tomas)?.franchises).toEqual([
      { franchiseId: 1n, name: "Tideline", role: "owner" },
      { franchiseId: 1n, name: "Tideline", role: "member" },
    ]);
    // She was a member for a moment.
    expect(personIn(people, priya)).toMatchObject({ outcomeCount: 1, franchises: [] });
    expect(personIn(people, stranger)).toMatchObject({ profileDigest: digestFor(62), outcomeCount: 0, franchises: [] });
  });

  test("default: one, of a franchise, by a type of work", async () => {
    const found = async (filter: object) => {
      const people = await readPeopleFromLogs(chain.client, { ...contracts(), ...filter });
      return people.map(({ account }) => account).sort();
    };
    const of = (...accounts: readonly Account[]) => accounts.map(({ address }) => address).sort();
    expect(await found({ account: priya.address })).toEqual(of(priya));
    expect(await found({ franchiseId: 1n })).toEqual(of(jonas, tomas, samir));
    expect(await found({ work: "developing" })).toEqual(of(samir, priya, mira));
    expect(await found({ work: "advising" })).toEqual(of(lucia));
    expect(await found({ work: "linking", franchiseId: 1n })).toEqual(of(samir));
  });

  test("behavior: what each receipt tells, applied to a person, is what all logs tell then", () => {
    let checked = 0;
    for (const [i, { events, people, block }] of steps.entries()) {
      const before = steps[i - 1];
      if (!before) continue;
      for (const now of people) {
        const known = personIn(before.people, { address: now.account } as Account);
        if (!known) continue;
        const record: PersonRecord = { ...known, asOf: { block: before.block, logIndex: null } };
        const apply = (person: PersonRecord) =>
          events.reduce((one, event) => applyToPerson(one, event, before.attestations), person);
        const { asOf: _, ...after } = apply(record);
        expect(after).toEqual(now);
        expect(apply(apply(record))).toEqual(apply(record));
        const later: PersonRecord = { ...now, asOf: { block, logIndex: null } };
        expect(apply(later)).toBe(later);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(60);
  });
});
