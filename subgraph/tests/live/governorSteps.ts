import * as sdk from "@rizom/sdk";
import { type Address, encodeFunctionData, type Hex, keccak256, toHex } from "viem";
import type { Chance } from "../../../sdk/src/testing/random.ts";
import { account, type Contract } from "./chain.ts";
import { DAY, type Deed, type GovernanceHistory, type MakeDeed } from "./governanceHistory.ts";

export interface ProposedAction {
  target: Address;
  value: bigint;
  data: Hex;
}

export interface MadeProposal {
  id: bigint;
  proposer: number;
  actions: ProposedAction[];
  description: string;
}

export const call = ({ address, abi }: Contract, functionName: string, args: unknown[]): ProposedAction => ({
  ...{ target: address, value: 0n, data: encodeFunctionData({ abi, functionName, args }) },
});

/** What a proposal may do, by name. */
function kindsOf({ treasury, governor, registry, dollar, harbour }: GovernanceHistory, chance: Chance) {
  const person = () => account(2 + chance.below(7)).address;
  const some = () => BigInt(1 + chance.below(50));
  const pay = (): ProposedAction => ({ target: person(), value: some(), data: "0x" });
  return {
    payEther: () => [pay()],
    payMany: () => [pay(), pay(), pay(), { target: treasury.address, value: 1n, data: "0x" as const }],
    payDollar: () => [call(dollar, "transfer", [person(), some()])],
    takeLeg: () => [call(harbour, "withdraw", [dollar.address])],
    setPeriod: () => [call(governor, "setVotingPeriod", [200 + chance.below(40)])],
    setQuorum: () => [call(governor, "updateFranchiseQuorumNumerator", [10n + some() / 2n])],
    setEquityQuorum: () => [call(governor, "updateQuorumNumerator", [1n + some() / 10n])],
    setLate: () => [call(governor, "setLateQuorumVoteExtension", [30 + chance.below(60)])],
    setThreshold: () => [call(governor, "setProposalThreshold", [10n ** 18n * some()])],
    setVotingDelay: () => [call(governor, "setVotingDelay", [10 + chance.below(20)])],
    updateDelay: () => [call(treasury, "updateDelay", [10n + some()])],
    suspend: () => [call(registry, "suspend", [BigInt(1 + chance.below(3))])],
    setGuardian: (now: number) => [call(governor, "setGuardian", [account(1).address, now + chance.below(50 * DAY)])],
  };
}

export function proposalSteps(history: GovernanceHistory, chance: Chance) {
  return { voting: votingSteps(history, chance), deciding: decidingSteps(history, chance) };
}

function describe({ documents }: GovernanceHistory, chance: Chance, proposer: Address): string {
  const number = chance.below(1_000_000);
  const title = `Proposal ${number} of the harbour`;
  return chance.pick([
    sdk.describeProposal({ title, digest: documents.text.digest, proposer }),
    `# ${title}\n\nFrom elsewhere, <i>without</i> a document.`,
    `${title} ${"long ".repeat(3_000)}`,
  ]);
}

/** What the governor asks for after proposing: the same actions, and the hash in place of the description. */
export function argsOf(
  { actions, description }: MadeProposal,
  last: unknown = keccak256(toHex(description)),
): unknown[] {
  return [...partsOf(actions), last];
}

const partsOf = (actions: ProposedAction[]) => [
  actions.map(({ target }) => target),
  actions.map(({ value }) => value),
  actions.map(({ data }) => data),
];

function decidingSteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  const { governor, proposals } = history;
  const kinds = Object.values(kindsOf(history, chance));
  const propose = (now: number): Deed | null => {
    if (chance.below(4) !== 0) return null; // so that those which are open get votes
    const proposer = chance.pick(history.voters);
    const actions = chance.pick(kinds)(now);
    const description = describe(history, chance, account(proposer).address);
    const made = { id: sdk.proposalIdOf({ actions, description }), proposer, actions, description };
    const args = argsOf(made, description);
    return { contract: governor, call: "propose", args, from: proposer, remember: () => void proposals.push(made) };
  };
  const later = (name: string, from?: (proposal: MadeProposal) => number) => () => {
    const proposal = proposals[chance.below(proposals.length || 1)];
    if (!proposal) return null;
    const sender = from?.(proposal) ?? chance.pick(history.voters);
    return { contract: governor, call: name, args: argsOf(proposal), from: sender };
  };
  const recently = (name: string, from?: (proposal: MadeProposal) => number) => () => {
    const proposal = proposals.at(-1 - chance.below(4));
    return proposal ? { contract: governor, call: name, args: argsOf(proposal), from: from?.(proposal) ?? 1 } : null;
  };
  return {
    ...{ propose, queue: later("queue"), queueRecent: recently("queue"), queueAny: later("queue") },
    ...{ execute: later("execute"), executeRecent: recently("execute"), executeAny: later("execute") },
    cancel: recently("cancel", ({ proposer }) => proposer),
    cancelAsGuardian: () => (chance.below(6) === 0 ? later("cancel", () => 1)() : null),
  };
}

function votingSteps(history: GovernanceHistory, chance: Chance): Record<string, MakeDeed> {
  const { governor, proposals } = history;
  const cast =
    (name: string, ...more: unknown[]) =>
    (): Deed | null => {
      const proposal = proposals.at(-1 - chance.below(4));
      if (!proposal) return null;
      const support = chance.pick([0, 1, 1, 1, 1, 2]);
      return {
        contract: governor,
        call: name,
        args: [proposal.id, support, ...more],
        from: chance.pick(history.voters),
      };
    };
  return {
    castVote: cast("castVote"),
    castVoteWithReason: cast("castVoteWithReason", "Because <b>I</b> can. 🌊"),
    castVoteWithReasonAndParams: cast("castVoteWithReasonAndParams", "With parameters", "0x1234"),
    castVoteWithLongReason: cast("castVoteWithReason", `${"🌊".repeat(10_010)}`),
  };
}
