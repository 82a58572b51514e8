import { type Address, type Client, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";

/** What an account owns of the network and how it votes, in units of equity. */
export type EquityPosition = {
  readonly balance: bigint;
  /** What it votes with: the balances of all who delegate to it. */
  readonly votes: bigint;
  /** Who votes with its balance; null where nobody does. */
  readonly delegate: Address | null;
  /** All equity that there is. */
  readonly supply: bigint;
  /** Whether holders may transfer. */
  readonly areTransfersOpen: boolean;
};

/**
 * What an account owns of the network, and how it votes.
 * @param parameters.equityToken Default: that of the client's chain
 * @returns Balance, votes and delegate, and what holds for everybody: supply and whether transfers are open
 * @throws {UnknownChainError} when no token is given and Rizom isn't deployed on the client's chain
 * @example
 * const { balance, supply } = await readEquityPosition(client, { account: lucia });
 */
export async function readEquityPosition(
  client: Client,
  { account, equityToken }: { readonly account: Address; readonly equityToken?: Address },
): Promise<EquityPosition> {
  const address = equityToken ?? (await deploymentOfClient(client)).equityToken;
  const token = { address, abi: equityTokenAbi } as const;
  const [balance, votes, delegate, supply, areTransfersOpen] = await Promise.all([
    readContract(client, { ...token, functionName: "balanceOf", args: [account] }),
    readContract(client, { ...token, functionName: "getVotes", args: [account] }),
    readContract(client, { ...token, functionName: "delegates", args: [account] }),
    readContract(client, { ...token, functionName: "totalSupply" }),
    readContract(client, { ...token, functionName: "areTransfersOpen" }),
  ]);
  return { balance, votes, delegate: delegate === zeroAddress ? null : delegate, supply, areTransfersOpen };
}
