import { beforeAll, describe, expect, test } from "vitest";
import { governorAbi } from "../generated/governorAbi.ts";
import { proposalIdOf } from "../governance/proposalIdOf.ts";
import { proposeRequest } from "../governance/proposeRequest.ts";
import { charterOf, createFranchises, samir, wen } from "../testing/createFranchises.ts";
import { createHarbour, jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { acceptOwnershipRequest } from "./acceptOwnershipRequest.ts";
import { accountOfSubject } from "./accountOfSubject.ts";
import { applyToFranchise } from "./applyToFranchise.ts";
import { applyToRecord } from "./applyToRecord.ts";
import { appointRequest } from "./appointRequest.ts";
import { decodeFranchiseEvents } from "./decodeFranchiseEvents.ts";
import { dismissRequest } from "./dismissRequest.ts";
import { holdsFranchiseRole } from "./holdsFranchiseRole.ts";
import { isFranchiseActive } from "./isFranchiseActive.ts";
import { isMotionSupportedBy } from "./isMotionSupportedBy.ts";
import { readFranchise } from "./readFranchise.ts";
import { readFranchiseCounts } from "./readFranchiseCounts.ts";
import { readFranchiseOf } from "./readFranchiseOf.ts";
import { readFranchiseOfSplit } from "./readFranchiseOfSplit.ts";
import { readFranchiseRecordFromLogs } from "./readFranchiseRecordFromLogs.ts";
import { readFranchisesFromLogs } from "./readFranchisesFromLogs.ts";
import { readFranchiseTiesFromLogs } from "./readFranchiseTiesFromLogs.ts";
import { readFranchiseVotesFromLogs } from "./readFranchiseVotesFromLogs.ts";
import { readInvitation } from "./readInvitation.ts";
import { readMotion } from "./readMotion.ts";
import { recogniseSplitRequest } from "./recogniseSplitRequest.ts";
import { reinstateFranchiseRequest } from "./reinstateFranchiseRequest.ts";
import { resignOwnershipRequest } from "./resignOwnershipRequest.ts";
import { resignRoleRequest } from "./resignRoleRequest.ts";
import { subjectOf } from "./subjectOf.ts";
import { supportAdmissionRequest } from "./supportAdmissionRequest.ts";
import { supportCharterRequest } from "./supportCharterRequest.ts";
import { supportRemovalRequest } from "./supportRemovalRequest.ts";
import { suspendFranchiseRequest } from "./suspendFranchiseRequest.ts";
import { withdrawSupportRequest } from "./withdrawSupportRequest.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let franchises: Awaited<ReturnType<typeof createFranchises>>;
let split: Awaited<ReturnType<typeof createHarbour>>["split"];

const registry = () => ({ franchiseRegistry: chain.franchiseRegistry });
const read = (id = 1n) => readFranchiseRecordFromLogs(chain.client, { ...registry(), id });
const recordOf = async (id = 1n) => {
  const record = await read(id);
  if (!record) throw new Error(`Franchise ${id} must be there.`);
  return record;
};
const names = (accounts: readonly { readonly account: string }[]) => accounts.map(({ account }) => account);

/** A year of Tideline: two founders, a third, two motions that end otherwise, roles, a charter, a suspension, a split. */
beforeAll(async () => {
  chain = await startLocalChain();
  franchises = await createFranchises(chain);
  ({ split } = await createHarbour(chain));
  const { send, admit } = franchises;
  await admit("Tideline", [jonas.address, lucia.address]);
  await admit("Northlight", [tomas.address]);
  const admission = (account: `0x${string}`) => supportAdmissionRequest({ ...registry(), account });
  const matter = { ...registry(), matter: "ADMIT_OWNER", subject: subjectOf(priya.address) } as const;
  await send(admission(wen.address), jonas);
  await send(admission(wen.address), lucia);
  await send(admission(priya.address), jonas);
  await send(withdrawSupportRequest(matter), jonas);
  await send(admission(priya.address), lucia);
  await send(supportCharterRequest({ ...registry(), charter: charterOf(2) }), jonas);
  await send(supportCharterRequest({ ...registry(), charter: charterOf(2) }), lucia);
  // The motion about Priya ends here: there is one owner more.
  await send(acceptOwnershipRequest({ ...registry(), id: 1n }), wen);
  const accounts = [mira.address, samir.address];
  await send(appointRequest({ ...registry(), role: "MEMBER", accounts }), jonas);
  await send(appointRequest({ ...registry(), role: "FACILITATOR", accounts }), lucia);
  await send(dismissRequest({ ...registry(), role: "MEMBER", accounts: [mira.address] }), wen);
  await send(resignRoleRequest({ ...registry(), id: 1n, role: "FACILITATOR" }), samir);
  await send(supportRemovalRequest({ ...registry(), account: jonas.address }), lucia);
  await send(recogniseSplitRequest({ ...registry(), id: 1n, split, assets: [] }), lucia);
  await send(suspendFranchiseRequest({ ...registry(), id: 1n }));
  await send(reinstateFranchiseRequest({ ...registry(), id: 1n }));
  await send(suspendFranchiseRequest({ ...registry(), id: 2n }));
}, 60_000);

describe("franchises", () => {
  test("default: all of them, as the contract has them", async () => {
    const all = await readFranchisesFromLogs(chain.client, registry());
    expect(all.map(({ id, name, isSuspended }) => [id, name, isSuspended])).toEqual([
      [1n, "Tideline", false],
      [2n, "Northlight", true],
    ]);
    for (const { id, charter, ownerCount, isSuspended, admittedAt, owners } of all) {
      const state = await readFranchise(chain.client, { ...registry(), id });
      expect({ id, charter, ownerCount, isSuspended, admittedAt }).toEqual(state);
      expect(owners).toHaveLength(ownerCount);
      expect(await isFranchiseActive(chain.client, { ...registry(), id })).toBe(!isSuspended);
    }
    expect(all[0]).toMatchObject({ facilitatorCount: 1, memberCount: 1, splitCount: 1, charter: charterOf(2) });
    expect(await readFranchiseCounts(chain.client, registry())).toEqual({ all: 2, active: 1 });
  });

  test("default: who owns what, and which split belongs where", async () => {
    const owned = (account: `0x${string}`) => readFranchiseOf(chain.client, { ...registry(), account });
    expect(await Promise.all([wen, tomas, mira].map(({ address }) => owned(address)))).toEqual([1n, 2n, null]);
    expect(await readFranchiseOfSplit(chain.client, { ...registry(), split })).toBe(1n);
    expect(await readFranchiseOfSplit(chain.client, { ...registry(), split: mira.address })).toBeNull();
  });

  test("behavior: nothing of a number that was never given", async () => {
    expect(await read(9n)).toBeNull();
  });
});

describe("a franchise with its past", () => {
  test("default: owners, roles and invitations", async () => {
    const { ownerships, appointments, invitations } = await recordOf();
    expect(names(ownerships)).toEqual([jonas.address, lucia.address, wen.address]);
    expect(ownerships.every(({ until }) => until === null)).toBe(true);
    expect(appointments.map(({ account, role, endedBy }) => [account, role, endedBy])).toEqual([
      [mira.address, "MEMBER", wen.address],
      [samir.address, "MEMBER", null],
      [mira.address, "FACILITATOR", null],
      [samir.address, "FACILITATOR", samir.address],
    ]);
    for (const { account, role, until } of appointments) {
      const holds = await holdsFranchiseRole(chain.client, { ...registry(), id: 1n, account, role });
      expect(holds).toBe(until === null);
    }
    expect(invitations).toMatchObject([{ account: wen.address, withdrawnAt: null }]);
    expect(invitations[0]?.acceptedAt).toBe(ownerships[2]?.since);
    expect(await readInvitation(chain.client, { ...registry(), id: 1n, account: wen.address })).toBeNull();
  });

  test("default: motions that were carried, that lost all support, that a new owner ended, and the open one", async () => {
    const { motions, ownerships } = await recordOf();
    expect(motions.map(({ matter, supporters, needed }) => [matter, supporters, needed])).toEqual([
      ["ADMIT_OWNER", [jonas.address, lucia.address], 2],
      ["ADMIT_OWNER", [], 2],
      ["ADMIT_OWNER", [lucia.address], 2],
      ["CHANGE_CHARTER", [jonas.address, lucia.address], 2],
      ["REMOVE_OWNER", [lucia.address], 2],
    ]);
    expect(motions.map(({ carriedAt, lapsedAt }) => [carriedAt !== null, lapsedAt !== null])).toEqual([
      ...[
        [true, false],
        [false, true],
        [false, true],
        [true, false],
        [false, false],
      ],
    ]);
    expect(motions[2]?.lapsedAt).toBe(ownerships[2]?.since);
    expect(motions.slice(0, 3).map(({ subject }) => accountOfSubject(subject))).toEqual([
      ...[wen, priya, priya].map(({ address }) => address),
    ]);
    const [, , lapsed, , open] = motions;
    for (const [motion, support] of [
      [open, 1],
      [lapsed, 0],
    ] as const) {
      if (!motion) throw new Error("The motion must be there.");
      const question = { ...registry(), id: 1n, matter: motion.matter, subject: motion.subject };
      expect(await readMotion(chain.client, question)).toEqual({ support, needed: 2 });
      const isFor = await isMotionSupportedBy(chain.client, { ...question, account: lucia.address });
      expect(isFor).toBe(support === 1);
    }
  });

  test("default: charters, suspensions and splits", async () => {
    const { charters, suspensions, splits, admittedAt } = await recordOf();
    expect(charters.map(({ digest }) => digest)).toEqual([charterOf(1), charterOf(2)]);
    expect(charters[0]).toMatchObject({ since: admittedAt, until: charters[1]?.since });
    expect(charters[1]?.until).toBeNull();
    expect(suspensions).toHaveLength(1);
    expect(suspensions[0]?.until).toBeGreaterThan(suspensions[0]?.since ?? 0);
    expect(splits.map((one) => one.split)).toEqual([split]);
    expect((await recordOf(2n)).suspensions[0]?.until).toBeNull();
  });

  test("behavior: what a receipt tells makes of what was known before exactly what is known after", async () => {
    const [before, list] = [await recordOf(), await readFranchisesFromLogs(chain.client, registry())];
    const receipt = await franchises.send(resignOwnershipRequest(registry()), jonas);
    const { timestamp } = await chain.client.getBlock({ blockNumber: receipt.blockNumber });
    const timestampOf = () => Number(timestamp);
    const events = decodeFranchiseEvents({ logs: receipt.logs, ...registry(), timestampOf });
    expect(events.map(({ eventName }) => eventName)).toEqual(["OwnerRemoved"]);
    const after = await recordOf();
    expect(events.reduce(applyToRecord, before)).toEqual(after);
    expect(after.motions.at(-1)?.lapsedAt).toBe(Number(timestamp));
    const listed = list.map((franchise) => events.reduce(applyToFranchise, franchise));
    expect(listed).toEqual(await readFranchisesFromLogs(chain.client, registry()));
    // What happened in one franchise leaves the others alone.
    expect(listed[1]).toBe(list[1]);
    // The same events of another contract tell nothing.
    expect(decodeFranchiseEvents({ logs: receipt.logs, franchiseRegistry: mira.address, timestampOf })).toEqual([]);
  });
});

test("default: what one account has to do with franchises", async () => {
  const tiesOf = (account: `0x${string}`) => readFranchiseTiesFromLogs(chain.client, { ...registry(), account });
  const ties = await tiesOf(wen.address);
  expect(ties.ownerships).toMatchObject([{ franchiseId: 1n, franchiseName: "Tideline", until: null }]);
  expect(ties.invitations).toHaveLength(1);
  expect((await tiesOf(samir.address)).appointments.map(({ role, until }) => [role, until === null])).toEqual([
    ["FACILITATOR", false],
    ["MEMBER", true],
  ]);
  expect(await tiesOf(priya.address)).toEqual({ ownerships: [], appointments: [], invitations: [] });
});

test("default: where a franchise stands in proposals, by the ballots of its owners", async () => {
  const { client, governor, equityToken } = chain;
  const read = (franchiseId: bigint) => readFranchiseVotesFromLogs(client, { governor, franchiseId });
  const actions = [{ target: equityToken, value: 0n, data: "0x" as const }];
  for (const description of ["Paint the boats\n\nBlue, please.", "\n"]) {
    await franchises.send(proposeRequest({ governor, actions, description }), wen);
  }
  const [painted, nameless] = await Promise.all(
    ["Paint the boats\n\nBlue, please.", "\n"].map((description) => proposalIdOf({ actions, description })),
  );
  await client.increaseTime({ seconds: 90_000 });
  const vote = (proposalId: bigint | undefined, support: number) => ({
    ...{ address: governor, abi: governorAbi, functionName: "castVote", args: [proposalId, support] },
  });
  await franchises.send(vote(painted, 1), wen);
  await franchises.send(vote(nameless, 0), lucia);
  await franchises.send(vote(painted, 0), lucia);
  const [latest, before] = await read(1n);
  expect(latest).toMatchObject({ proposalId: painted, title: "Paint the boats", stance: "ABSTAIN" });
  expect(latest?.ballots.map(({ owner, side }) => [owner, side])).toEqual([
    [wen.address, "FOR"],
    [lucia.address, "AGAINST"],
  ]);
  expect(latest?.updatedAt).toBe(latest?.ballots.at(-1)?.at);
  expect(before).toMatchObject({ proposalId: nameless, title: null, stance: "AGAINST" });
  expect(await read(2n)).toEqual([]);
});
