import { gasWithRoom } from "@rizom/sdk";
import { type Abi, type Address, createWalletClient, type Hex, http, type PrivateKeyAccount } from "viem";
import { CommandError } from "./CommandError.ts";
import type { Connection } from "./connect.ts";

type Request = {
  readonly address: Address;
  readonly abi: Abi;
  readonly functionName: string;
  readonly args: readonly unknown[];
};

/** How an account sends: it tries the call, sends it, and waits until it's in a block. */
export function createSender({ client, rpcUrl }: Connection, account: PrivateKeyAccount) {
  const wallet = createWalletClient({ account, transport: http(rpcUrl) });
  return async (request: Request): Promise<Hex> => {
    await client.simulateContract({ ...request, account });
    const gas = gasWithRoom(await client.estimateContractGas({ ...request, account }));
    const hash = await wallet.writeContract({ ...request, chain: null, gas });
    const { status } = await client.waitForTransactionReceipt({ hash });
    if (status === "success") return hash;
    throw new CommandError(`The transaction ${hash} failed. Look at it in a block explorer.`);
  };
}
