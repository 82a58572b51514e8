import {
  deploymentOf,
  fetchEquity,
  fetchMintAllowances,
  type IndexedMintAllowance,
  readGrantable,
  readMintAllowance,
  readRoundsFromLogs,
} from "@rizom/sdk";
import type { Client } from "viem";
import { environment } from "../../lib/environment.ts";
import type { IndexClient } from "../../lib/index/indexClient.ts";
import { type ModuleUse, minus } from "./origins.ts";

const KINDS = { GRANTS: "grants", ROUNDS: "rounds", PATRONAGE: "patronage", OTHER: "other" } as const;

export async function moduleUsesFromIndex(client: IndexClient): Promise<readonly ModuleUse[]> {
  const [allowances, { promised }] = await Promise.all([fetchMintAllowances(client), fetchEquity(client)]);
  return toModuleUses(allowances, promised);
}

type Figures = Pick<IndexedMintAllowance, "kind" | "limit" | "minted" | "reserved">;

/**
 * What each module has of its allowance: the three that everybody has, in their order, and others where there are any.
 *
 * @param granted what grants promise in all; it's counted by themselves, not among what is reserved
 */
export function toModuleUses(allowances: readonly Figures[], granted: bigint): readonly ModuleUse[] {
  return (["GRANTS", "ROUNDS", "PATRONAGE", "OTHER"] as const).flatMap((kind): ModuleUse[] => {
    const own = allowances.filter((allowance) => allowance.kind === kind);
    if (own.length === 0 && kind === "OTHER") return [];
    const sum = (figure: "limit" | "minted" | "reserved") => own.reduce((total, one) => total + one[figure], 0n);
    const minted = sum("minted");
    const promised = kind === "GRANTS" ? minus(granted, minted) : sum("reserved");
    return [{ kind: KINDS[kind], limit: sum("limit"), minted, promised }];
  });
}

/** The chain's own state; what is set aside for rounds is in no single figure of it. */
export async function moduleUsesFromChain(client: Client): Promise<readonly ModuleUse[]> {
  const { equityGrants, equityRounds, patronageEquity } = deploymentOf(environment.chainId);
  const [grants, { promised }, rounds, open, patronage] = await Promise.all([
    readMintAllowance(client, { module: equityGrants }),
    readGrantable(client),
    readMintAllowance(client, { module: equityRounds }),
    readRoundsFromLogs(client),
    readMintAllowance(client, { module: patronageEquity }),
  ]);
  const reserved = open.filter(({ isClosed }) => !isClosed).reduce((sum, { left }) => sum + left, 0n);
  return toModuleUses(
    [
      { kind: "GRANTS", limit: grants.limit, minted: grants.used, reserved: 0n },
      { kind: "ROUNDS", limit: rounds.limit, minted: minus(rounds.used, reserved), reserved },
      { kind: "PATRONAGE", limit: patronage.limit, minted: patronage.used, reserved: 0n },
    ],
    promised,
  );
}
