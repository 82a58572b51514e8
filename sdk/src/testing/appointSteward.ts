import { type Account, parseEther } from "viem";
import { ROLES } from "../equity/ROLES.ts";
import { setMintAllowanceRequest } from "../equity/setMintAllowanceRequest.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

export const steward: Account = accountOf(9);

/** Lets the steward open rounds and recognise splits, and the modules mint a million RZM each. */
export async function appointSteward({
  client,
  accessManager,
  equityToken,
  equityRounds,
  patronageEquity,
}: Awaited<ReturnType<typeof startLocalChain>>): Promise<void> {
  for (const role of [ROLES.rounds, ROLES.recognition]) {
    const args = [role, steward.address, 0] as const;
    await client.writeContract({ address: accessManager, abi: accessManagerAbi, functionName: "grantRole", args });
  }
  for (const module of [equityRounds, patronageEquity]) {
    await client.writeContract(setMintAllowanceRequest({ equityToken, module, limit: parseEther("1000000") }));
  }
}
