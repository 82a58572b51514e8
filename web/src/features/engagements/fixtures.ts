import {
  type Asset,
  deploymentOf,
  type EngagementConsent,
  type EngagementRecord,
  ETHER,
  type Outcome,
  type OutcomeStep,
} from "@rizom/sdk";
import { type Address, type Hex, parseEther } from "viem";
import { environment } from "../../lib/environment.ts";

/** For tests: an engagement with an outcome in every state that money can be in, around one moment. */
export const NOW = 1_795_000_000n;
export const DAY = 86_400n;
export const MIRA: Address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
export const JONAS: Address = "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC";
export const LUCIA: Address = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
export const WEN: Address = "0x976EA74026E726554dB657fA54763abd0C3a0aa9";
export const INES: Address = "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720";
export const TREASURY = deploymentOf(environment.chainId).treasury;
export const SPLIT: Address = "0xe7f1725E7734CE288F8367e1Bb143E90bb3F0512";
export const ESCROW: Address = "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0";

export const ether: Asset = { address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 };
export const eth = (amount: number) => parseEther(String(amount));
export const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, "0")}`;

export function anOutcome(change: Partial<Outcome> = {}): Outcome {
  return {
    ...{ number: 1, state: "proposed", amount: eth(1), due: NOW + 12n * DAY, until: null, brief: hash(11) },
    ...{
      briefDocument: null,
      evidence: null,
      evidenceDocument: null,
      fundedAt: null,
      deliveredAt: null,
      endedAt: null,
    },
    ...{ dispute: null, teamShare: null, toSplit: 0n, toClient: 0n, acceptedFacilitator: null, participants: [] },
    payment: null,
    ...change,
  };
}

/** Delivered, with three days left to look at it. */
export const delivered = (change: Partial<Outcome> = {}): Outcome =>
  anOutcome({
    ...{ state: "delivered", until: NOW + 3n * DAY, evidence: hash(50), fundedAt: Number(NOW - 9n * DAY) },
    deliveredAt: Number(NOW - DAY),
    ...change,
  });

/** Disputed, with forty days left to decide. */
export const disputed = (change: Partial<Outcome> = {}): Outcome =>
  delivered({
    ...{ state: "disputed", until: NOW + 40n * DAY },
    dispute: {
      ...{ id: hash(60), arbiter: INES, reason: hash(61), reasonDocument: null, until: NOW + 40n * DAY },
      ...{ since: Number(NOW - 50n * DAY), endedAt: null, result: null, endedBy: null, ruling: null },
      rulingDocument: null,
    },
    ...change,
  });

/** Mira's engagement with Jonas as facilitator, Lucía on the team and Ines as arbiter. */
export function anEngagement(change: Partial<EngagementRecord> = {}): EngagementRecord {
  const openedAt = Number(NOW - 20n * DAY);
  return {
    ...{ engagementId: 12n, franchiseId: 1n, client: MIRA, facilitator: JONAS, split: SPLIT, asset: ETHER },
    ...{ arbiter: INES, reviewWindow: 7n * DAY, brief: hash(10), briefDocument: null, escrow: ESCROW },
    outcomes: [anOutcome()],
    team: [{ account: LUCIA, place: 0, isOnTeam: true, joinedAt: openedAt, leftAt: null }],
    ...{ held: 0n, refund: 0n, funded: 0n, toSplit: 0n, toClient: 0n, openedAt, updatedAt: openedAt },
    ...{ block: 4n, transaction: hash(1), steps: [], amendments: [], consents: [] },
    facilitatorTerms: [{ id: hash(2), account: JONAS, by: JONAS, since: openedAt, until: null }],
    escrowClaims: [],
    ...change,
  };
}

export function aStep(change: Partial<OutcomeStep> = {}): OutcomeStep {
  return {
    ...{ id: hash(30), timestamp: Number(NOW - 9n * DAY), block: 5n, transaction: hash(3), logIndex: 0 },
    ...{ outcome: 1, kind: "funded", by: MIRA, amount: eth(1), until: null, digest: null },
    ...{ teamShare: null, toSplit: null, toClient: null },
    ...change,
  };
}

export const aConsent = (change: Partial<EngagementConsent> = {}): EngagementConsent => ({
  ...{ party: JONAS, amendment: null, outcome: 1, teamShare: 0, since: Number(NOW - DAY) },
  ...change,
});
