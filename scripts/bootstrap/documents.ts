import { type BuiltAllocationList, buildAllocationList } from "@rizom/sdk/rounds";
import type { Founding, FoundingRound } from "../founding/Founding.ts";
import type { Network } from "./Network.ts";

/** The allocation list of a founding round: the same each time. */
export function listOf(
  { chainId, deployment }: Pick<Network, "chainId" | "deployment">,
  { title, deadline, allocations }: FoundingRound,
): Promise<BuiltAllocationList> {
  const terms = { title, chainId, contract: deployment.equityRounds, deadline: Number(deadline) };
  return buildAllocationList({ ...terms, allocations });
}

/**
 * Puts charters and allocation lists on IPFS, before the chain names them. A document's address is its digest, so putting
 * it there twice makes no second one.
 */
export async function publishDocuments(network: Network, { franchises, rounds }: Founding): Promise<void> {
  for (const { charter } of franchises) await network.publish(charter.bytes);
  for (const round of rounds) {
    const { pageBytes, headerBytes } = await listOf(network, round);
    // The header last: it names the others.
    for (const bytes of [...pageBytes, headerBytes]) await network.publish(bytes);
  }
}
