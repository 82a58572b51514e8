import type { Account } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { decodeRevert } from "../errors/decodeRevert.ts";
import { acceptOwnershipRequest } from "../franchise/acceptOwnershipRequest.ts";
import type { VoteSide } from "../franchise/FranchiseVote.ts";
import { supportAdmissionRequest } from "../franchise/supportAdmissionRequest.ts";
import { samir, wen } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { createHouses, late } from "../testing/createHouses.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import { cancellingRight } from "./cancellingRight.ts";
import { cancelRequest } from "./cancelRequest.ts";
import { carryingOut } from "./carryingOut.ts";
import { castVoteRequest } from "./castVoteRequest.ts";
import { type Eligibility, eligibilityOf } from "./eligibilityOf.ts";
import { executeRequest } from "./executeRequest.ts";
import type { Proposal, ProposalState } from "./Proposal.ts";
import { queueRequest } from "./queueRequest.ts";
import { readGuardian } from "./readGuardian.ts";
import { readProposalNow } from "./readProposalNow.ts";
import { readProposalsFromLogs } from "./readProposalsFromLogs.ts";
import { readQuorums } from "./readQuorums.ts";
import { readVotingFacts } from "./readVotingFacts.ts";
import { stateOf } from "./stateOf.ts";

const DAY = 86_400n;
const guardian = accountOf(11);
/** Owns Tideline since after the snapshots. */
const joined = accountOf(12);
const everybody = { lucia, jonas, tomas, mira, priya, samir, wen, late, joined };

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let houses: Awaited<ReturnType<typeof createHouses>>;

beforeAll(async () => {
  const guardianUntil = BigInt(Math.floor(Date.now() / 1000)) + 200n * DAY;
  chain = await startLocalChain({ treasuryDelay: 2n * DAY, guardian: guardian.address, guardianUntil });
  houses = await createHouses(chain);
}, 60_000);

const readAll = () => readProposalsFromLogs(chain.client, { governor: chain.governor });

async function recordOf(id: bigint): Promise<Proposal> {
  const found = (await readAll()).find((proposal) => proposal.id === id);
  if (!found) throw new Error("The proposal isn't there.");
  return found;
}

/** Our own reckoning of a proposal, from logs and quorums. */
async function reckon(id: bigint) {
  const proposal = await recordOf(id);
  const now = await houses.now();
  const quorums = await readQuorums(chain.client, { snapshot: proposal.snapshot, now, contracts: chain });
  return { proposal, now, quorums, state: stateOf({ proposal, quorums, now }) };
}

/** How the governor answers, by the name of its error; null where it lets it through. */
async function refusalOf(request: object, account: Account): Promise<string | null> {
  return chain.client
    .simulateContract({ ...request, account } as Parameters<typeof chain.client.simulateContract>[0])
    .then(
      () => null,
      (error: unknown) => decodeRevert(error).name,
    );
}

const vote = (account: Account, proposalId: bigint, side: VoteSide, reason = "") =>
  houses.send(castVoteRequest({ governor: chain.governor, proposalId, side, reason }), account);

/** What the governor would say where `eligibilityOf` says no. */
function expectedRefusal(eligibility: Eligibility): string | null {
  if (eligibility.may) return null;
  if (["canceled", "ended", "notBegun"].includes(eligibility.because)) return "GovernorUnexpectedProposalState";
  if (eligibility.because === "voted") return "GovernorAlreadyCastVote";
  return "GovernorCountingDoubleMajority_NoStanding";
}

/** Everything that anybody could try with a proposal, as we say it and as the governor does. */
async function compareEverything(id: bigint): Promise<ProposalState> {
  const { proposal, now, state } = await reckon(id);
  const told = await readProposalNow(chain.client, { id, governor: chain.governor });
  const { snapshot, deadline, eta, equity, franchises, proposer } = proposal;
  expect({ state, snapshot, deadline, eta, equity, franchises, proposer }).toEqual(told);
  const keeper = (await readGuardian(chain.client, { governor: chain.governor })).account;
  const parts = { governor: chain.governor, actions: proposal.actions, description: proposal.description };
  for (const account of [...Object.values(everybody), guardian]) {
    const facts = await readVotingFacts(chain.client, { account: account.address, proposal, contracts: chain });
    const eligibility = eligibilityOf({ ...facts, account: account.address, state });
    const ballot = castVoteRequest({ governor: chain.governor, proposalId: id, side: "FOR" });
    expect(await refusalOf(ballot, account)).toBe(expectedRefusal(eligibility));
    const cancelling = cancellingRight({ account: account.address, proposer, state, guardian: keeper });
    expect((await refusalOf(cancelRequest(parts), account)) === null).toBe(cancelling.may);
  }
  const { next } = carryingOut({ state, eta, now });
  expect((await refusalOf(queueRequest(parts), samir)) === null).toBe(next === "queue");
  expect((await refusalOf(executeRequest(parts), samir)) === null).toBe(next === "execute");
  return state;
}

async function eligibilities(id: bigint) {
  const { proposal, state } = await reckon(id);
  const entries = Object.entries(everybody).map(async ([name, { address: account }]) => {
    const facts = await readVotingFacts(chain.client, { account, proposal, contracts: chain });
    const eligibility = eligibilityOf({ ...facts, account, state });
    return [name, eligibility.may ? eligibility.weight.houses : eligibility.because] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test("behavior: what we say is what the governor says, for everybody, to the second, from proposal to execution", async () => {
  const { id, actions, description } = await houses.propose("Pay Priya\n\nOne wei.");
  const parts = { governor: chain.governor, actions, description };
  const { snapshot, deadline } = (await reckon(id)).proposal;
  expect(await compareEverything(id)).toBe("pending");
  expect(await eligibilities(id)).toMatchObject({ lucia: "notBegun", samir: "notBegun" });
  await houses.mineAt(snapshot);
  expect(await compareEverything(id)).toBe("pending");
  await houses.mineAt(snapshot + 1n);
  expect(await compareEverything(id)).toBe("active");

  await houses.give([late, "5000", late.address]);
  const { franchiseRegistry } = chain;
  await houses.send(supportAdmissionRequest({ franchiseRegistry, account: joined.address }), jonas);
  await houses.send(acceptOwnershipRequest({ franchiseRegistry, id: 1n }), joined);
  expect(await compareEverything(id)).toBe("active");
  expect(await eligibilities(id)).toEqual({
    ...{ lucia: "equity", jonas: "both", tomas: "franchise", mira: "delegated", priya: "undelegated" },
    ...{ samir: "stranger", wen: "lateFranchise", late: "lateVotes", joined: "lateFranchise" },
  });

  await vote(lucia, id, "FOR", "It's one wei.");
  await vote(jonas, id, "FOR");
  expect(await compareEverything(id)).toBe("active");
  expect(await eligibilities(id)).toMatchObject({ lucia: "voted", jonas: "voted", tomas: "franchise" });
  await vote(tomas, id, "ABSTAIN");
  await houses.mineAt(deadline);
  expect(await compareEverything(id)).toBe("active");
  await houses.mineAt(deadline + 1n);
  expect(await compareEverything(id)).toBe("succeeded");
  expect(await eligibilities(id)).toMatchObject({ lucia: "ended", samir: "ended" });

  await houses.send(queueRequest(parts), samir);
  expect(await compareEverything(id)).toBe("queued");
  const { eta } = await recordOf(id);
  await houses.mineAt((eta ?? 0n) - 1n);
  expect(await compareEverything(id)).toBe("queued");
  await houses.mineAt(eta ?? 0n);
  expect(await compareEverything(id)).toBe("queued");
  await houses.send(executeRequest(parts), samir);
  expect(await compareEverything(id)).toBe("executed");
  const { executedAt, executedTx, queuedAt, stage } = await recordOf(id);
  expect([executedAt, stage]).toEqual([Number(await houses.now()), "EXECUTED"]);
  expect([typeof queuedAt, executedTx?.length]).toEqual(["number", 66]);
}, 60_000);

describe("behavior: defeated", () => {
  const cases: [string, [Account, VoteSide][]][] = [
    ["nobody came", []],
    [
      "the franchise house is against",
      [
        [lucia, "FOR"],
        [tomas, "AGAINST"],
      ],
    ],
    [
      "the franchise house is tied",
      [
        [jonas, "FOR"],
        [tomas, "AGAINST"],
      ],
    ],
    [
      "the equity house is against",
      [
        [lucia, "AGAINST"],
        [jonas, "FOR"],
        [tomas, "FOR"],
      ],
    ],
    ["the franchise house stayed away", [[lucia, "FOR"]]],
    [
      "everybody abstained",
      [
        [lucia, "ABSTAIN"],
        [jonas, "ABSTAIN"],
      ],
    ],
  ];
  test.each(cases)(
    "%s",
    async (name, ballots) => {
      const { id } = await houses.propose(name);
      const { snapshot, deadline } = await recordOf(id);
      await houses.mineAt(snapshot + 1n);
      for (const [account, side] of ballots) await vote(account, id, side);
      expect(await compareEverything(id)).toBe("active");
      await houses.mineAt(deadline + 1n);
      expect(await compareEverything(id)).toBe("defeated");
    },
    30_000,
  );
});

test("behavior: cancelled by its proposer before voting, and by the guardian even when it's queued", async () => {
  const first = await houses.propose("Mine to cancel");
  await houses.send(cancelRequest({ governor: chain.governor, ...first }), jonas);
  expect(await compareEverything(first.id)).toBe("canceled");
  const second = await houses.propose("Dangerous");
  const { snapshot, deadline } = await recordOf(second.id);
  await houses.mineAt(snapshot + 1n);
  for (const account of [lucia, jonas]) await vote(account, second.id, "FOR");
  await houses.mineAt(deadline + 1n);
  await houses.send(queueRequest({ governor: chain.governor, ...second }), mira);
  expect(await compareEverything(second.id)).toBe("queued");
  await houses.send(cancelRequest({ governor: chain.governor, ...second }), guardian);
  expect(await compareEverything(second.id)).toBe("canceled");
  expect((await recordOf(second.id)).canceledAt).toBe(Number(await houses.now()));
}, 30_000);

test("behavior: a late quorum extends voting, and the record has the new end", async () => {
  const { id } = await houses.propose("Late");
  const { snapshot, plannedDeadline } = await recordOf(id);
  await houses.mineAt(snapshot + 1n);
  await vote(lucia, id, "FOR");
  await houses.mineAt(plannedDeadline - 10n);
  await vote(jonas, id, "FOR");
  const { deadline } = await recordOf(id);
  expect(deadline).toBeGreaterThan(plannedDeadline);
  expect(await compareEverything(id)).toBe("active");
}, 30_000);
