import { deploymentOfClient, engagementsAbi } from "@rizom/sdk";
import type { Address, Client } from "viem";
import { eventsOf } from "../powers/eventsOf.ts";

/** Who paid when money came out of an escrow, by the escrow's address in lower case. */
export type ClientsOfEscrows = ReadonlyMap<string, Address>;

/**
 * Whose money each escrow holds, from the events with which engagements were opened up to a block.
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 */
export async function readClientsOfEscrows(client: Client, block: bigint): Promise<ClientsOfEscrows> {
  const deployment = await deploymentOfClient(client);
  const opened = await eventsOf(
    { client, deployment, block },
    { address: deployment.engagements, abi: engagementsAbi, names: ["EngagementOpened"] },
  );
  return new Map(opened.map(({ args }) => [args.escrow.toLowerCase(), args.client]));
}

/** The same payments, each by the one whose money it was: an escrow only keeps what its client paid. */
export function payersOf<Paid extends { readonly payer: Address }>(
  payments: readonly Paid[],
  clients: ClientsOfEscrows,
): Paid[] {
  return payments.map((payment) => ({ ...payment, payer: clients.get(payment.payer.toLowerCase()) ?? payment.payer }));
}
