import type { openRoundRequest } from "@rizom/sdk";
import { people } from "@rizom/sdk/demo";
import { createWalletClient, type Hex, http, isHex, type PrivateKeyAccount } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { CommandError } from "../command/CommandError.ts";
import type { Connection } from "../command/connect.ts";

const LOCAL_CHAIN_ID = 31337;

/** Who opens a round: the owner of STEWARD_KEY; on the local chain, without one, the demo's steward. */
export function stewardOf(chainId: number, env: Readonly<Record<string, string | undefined>>): PrivateKeyAccount {
  const known = people.find(({ role }) => role === "steward")?.privateKey;
  const key = env.STEWARD_KEY?.trim() || (chainId === LOCAL_CHAIN_ID ? known : undefined);
  if (key === undefined) {
    throw new CommandError(
      "Set STEWARD_KEY to the key of the account that opens rounds, or send the call above from it.",
    );
  }
  if (isHex(key) && key.length === 66) return privateKeyToAccount(key);
  throw new CommandError("STEWARD_KEY isn't a private key: it begins with 0x and has 64 digits after it.");
}

/**
 * Tries the call, sends it, and waits until it's in a block.
 * @returns The transaction
 */
export async function openRound(
  { client, rpcUrl }: Connection,
  request: ReturnType<typeof openRoundRequest>,
  account: PrivateKeyAccount,
): Promise<Hex> {
  await client.simulateContract({ ...request, account });
  const wallet = createWalletClient({ account, transport: http(rpcUrl) });
  const hash = await wallet.writeContract({ ...request, chain: null });
  const { status } = await client.waitForTransactionReceipt({ hash });
  if (status === "success") return hash;
  throw new CommandError(`The transaction ${hash} failed: no round was opened. Look at it in a block explorer.`);
}
