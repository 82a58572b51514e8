import { type Account, parseEther, zeroAddress } from "viem";
import { ROLES } from "../equity/ROLES.ts";
import { recogniseRequest } from "../equity/recogniseRequest.ts";
import { setMintAllowanceRequest } from "../equity/setMintAllowanceRequest.ts";
import { setRateRequest } from "../equity/setRateRequest.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { createHarbour } from "./createHarbour.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

/** Holds every role but the admin's. */
export const ines = accountOf(9);
export const deployer = accountOf(0);

/** What modules may mint. */
export const LIMITS = { grants: parseEther("2000000"), rounds: parseEther("1000000"), patronage: parseEther("500000") };

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;

/** Powers, allowances and rates like those of the demo, and a split that is recognised for ETH and tUSD. */
export async function createEquity(chain: LocalChain) {
  const { client, accessManager, equityToken, equityGrants, equityRounds, patronageEquity, dollar } = chain;
  const { split } = await createHarbour(chain);
  const send = (request: object, account: Account = deployer) =>
    // Requests of many contracts: each was typed where it was made.
    client.writeContract({ ...request, account } as Parameters<typeof client.writeContract>[0]);
  for (const role of Object.values(ROLES)) {
    const call = { address: accessManager, abi: accessManagerAbi, functionName: "grantRole" } as const;
    await send({ ...call, args: [role, ines.address, 0] });
  }
  const modules = [
    [equityGrants, LIMITS.grants],
    [equityRounds, LIMITS.rounds],
    [patronageEquity, LIMITS.patronage],
  ] as const;
  for (const [module, limit] of modules) await send(setMintAllowanceRequest({ equityToken, module, limit }));
  const rates = [
    [dollar, { price: 1_000_000n, share: 1_000n }],
    [zeroAddress, { price: 400_000_000_000_000n, share: 1_000n }],
  ] as const;
  for (const [asset, rate] of rates) await send(setRateRequest({ patronageEquity, asset, rate }));
  await send(recogniseRequest({ patronageEquity, split, assets: [zeroAddress, dollar] }), ines);
  return { split, send };
}
