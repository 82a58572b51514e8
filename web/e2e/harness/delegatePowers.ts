import { accessManagerAbi, ROLES } from "@rizom/sdk";
import { createWalletClient, http } from "viem";
import { hardhat } from "viem/chains";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";
import { person } from "../../../scripts/demo/people.ts";

/**
 * Lets Ines grant, open rounds and recognise without a proposal, as if the network had delegated it to her: the timelock
 * gives her the roles, after a proposal of which nobody asks how it went.
 */
export async function delegatePowers({ client, deployment }: DemoChain, rpcUrl: string): Promise<void> {
  const { accessManager, treasury } = deployment;
  const balance = await client.getBalance({ address: treasury });
  await client.impersonateAccount({ address: treasury });
  // It pays for its own transactions here, as no timelock does; what it had is given back.
  await client.setBalance({ address: treasury, value: balance + 10n ** 18n });
  const timelock = createWalletClient({ account: treasury, chain: hardhat, transport: http(rpcUrl) });
  for (const role of Object.values(ROLES)) {
    const args = [role, person("Ines Duarte").address, 0] as const;
    const call = { address: accessManager, abi: accessManagerAbi, functionName: "grantRole", args } as const;
    const { status } = await client.waitForTransactionReceipt({ hash: await timelock.writeContract(call) });
    if (status !== "success") throw new Error(`The timelock didn't give Ines role ${role}.`);
  }
  await client.setBalance({ address: treasury, value: balance });
  await client.stopImpersonatingAccount({ address: treasury });
}
