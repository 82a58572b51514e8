/** After a random life, the index says of proposals what the governor says. */
import { deepEqual, equal, ok } from "node:assert/strict";
import * as sdk from "@rizom/sdk";
import { type Address, type Hex, keccak256, toHex } from "viem";
import { account } from "./chain.ts";
import { SETTINGS } from "./contracts.ts";
import type { GovernanceCheck } from "./franchiseChecks.ts";
import type { GraphNode } from "./graphNode.ts";

interface Proposal {
  proposalId: string;
  proposer: { id: Address };
  descriptionHash: Hex;
  wholeDescription: { text: string };
  description: string;
  actions: { target: Address; value: string; data: Hex }[];
  stage: string;
  snapshot: string;
  deadline: string;
  plannedDeadline: string;
  eta: string | null;
  againstVotes: string;
  forVotes: string;
  abstainVotes: string;
  againstFranchises: number;
  forFranchises: number;
  abstainFranchises: number;
  ballotCount: number;
  ballots: { voter: { id: Address }; support: string; weight: string; reason: string | null }[];
}

interface Stance {
  proposal: { proposalId: string };
  franchise: { franchiseId: string };
  stance: string;
  againstBallots: number;
  forBallots: number;
  abstainBallots: number;
}

const SIDES = ["AGAINST", "FOR", "ABSTAIN"];
/** ProposalState of the contract, by what events tell. */
const STATES: Record<string, number[]> = { PROPOSED: [0, 1, 3, 4], QUEUED: [5], EXECUTED: [7], CANCELED: [2] };

const FIELDS = `proposalId proposer { id } descriptionHash wholeDescription { text } description
  actions(first: 1000, orderBy: position) { target value data } stage snapshot deadline plannedDeadline eta againstVotes forVotes
  abstainVotes againstFranchises forFranchises abstainFranchises ballotCount
  ballots(first: 1000) { voter { id } support weight reason }`;

const proposalsOf = async (graph: GraphNode) =>
  (await graph.query<{ proposals: Proposal[] }>(`{ proposals(first: 1000, orderBy: number) { ${FIELDS} } }`)).proposals;

export const governorChecks: Record<string, GovernanceCheck> = {
  "governance: the random life had everything in it": async (_, { deeds }) => {
    const wanted = ["supportAdmission", "supportRemoval", "supportCharter", "withdrawSupport", "accept"];
    wanted.push("suspend", "reinstate", "recogniseSplit", "appoint", "dismiss", "resign", "resignOwnership");
    wanted.push("propose", "queue", "execute", "cancel", "castVote", "castVoteWithReason", "castVoteWithLongReason");
    wanted.push("castVoteWithReasonAndParams", "pushLegs", "donateDollar", "donateEther", "donateClaim");
    console.log(`  ${[...deeds].map(([name, count]) => `${name} ${count}`).join(", ")}`);
    deepEqual(
      wanted.filter((name) => ![...deeds.keys()].some((done) => done.startsWith(name))),
      [],
    );
  },

  "governance: proposals, what they do and where they stand": async (graph, { governor, proposals }, chain) => {
    const rows = await proposalsOf(graph);
    deepEqual(
      rows.map(({ proposalId }) => BigInt(proposalId)),
      proposals.map(({ id }) => id),
    );
    for (const [index, row] of rows.entries()) {
      const id = BigInt(row.proposalId);
      const made = proposals[index];
      equal(row.wholeDescription.text, made?.description);
      equal(row.description, [...(made?.description ?? "")].slice(0, 10_000).join(""));
      equal(row.descriptionHash, keccak256(toHex(made?.description ?? "")));
      const actions = row.actions.map(({ value, ...same }) => ({ ...same, value: BigInt(value) }));
      equal(sdk.proposalIdOf({ actions, description: row.wholeDescription.text }), id);
      const read = <Result>(name: string) => chain.read<Result>(governor, name, [id]);
      equal(row.proposer.id, (await read<Address>("proposalProposer")).toLowerCase());
      equal(BigInt(row.snapshot), await read<bigint>("proposalSnapshot"));
      equal(BigInt(row.deadline), await read<bigint>("proposalDeadline"));
      const state = await read<number>("state");
      ok(STATES[row.stage]?.includes(state), `${row.stage} ${state}`);
      if (row.stage === "QUEUED") equal(BigInt(row.eta ?? 0), await read<bigint>("proposalEta"));
    }
    for (const stage of Object.keys(STATES))
      ok(
        rows.some((row) => row.stage === stage),
        stage,
      );
    ok(rows.some(({ deadline, plannedDeadline }) => deadline !== plannedDeadline));
  },

  "governance: both tallies, and that they are what was cast": async (graph, { governor, voters }, chain) => {
    for (const row of await proposalsOf(graph)) {
      const id = BigInt(row.proposalId);
      const votes = [row.againstVotes, row.forVotes, row.abstainVotes].map(BigInt);
      deepEqual(votes, await chain.read<bigint[]>(governor, "proposalVotes", [id]));
      const stances = [row.againstFranchises, row.forFranchises, row.abstainFranchises].map(BigInt);
      deepEqual(stances, await chain.read<bigint[]>(governor, "franchiseVotes", [id]));
      const cast = SIDES.map((side) =>
        row.ballots.filter(({ support }) => support === side).reduce((sum, { weight }) => sum + BigInt(weight), 0n),
      );
      deepEqual(cast, votes);
      equal(row.ballots.length, row.ballotCount);
      for (const voter of voters.map((number) => account(number).address)) {
        const known = row.ballots.some((ballot) => ballot.voter.id === voter.toLowerCase());
        equal(known, await chain.read<boolean>(governor, "hasVoted", [id, voter]));
      }
      for (const { reason } of row.ballots) ok([...(reason ?? "")].length <= 10_000);
    }
  },

  "governance: where each franchise stands": async (graph, { governor, proposals }, chain) => {
    const { franchiseStances: rows, franchises } = await graph.query<{
      franchiseStances: Stance[];
      franchises: { franchiseId: string; stanceCount: number }[];
    }>(`{ franchiseStances(first: 1000) { proposal { proposalId } franchise { franchiseId } stance againstBallots forBallots
      abstainBallots } franchises { franchiseId stanceCount } }`);
    for (const side of SIDES)
      ok(
        rows.some(({ stance }) => stance === side),
        side,
      );
    for (const { franchiseId, stanceCount } of franchises) {
      const own = rows.filter(({ franchise }) => franchise.franchiseId === franchiseId);
      equal(own.length, stanceCount);
      for (const { id } of proposals) {
        const row = own.find(({ proposal }) => proposal.proposalId === String(id));
        const ballots = [row?.againstBallots ?? 0, row?.forBallots ?? 0, row?.abstainBallots ?? 0].map(BigInt);
        deepEqual(ballots, await chain.read<bigint[]>(governor, "franchiseBallots", [id, franchiseId]));
        const stance = await chain.read<number>(governor, "franchiseStance", [id, franchiseId]);
        equal(row === undefined ? 0 : SIDES.indexOf(row.stance) + 1, stance);
      }
    }
  },

  "governance: several ballots of one transaction": async (graph, { together }) => {
    const { ballots } = await graph.query<{
      ballots: { voter: { id: Address }; franchise: { franchiseId: string } | null; transaction: Hex }[];
    }>(
      `{ ballots(where: { proposal_: { proposalId: "${together.id}" } }) { voter { id } franchise { franchiseId } transaction } }`,
    );
    const own = together.voters.map((voter) => ballots.find(({ voter: { id } }) => id === voter.toLowerCase()));
    deepEqual(
      own.map((ballot) => ballot?.franchise?.franchiseId ?? null),
      ["1", null, "2", "1", "3"],
    );
    equal(new Set(own.map((ballot) => ballot?.transaction)).size, 1);
  },

  "governance: settings": async (graph, { governor, treasury }, chain) => {
    const { governance, governanceChanges } = await graph.query<{
      governance: Record<string, string | null>;
      governanceChanges: { setting: string; to: string }[];
    }>(`{ governance(id: "0x01") { governor treasury timelock votingDelay votingPeriod lateQuorumExtension proposalThreshold
      equityQuorum franchiseQuorum timelockDelay guardian guardianUntil }
      governanceChanges(first: 1000, orderBy: timestamp) { setting to } }`);
    const read = async (name: string, of = governor) => String(await chain.read<bigint>(of, name));
    const expected = {
      ...{ governor: governor.address.toLowerCase(), treasury: treasury.address.toLowerCase() },
      ...{ timelock: treasury.address.toLowerCase(), timelockDelay: await read("getMinDelay", treasury) },
      ...{ votingDelay: await read("votingDelay"), votingPeriod: await read("votingPeriod") },
      lateQuorumExtension: await read("lateQuorumVoteExtension"),
      proposalThreshold: await read("proposalThreshold"),
      equityQuorum: String(await chain.read<bigint>(governor, "quorumNumerator")),
      franchiseQuorum: await read("franchiseQuorumNumerator"),
    };
    const { guardian, guardianUntil, ...others } = governance;
    deepEqual(others, expected);
    const [known, until] = await chain.read<[Address, number]>(governor, "guardian");
    equal(guardianUntil, String(until));
    if (until > (await chain.now())) equal(guardian, known.toLowerCase());
    for (const [setting, value] of Object.entries(expected).filter(([name]) => name in SETTINGS)) {
      equal(governanceChanges.filter((change) => change.setting === setting).at(-1)?.to, value, setting);
    }
  },
};
