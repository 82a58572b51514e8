import { ETHER, franchiseRegistryAbi, patronageEquityAbi } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { eventsOf } from "./eventsOf.ts";
import type { Inspection } from "./Inspection.ts";

/** By address: what a token calls itself proves nothing. */
const assetName = (asset: Address) => (isAddressEqual(asset, ETHER) ? "ETH" : asset);

async function tellRates(inspection: Inspection): Promise<void> {
  const { client, deployment, block, fact } = inspection;
  const call = { address: deployment.patronageEquity, abi: patronageEquityAbi } as const;
  const set = await eventsOf(inspection, { ...call, names: ["RateSet"] });
  const rates: string[] = [];
  for (const asset of new Set(set.map(({ args }) => args.asset))) {
    const args = [asset] as const;
    const { share } = await readContract(client, { ...call, functionName: "rateOf", args, blockNumber: block });
    if (share > 0) rates.push(`${Number(share) / 100} % in ${assetName(asset)}`);
  }
  fact("Patronage, rates", rates.join(", ") || "none");
}

/**
 * Earnings bring equity only in splits that a franchise recognised. One that a key recognised while it could goes on
 * minting for ever, up to the allowance of patronage, though nobody has a role any more.
 */
export async function checkPatronage(inspection: Inspection): Promise<void> {
  await tellRates(inspection);
  const { client, deployment, block, fact, problem } = inspection;
  const { patronageEquity, franchiseRegistry } = deployment;
  const call = { address: patronageEquity, abi: patronageEquityAbi, names: ["SplitRecognised"] } as const;
  const assetsOf = new Map<Address, string[]>();
  for (const { args } of await eventsOf(inspection, call)) {
    assetsOf.set(args.split, [...(assetsOf.get(args.split) ?? []), assetName(args.asset)]);
  }
  for (const [split, assets] of assetsOf) {
    const look = { address: franchiseRegistry, abi: franchiseRegistryAbi, functionName: "franchiseOfSplit" } as const;
    if ((await readContract(client, { ...look, args: [split], blockNumber: block })) !== 0n) continue;
    problem(`The split ${split} brings equity for ever, in ${assets.join(", ")}, and no franchise recognised it.`);
  }
  const assets = new Set([...assetsOf.values()].flat());
  const where = assetsOf.size === 1 ? "1 split" : `${assetsOf.size} splits`;
  fact("Patronage, recognised", assetsOf.size === 0 ? "no split" : `${where}, in ${[...assets].join(", ")}`);
}
