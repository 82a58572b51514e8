import { type Address, isAddressEqual, parseEventLogs } from "viem";
import type { MinedLog } from "../chain/readLogs.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { logId } from "../revenue/logId.ts";
import type { EquityClaim } from "./EquityClaim.ts";

/** The modules whose events count: any contract can emit events like theirs. A deployment has all three. */
export type EquityModules = {
  readonly equityGrants: Address;
  readonly equityRounds: Address;
  readonly patronageEquity: Address;
};

/**
 * The claims of equity that logs tell of: those of a receipt, for example.
 * @param parameters.modules Whose events count: a deployment, for example
 * @param parameters.timestampOf When a block was made, in seconds
 * @returns Claims, in the order of the logs
 * @example
 * const [mine] = decodeEquityClaims({ logs: receipt.logs, modules: deploymentOf(31337), timestampOf: () => now });
 */
export function decodeEquityClaims({
  logs,
  modules,
  timestampOf,
}: {
  readonly logs: readonly MinedLog[];
  readonly modules: EquityModules;
  readonly timestampOf: (block: bigint) => number;
}): EquityClaim[] {
  const by = (module: Address) => logs.filter(({ address }) => isAddressEqual(address, module));
  const placeOf = ({ transactionHash: transaction, logIndex, blockNumber: block }: MinedLog) => {
    const id = logId(transaction, logIndex);
    return { id, timestamp: timestampOf(block), block, transaction, logIndex };
  };
  const grants = parseEventLogs({ abi: equityGrantsAbi, logs: by(modules.equityGrants), eventName: "GrantClaimed" });
  const rounds = parseEventLogs({ abi: equityRoundsAbi, logs: by(modules.equityRounds), eventName: "RoundClaimed" });
  const patronage = parseEventLogs({
    abi: patronageEquityAbi,
    logs: by(modules.patronageEquity),
    eventName: "PatronageClaimed",
  });
  const claims: EquityClaim[] = [
    ...grants.map((log) => {
      const { id: grantId, ...args } = log.args;
      return { kind: "grant" as const, ...args, grantId, ...placeOf(log) };
    }),
    ...rounds.map((log) => ({ kind: "round" as const, ...log.args, to: log.args.account, ...placeOf(log) })),
    ...patronage.map((log) => ({ kind: "patronage" as const, ...log.args, ...placeOf(log) })),
  ];
  return claims.sort((a, b) => Number(a.block - b.block) || a.logIndex - b.logIndex);
}
