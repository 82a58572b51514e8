import { gasWithRoom } from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { createWalletClient, defineChain, type Hex, http, type TypedDataDefinition } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { estimateGas } from "viem/actions";
import type { WalletTransaction } from "./sayTransaction.ts";

/** Signs as a seeded person, in the browser, and hands transactions to the node. */
export function signWith(person: Person, { rpcUrl, chainId }: { rpcUrl: string; chainId: number }) {
  const account = privateKeyToAccount(person.privateKey);
  const chain = defineChain({
    id: chainId,
    name: "Local chain",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  const client = createWalletClient({ account, chain, transport: http(rpcUrl, { timeout: 10_000, retryCount: 0 }) });
  return {
    async sendTransaction({ to, data, value, gas, nonce }: WalletTransaction): Promise<Hex> {
      const call = { to, data, value: value ? BigInt(value) : undefined };
      return client.sendTransaction({
        ...call,
        // As wallets do: an estimate is exact, and a second later it may be too low.
        gas: gas ? BigInt(gas) : gasWithRoom(await estimateGas(client, { account, ...call })),
        nonce: nonce ? Number(nonce) : undefined,
      });
    },
    signMessage: (message: Hex): Promise<Hex> => account.signMessage({ message: { raw: message } }),
    signTypedData: (typedData: TypedDataDefinition): Promise<Hex> => account.signTypedData(typedData),
  };
}

/** Reads the typed data of eth_signTypedData_v4, and says its message in lines. */
export function readTypedData(json: string): { typedData: TypedDataDefinition; lines: string[] } {
  // The app is the only caller; what doesn't fit fails when it's signed.
  const typedData = JSON.parse(json) as TypedDataDefinition;
  const message = typedData.message as Record<string, unknown>;
  const lines = Object.entries(message).map(
    ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(", ") : value}`,
  );
  return { typedData, lines };
}
