import { equityTokenAbi, formatAmount } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { getBlock, readContract } from "viem/actions";
import { eventsOf } from "./eventsOf.ts";
import { type Inspection, nameOf, whoIs } from "./Inspection.ts";

const MODULES = ["equityGrants", "equityRounds", "patronageEquity"] as const;

const rzm = (amount: bigint, maxDecimals = 18) => `${formatAmount(amount, 18, { maxDecimals })} RZM`;

/** Equity is minted by the three modules alone, whatever else ever had an allowance or set some of it aside. */
export async function checkMinting(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact, problem } = inspection;
  const call = { address: deployment.equityToken, abi: equityTokenAbi, blockNumber: block } as const;
  const moduleOf = (address: Address) => MODULES.find((key) => isAddressEqual(deployment[key], address));
  const allowed = await eventsOf(inspection, { ...call, names: ["MintAllowanceSet"] });
  for (const module of new Set(allowed.map(({ args }) => args.module))) {
    const { limit, used } = await readContract(client, { ...call, functionName: "mintAllowance", args: [module] });
    const key = moduleOf(module);
    if (key !== undefined) {
      const name = nameOf(key);
      fact(`Minting, ${name.slice("the ".length)}`, `${rzm(limit, 2)} in all, ${rzm(limit - used, 2)} of them left`);
    } else if (limit > used) {
      problem(`${await whoIs(inspection, module)} may mint ${rzm(limit - used)}, and isn't a module of the network.`);
    }
  }
  const { timestamp } = await getBlock(client, { blockNumber: block });
  const reserved = await eventsOf(inspection, { ...call, names: ["AllowanceReserved"] });
  for (const { module, key } of reserved.map(({ args }) => args)) {
    if (moduleOf(module) !== undefined) continue;
    const args = [module, key] as const;
    const { left, deadline } = await readContract(client, { ...call, functionName: "reservation", args });
    if (left === 0n || deadline < timestamp) continue;
    problem(
      `${await whoIs(inspection, module)} has set ${rzm(left)} aside to mint, and isn't a module of the network.`,
    );
  }
}
