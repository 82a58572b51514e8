import { beforeAll, expect, test } from "vitest";
import { acceptOwnershipRequest } from "../franchise/acceptOwnershipRequest.ts";
import { supportAdmissionRequest } from "../franchise/supportAdmissionRequest.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, tomas } from "../testing/createHarbour.ts";
import { createHouses } from "../testing/createHouses.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import { ballotTypedData } from "./ballotTypedData.ts";
import { castVoteBySigRequest } from "./castVoteBySigRequest.ts";
import { castVoteRequest } from "./castVoteRequest.ts";
import { decodeGovernanceEvents } from "./decodeGovernanceEvents.ts";
import { readBallotNonce } from "./readBallotNonce.ts";
import { readBallotsFromLogs } from "./readBallotsFromLogs.ts";
import { readProposalNow } from "./readProposalNow.ts";
import { readQuorums } from "./readQuorums.ts";
import { readSeatsFromLogs } from "./readSeatsFromLogs.ts";

/** Owns Tideline since after the first snapshot. */
const joined = accountOf(12);

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let houses: Awaited<ReturnType<typeof createHouses>>;

beforeAll(async () => {
  chain = await startLocalChain();
  houses = await createHouses(chain);
}, 60_000);

const snapshotOf = async (id: bigint) =>
  (await readProposalNow(chain.client, { id, governor: chain.governor })).snapshot;

test("default: ballots with reasons and franchises, newest first; signed ones too", async () => {
  const { governor, client } = chain;
  const { id } = await houses.propose("Signed");
  await houses.mineAt((await snapshotOf(id)) + 1n);
  const against = { governor, proposalId: id, side: "AGAINST", reason: "Not\nnow" } as const;
  await houses.send(castVoteRequest(against), tomas);
  for (const [signer, reason] of [
    [jonas, ""],
    [lucia, "By post"],
  ] as const) {
    const nonce = await readBallotNonce(client, { voter: signer.address, governor });
    const ballot = { governor, proposalId: id, side: "FOR", voter: signer.address, reason } as const;
    const typed = ballotTypedData({ ...ballot, chainId: 31337, nonce });
    const signature = await client.signTypedData({ ...typed, account: signer } as never); // One of two forms.
    await houses.send(castVoteBySigRequest({ ...ballot, signature }), samir);
  }
  const ballots = await readBallotsFromLogs(client, { proposalId: id, governor });
  expect(ballots.map(({ voter, side, reason, franchiseId }) => [voter, side, reason, franchiseId])).toEqual([
    [lucia.address, "FOR", "By post", null],
    [jonas.address, "FOR", "", 1n],
    [tomas.address, "AGAINST", "Not\nnow", 2n],
  ]);
  expect(ballots.map(({ weight }) => weight / 10n ** 18n)).toEqual([1_200n, 500n, 0n]);
  const mine = await readBallotsFromLogs(client, { proposalId: id, voter: tomas.address, governor });
  expect(mine).toEqual(ballots.slice(2));
  const { logs } = await client.getTransactionReceipt({ hash: ballots[0]?.transaction ?? "0x" });
  const timestampOf = () => ballots[0]?.timestamp ?? 0;
  expect(decodeGovernanceEvents({ logs, governor: mira.address, timestampOf })).toEqual([]);
  expect(decodeGovernanceEvents({ logs, governor, timestampOf }).map(({ eventName }) => eventName)).toContain(
    "VoteCast",
  );
}, 30_000);

test("default: seats are the franchises that were active, with those who owned them then", async () => {
  const { client, franchiseRegistry } = chain;
  const { id } = await houses.propose("First");
  const snapshot = await snapshotOf(id);
  await houses.mineAt(snapshot);
  await houses.mineAt(snapshot + 1n);
  await houses.send(supportAdmissionRequest({ franchiseRegistry, account: joined.address }), jonas);
  await houses.send(acceptOwnershipRequest({ franchiseRegistry, id: 1n }), joined);
  expect(await readSeatsFromLogs(client, { snapshot, franchiseRegistry })).toEqual([
    { franchiseId: 1n, name: "Tideline", owners: [jonas.address] },
    { franchiseId: 2n, name: "Northlight", owners: [tomas.address] },
  ]);
  const now = await houses.now();
  const later = await readSeatsFromLogs(client, { snapshot: now, franchiseRegistry });
  expect(later.map(({ owners }) => owners)).toEqual([[jonas.address, joined.address], [tomas.address]]);
  const quorums = await readQuorums(client, { snapshot, now, contracts: chain });
  expect(quorums.activeFranchises).toBe(BigInt(later.length));
});
