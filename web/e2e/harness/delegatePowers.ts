import { accessManagerAbi, ROLES } from "@rizom/sdk";
import { encodeFunctionData } from "viem";
import type { DemoChain } from "../../../scripts/demo/DemoChain.ts";
import { person } from "../../../scripts/demo/people.ts";
import { asNetwork } from "./asNetwork.ts";

/** Lets Ines grant, open rounds and recognise without a proposal, as if the network had delegated it to her. */
export async function delegatePowers(demo: DemoChain, rpcUrl: string): Promise<void> {
  const { address } = person("Ines Duarte");
  const roles = Object.values(ROLES).map((role) =>
    encodeFunctionData({ abi: accessManagerAbi, functionName: "grantRole", args: [role, address, 0] }),
  );
  const call = { address: demo.deployment.accessManager, abi: accessManagerAbi, functionName: "multicall" } as const;
  await asNetwork(demo, rpcUrl, { ...call, args: [roles] });
}
