import { type Log, parseEventLogs, zeroHash } from "viem";
import type { AmendmentTerms, EngagementConsent } from "../engagement/EngagementRecord.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";

const PLACE = { id: zeroHash, timestamp: 0, block: 0n, transaction: zeroHash, logIndex: 0 } as const;

/** What parties consented to in a transaction, and that waits for the other one. */
export function consentsIn(logs: Log[]): EngagementConsent[] {
  return parseEventLogs({ abi: engagementsAbi, logs }).flatMap(({ eventName, args }): EngagementConsent[] => {
    if (eventName === "SettlementProposed") {
      const { by: party, outcome, teamShare } = args;
      return [{ party, amendment: null, outcome: Number(outcome), teamShare, since: 0 }];
    }
    if (eventName !== "AmendmentProposed") return [];
    const { by: party, amendment } = args;
    const terms: AmendmentTerms = {
      ...{ arbiter: amendment.arbiter, reviewWindow: BigInt(amendment.reviewWindow) },
      changes: amendment.changes.map(({ outcome, amount, due, brief }) => ({
        ...{ outcome: Number(outcome), amount, due: BigInt(due), brief },
      })),
      additions: amendment.additions.map(({ amount, due, brief }) => ({ amount, due: BigInt(due), brief })),
    };
    return [{ party, amendment: { ...PLACE, ...terms, by: party }, outcome: null, teamShare: null, since: 0 }];
  });
}
