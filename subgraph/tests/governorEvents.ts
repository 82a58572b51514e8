import { LUCIA, STRANGER } from "./cast.ts";
import { addressOf, emit } from "./events.ts";
import type { EventValue } from "./TestCase.ts";

export const GOVERNOR = addressOf("RizomGovernor").toLowerCase();
export const TREASURY = addressOf("TimelockController").toLowerCase();

export const AGAINST = 0;
export const FOR = 1;
export const ABSTAIN = 2;

/** Stances as the contract numbers them: 0 is a franchise of which nobody voted. */
export const STANCE_AGAINST = 1;
export const STANCE_FOR = 2;
export const STANCE_ABSTAIN = 3;

export const SNAPSHOT = 1_700_100_000;
export const DEADLINE = 1_700_500_000;

const of = (name: string, params: Record<string, EventValue>) => emit(GOVERNOR, name, params);

export interface ProposedCall {
  target?: string;
  value?: EventValue;
  data?: string;
}

interface Terms {
  id?: EventValue;
  proposer?: string;
  description?: string;
  calls?: ProposedCall[];
}

export const proposed = ({
  id = 1,
  proposer = LUCIA,
  description = "Pay the harbour dues",
  calls = [{}],
}: Terms = {}) =>
  of("ProposalCreated", {
    ...{ proposalId: id, proposer, description, voteStart: SNAPSHOT, voteEnd: DEADLINE },
    targets: calls.map(({ target }) => target ?? STRANGER),
    values: calls.map(({ value }) => String(value ?? 0)),
    signatures: calls.map(() => ""),
    calldatas: calls.map(({ data }) => data ?? "0x"),
  });

/** A description in the form of ours. */
export const describing = (title: string, digest: string, proposer = LUCIA) =>
  `${title}\n\nipfs://f01551220${digest.slice(2)}\n\n#proposer=${proposer}`;

export const voteCast = (id: EventValue, voter: string, support: number, weight: EventValue, reason = "") =>
  of("VoteCast", { voter, proposalId: id, support, weight, reason });

export const voteCastWithParams = (id: EventValue, voter: string, support: number, weight: EventValue, reason = "") =>
  of("VoteCastWithParams", { voter, proposalId: id, support, weight, reason, params: "0x1234" });

/** What comes before the VoteCast of an owner. */
export const ownerBallot = (id: EventValue, franchiseId: EventValue, owner: string, support: number, stance: number) =>
  of("FranchiseBallotCast", { proposalId: id, franchiseId, owner, support, stance });

export const extended = (id: EventValue, extendedDeadline: EventValue) =>
  of("ProposalExtended", { proposalId: id, extendedDeadline });

export const queued = (id: EventValue, etaSeconds: EventValue) => of("ProposalQueued", { proposalId: id, etaSeconds });

export const executed = (id: EventValue) => of("ProposalExecuted", { proposalId: id });

export const canceled = (id: EventValue) => of("ProposalCanceled", { proposalId: id });

export const settingChanged = (name: string, params: Record<string, EventValue>) => of(name, params);

export const guardianSet = (guardian: string, until: EventValue) => of("GuardianSet", { guardian, until });

export const timelockChanged = (oldTimelock: string, newTimelock: string) =>
  of("TimelockChange", { oldTimelock, newTimelock });

export const delayChanged = (oldDuration: EventValue, newDuration: EventValue) =>
  emit(TREASURY, "MinDelayChange", { oldDuration, newDuration });

export const callExecuted = (target: string, value: EventValue, data = "0x") =>
  emit(TREASURY, "CallExecuted", { id: `0x${"0e".repeat(32)}`, index: 0, target, value, data });
