import { deploymentOf, type MintAllowance, readGrantable, readMintAllowance } from "@rizom/sdk";
import { environment } from "../../lib/environment.ts";
import { publicClient } from "../../lib/publicClient.ts";
import type { ModuleUse } from "./origins.ts";

type Round = { readonly left: bigint; readonly isClosed: boolean };

/**
 * What every module may mint, has minted and has promised: the chain's own state.
 *
 * @param rounds what is set aside for them is in no single figure of the chain
 */
export async function readModuleUses(rounds: readonly Round[]): Promise<readonly ModuleUse[]> {
  const { equityGrants, equityRounds, patronageEquity } = deploymentOf(environment.chainId);
  const [grants, grantable, forRounds, patronage] = await Promise.all([
    readMintAllowance(publicClient, { module: equityGrants }),
    readGrantable(publicClient),
    readMintAllowance(publicClient, { module: equityRounds }),
    readMintAllowance(publicClient, { module: patronageEquity }),
  ]);
  return toModuleUses({ grants, promised: grantable.promised, forRounds, rounds, patronage });
}

type Figures = {
  readonly grants: Pick<MintAllowance, "limit" | "used">;
  /** By grants, in all. */
  readonly promised: bigint;
  readonly forRounds: Pick<MintAllowance, "limit" | "used">;
  readonly rounds: readonly Round[];
  readonly patronage: Pick<MintAllowance, "limit" | "used">;
};

/** Takes apart what each module uses of its allowance: grants mint when they are claimed, rounds set aside before. */
export function toModuleUses({ grants, promised, forRounds, rounds, patronage }: Figures): readonly ModuleUse[] {
  const open = rounds.filter(({ isClosed }) => !isClosed).reduce((sum, { left }) => sum + left, 0n);
  const minus = (a: bigint, b: bigint) => (a > b ? a - b : 0n);
  return [
    { kind: "grants", limit: grants.limit, minted: grants.used, promised: minus(promised, grants.used) },
    { kind: "rounds", limit: forRounds.limit, minted: minus(forRounds.used, open), promised: open },
    { kind: "patronage", limit: patronage.limit, minted: patronage.used, promised: 0n },
  ];
}
