import { deploymentOf, governorAbi, type MinedLog } from "@rizom/sdk";
import { type Address, encodeAbiParameters, encodeEventTopics } from "viem";
import { expect, test } from "vitest";
import type { OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import { aProposal, hash, JONAS, LUCIA, NOW, rzm } from "./fixtures.ts";
import { addBallots, changeKnownProposals, changeProposal, changeProposals } from "./governanceOverlay.ts";

const { governor } = deploymentOf(31337);

function logOf(eventName: string, args: Record<string, unknown>, address: Address = governor): MinedLog {
  const event = governorAbi.find((entry) => entry.type === "event" && entry.name === eventName);
  if (event?.type !== "event") throw new Error(`There is no event ${eventName}.`);
  const plain = event.inputs.filter(({ indexed }) => !indexed);
  return {
    ...{ address, transactionHash: hash(9), blockNumber: 5n, logIndex: 0, blockHash: hash(8), transactionIndex: 0 },
    topics: encodeEventTopics({ abi: [event], args } as never),
    data: encodeAbiParameters(
      plain,
      plain.map(({ name }) => args[name ?? ""]) as never, // By name, as the ABI has them.
    ),
    removed: false,
  } as MinedLog;
}

const receiptOf = (...logs: MinedLog[]): OverlayReceipt => ({
  ...{ chainId: 31337, transactionHash: hash(9), blockNumber: 5n, timestamp: Number(NOW), from: LUCIA },
  ...{ logs, events: [] },
});

/** Lucía votes for it: Tideline had two for and one against. */
const voted = (address?: Address) =>
  receiptOf(
    logOf("FranchiseBallotCast", { proposalId: 77n, franchiseId: 2n, owner: LUCIA, support: 1, stance: 3 }, address),
    logOf("VoteCast", { proposalId: 77n, voter: LUCIA, support: 1, weight: rzm(50), reason: "Yes." }, address),
  );

test("default: a ballot is in both tallies, and moves its franchise", () => {
  const after = changeProposal(aProposal(), voted());
  expect(after).toMatchObject({
    ...{ ballotCount: 5, equity: { for: rzm(170), against: rzm(30), abstain: 0n } },
    franchises: { for: 1n, against: 0n, abstain: 1n },
  });
  expect(after?.stances.find(({ franchiseId }) => franchiseId === 2n)).toEqual({
    ...{ franchiseId: 2n, stance: "ABSTAIN", forBallots: 1, againstBallots: 1, abstainBallots: 0 },
  });
});

test("default: one's own ballot comes first, with reason and franchise", () => {
  const [mine, ...others] = addBallots(77n)([], voted());
  expect(mine).toMatchObject({ voter: LUCIA, side: "FOR", weight: rzm(50), franchiseId: 2n, reason: "Yes." });
  expect([others, addBallots(78n)([], voted())]).toEqual([[], []]);
});

test("behavior: the same events of another contract change nothing", () => {
  const proposal = aProposal();
  expect(changeProposal(proposal, voted(JONAS))).toEqual(proposal);
  expect(addBallots(77n)([], voted(JONAS))).toEqual([]);
});

test("default: queued, executed and cancelled, with their times", () => {
  const queued = changeProposal(aProposal(), receiptOf(logOf("ProposalQueued", { proposalId: 77n, etaSeconds: NOW })));
  expect(queued).toMatchObject({ stage: "QUEUED", eta: NOW, queuedAt: Number(NOW), queuedTx: hash(9) });
  const executed = changeProposal(queued ?? null, receiptOf(logOf("ProposalExecuted", { proposalId: 77n })));
  expect(executed).toMatchObject({ stage: "EXECUTED", executedAt: Number(NOW), queuedAt: Number(NOW) });
  const canceled = changeProposal(aProposal(), receiptOf(logOf("ProposalCanceled", { proposalId: 77n })));
  expect(canceled).toMatchObject({ stage: "CANCELED", canceledAt: Number(NOW) });
});

test("default: a proposal of one's own is in the list, before the others; not among those that were looked for", () => {
  const args = { proposalId: 78n, proposer: LUCIA, targets: [], values: [], signatures: [], calldatas: [] };
  const times = { voteStart: NOW + 1n, voteEnd: NOW + 2n, description: "Sow\n\nNow" };
  const created = receiptOf(logOf("ProposalCreated", { ...args, ...times }));
  const list = changeProposals([aProposal()], created);
  expect(list.map(({ id, number, title }) => [id, number, title])).toEqual([
    [78n, 5, "Sow"],
    [77n, 4, "Pay the printer"],
  ]);
  expect(changeKnownProposals([aProposal()], created)).toHaveLength(1);
});
