import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, type MinedLog, readLogs } from "../chain/readLogs.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import type { AttestationRegistryOption } from "./attestationRegistryOf.ts";
import { isNonceUsed } from "./isNonceUsed.ts";

/** What became of a number that an account signs with: nothing yet, what it signed was submitted, or it's cancelled. */
export type NonceState = "unused" | "used" | "cancelled";

/**
 * What became of what an account signed with a nonce. Which of both it was, once it's used, only events tell: the newest
 * blocks are asked first.
 * @param parameters.attestationRegistry Default: that of the client's chain
 * @throws {LogsUnavailableError} when it's used, and the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const state = await readNonceState(client, { account: mira, nonce });
 */
export async function readNonceState(
  client: Client,
  {
    account,
    nonce,
    attestationRegistry,
    ...window
  }: { readonly account: Address; readonly nonce: bigint } & AttestationRegistryOption &
    Partial<Omit<LogWindow, "limit">>,
): Promise<NonceState> {
  const deployment = await deploymentOfClient(client);
  const address = attestationRegistry ?? deployment.attestationRegistry;
  if (!(await isNonceUsed(client, { account, nonce, attestationRegistry: address }))) return "unused";
  const event = { abi: attestationRegistryAbi, eventName: "NonceCancelled" } as const;
  const filter = { address, topics: encodeEventTopics({ ...event, args: { account } }) };
  const isIn = (logs: readonly MinedLog[]) =>
    parseEventLogs({ ...event, logs: [...logs] }).some(({ args }) => args.nonce === nonce);
  const logs = await readLogs(client, [filter], { fromBlock: deployment.startBlock, ...window }, isIn);
  return isIn(logs) ? "cancelled" : "used";
}
