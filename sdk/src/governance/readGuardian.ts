import { type Address, type Client, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { type GovernorOption, governorOf } from "./governorOf.ts";

/** Who may cancel proposals. */
export type Guardian = {
  /** Null when no mandate runs. */
  readonly account: Address | null;
  /** Last second of the mandate, also of one that is over; 0 if there never was one. */
  readonly until: bigint;
};

/**
 * Who may cancel proposals now, and until when.
 * @returns The guardian whose mandate runs
 * @throws {UnknownChainError} when no contract is given and Rizom isn't deployed on the client's chain
 * @example
 * const { account, until } = await readGuardian(client);
 */
export async function readGuardian(client: Client, governor: GovernorOption = {}): Promise<Guardian> {
  const contract = await governorOf(client, governor);
  const [account, until] = await readContract(client, { ...contract, functionName: "guardian" });
  return { account: account === zeroAddress ? null : account, until: BigInt(until) };
}
