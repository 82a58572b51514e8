import type { Account } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { isParticipant } from "../engagement/isParticipant.ts";
import { readEngagementFromLogs } from "../engagement/readEngagementFromLogs.ts";
import { stranger } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { createReputation } from "../testing/createReputation.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { participationsOf } from "./participationsOf.ts";
import { readParticipationsFromLogs } from "./readParticipationsFromLogs.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;

beforeAll(async () => {
  chain = await startLocalChain();
  await createReputation(chain);
}, 60_000);

describe("participations", () => {
  test("default: client, facilitator and team as they were when each outcome was accepted; the chain says the same", async () => {
    const { client, engagements } = chain;
    const all = await readParticipationsFromLogs(client, { engagements });
    const said = (outcome: number) =>
      all.filter((one) => one.outcome === outcome).map(({ account, role }) => [role, account]);
    const team = (...accounts: readonly Account[]) =>
      accounts
        .map(({ address }) => ["team", address])
        .sort(([, a], [, b]) => (String(a).toLowerCase() < String(b).toLowerCase() ? -1 : 1));
    const heads = [
      ["client", mira.address],
      ["facilitator", samir.address],
    ];
    expect(said(1)).toEqual([...heads, ...team(lucia, tomas)]);
    expect(said(2)).toEqual([...heads, ...team(tomas, priya)]);
    expect(all[0]).toMatchObject({ engagementId: 1n, outcome: 2 });
    for (const outcome of [1, 2, 3]) {
      for (const { address: account } of [mira, samir, jonas, lucia, tomas, priya, stranger]) {
        const took = all.some((one) => one.outcome === outcome && one.account === account);
        expect(await isParticipant(client, { engagements, engagementId: 1n, outcome, account })).toBe(took);
      }
    }
  });

  test("default: of an account, of an engagement", async () => {
    const { client, engagements } = chain;
    const count = async (filter: object) =>
      (await readParticipationsFromLogs(client, { engagements, ...filter })).length;
    expect(await count({ account: tomas.address })).toBe(2);
    expect(await count({ account: lucia.address })).toBe(1);
    expect(await count({ engagementId: 1n })).toBe(8);
    expect(await count({ engagementId: 2n })).toBe(0);
    expect(await count({ engagementId: 99n })).toBe(0);
    expect(await count({ engagementId: 1n, account: stranger.address })).toBe(0);
  });

  test("behavior: who was two of these is the first of them", async () => {
    const record = await readEngagementFromLogs(chain.client, { engagements: chain.engagements, engagementId: 1n });
    if (!record) throw new Error("Engagement 1 must be there.");
    const outcomes = record.outcomes.map((one) => ({
      ...one,
      participants: [samir.address, mira.address, lucia.address],
    }));
    const [first] = [participationsOf({ ...record, outcomes }).filter(({ outcome }) => outcome === 1)];
    expect(first?.map(({ role }) => role)).toEqual(["client", "facilitator", "team"]);
  });
});
