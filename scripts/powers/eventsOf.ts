import { type Abi, type Address, type ContractEventName, type Hex, parseEventLogs, toEventSelector } from "viem";
import { readLogs } from "../../sdk/src/chain/readLogs.ts";
import type { Inspection } from "./Inspection.ts";

/** A chain up to a block; without one, up to its newest. */
type Past = Pick<Inspection, "client" | "deployment"> & { readonly block: bigint | undefined };

/** All events of some names that a contract has ever told, oldest first, a page of logs at a time. */
export async function eventsOf<const TAbi extends Abi, TName extends ContractEventName<TAbi>>(
  { client, deployment, block }: Past,
  { address, abi, names }: { readonly address: Address; readonly abi: TAbi; readonly names: readonly TName[] },
) {
  const selectors: Hex[] = abi.flatMap((item) =>
    item.type === "event" && (names as readonly string[]).includes(item.name) ? [toEventSelector(item)] : [],
  );
  const filter = { address, topics: [selectors] };
  const logs = await readLogs(client, [filter], {
    fromBlock: deployment.startBlock,
    ...(block !== undefined && { toBlock: block }),
  });
  return parseEventLogs({ abi, logs, eventName: [...names] });
}
