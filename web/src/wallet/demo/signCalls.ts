import type { Person } from "@rizom/sdk/demo";
import { type Address, type Hex, hexToBigInt, hexToNumber, keccak256 } from "viem";
import { privateKeyToAccount } from "viem/accounts";

/** A call as wallet_sendCalls has it. */
export type WalletCall = { readonly to?: Address; readonly data?: Hex; readonly value?: Hex };

/** A signed transaction, and the hash under which it will be known. */
export type SignedCall = { readonly raw: Hex; readonly hash: Hex };

/** Asks the node. */
export type AskNode = (method: string, params: readonly unknown[]) => Promise<unknown>;

/**
 * Enough for any call of the app, on a chain where gas costs nothing real. A call may need what the one before it does,
 * so it can't be estimated now.
 */
const GAS = 8_000_000n;
const TIP = 1_000_000_000n;

/** Signs calls as transactions that follow each other. */
export async function signCalls(
  person: Person,
  calls: readonly WalletCall[],
  { ask, chainId }: { ask: AskNode; chainId: number },
): Promise<SignedCall[]> {
  const account = privateKeyToAccount(person.privateKey);
  const [nonce, gasPrice] = (await Promise.all([
    ask("eth_getTransactionCount", [person.address, "pending"]),
    ask("eth_gasPrice", []),
  ])) as [Hex, Hex];
  const maxFeePerGas = hexToBigInt(gasPrice) * 2n + TIP;
  const signed = calls.map(async ({ to, data, value }, index) => {
    const raw = await account.signTransaction({
      type: "eip1559",
      chainId,
      nonce: hexToNumber(nonce) + index,
      to,
      data,
      value: value ? hexToBigInt(value) : 0n,
      gas: GAS,
      maxFeePerGas,
      maxPriorityFeePerGas: TIP,
    });
    return { raw, hash: keccak256(raw) };
  });
  return Promise.all(signed);
}
