import type { Address } from "viem";
import { getCode } from "viem/actions";
import { type Artifact, withoutImmutables } from "./artifacts.ts";
import type { Inspection } from "./Inspection.ts";

/** Whether the code at an address is what the compiler made of a contract, but for what its constructor fills in. */
export async function isBuilt({ client, block }: Inspection, address: Address, artifact: Artifact): Promise<boolean> {
  const code = await getCode(client, { address, blockNumber: block });
  return (
    code !== undefined && withoutImmutables(code, artifact) === withoutImmutables(artifact.deployedBytecode, artifact)
  );
}
