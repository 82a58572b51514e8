import type { QueryClient } from "@tanstack/react-query";
import { type Address, isAddressEqual, type TransactionReceipt } from "viem";
import { getBlock, sendTransaction, signTypedData } from "viem/actions";
import type { Config } from "wagmi";
import { getConnection, getConnectorClient } from "wagmi/actions";
import { overlayStore } from "../lib/overlay/overlayStore.ts";
import { toOverlayReceipt } from "../lib/overlay/toOverlayReceipt.ts";
import { POLLING, publicClient } from "../lib/publicClient.ts";
import { readAgain } from "../lib/readAgain.ts";
import { connectWalletCalls } from "./connectWalletCalls.ts";
import { Runner, type Signer } from "./runner.ts";
import type { TransactionStore } from "./store.ts";
import { WalletError } from "./WalletError.ts";

type Parts = { config: Config; queryClient: QueryClient; store: TransactionStore };

/** Gives the runner the real chain, wallet, clock and screen. */
export function connectRunner({ config, queryClient, store }: Parts): Runner {
  return new Runner({
    store,
    client: publicClient,
    signerOf: (account, chainId) => signerOf(config, account, chainId),
    async onReceipt(record, receipt) {
      const decoded = toOverlayReceipt(receipt, { chainId: record.chainId, timestamp: await timestampOf(receipt) });
      overlayStore.add(decoded);
      void readAgain(queryClient, record.invalidates);
      return decoded;
    },
    now: Date.now,
    pause: () => new Promise((resolve) => setTimeout(resolve, POLLING)),
  });
}

async function timestampOf({ blockNumber }: TransactionReceipt): Promise<number> {
  try {
    const { timestamp } = await getBlock(publicClient, { blockNumber });
    return Number(timestamp);
  } catch {
    return Math.floor(Date.now() / 1000);
  }
}

async function signerOf(config: Config, account: Address, chainId: number): Promise<Signer> {
  const { address, chainId: walletChain } = getConnection(config);
  if (!address) throw new WalletError("Your wallet is no longer connected. Connect it again; nothing was sent.");
  if (!isAddressEqual(address, account)) {
    throw new WalletError("Your wallet changed to another account. Nothing was sent; close this and start again.");
  }
  if (walletChain !== chainId) {
    throw new WalletError("Your wallet is on another chain. Switch it and try again; nothing was sent.");
  }
  const client = await getConnectorClient(config, { account, chainId });
  return {
    // Without a limit for gas: that's the wallet's, which adds a margin of its own (docs/decisions, gas has room).
    sendTransaction: (call) => sendTransaction(client, { ...call, account: client.account, chain: client.chain }),
    signTypedData: (typedData) => signTypedData(client, { ...typedData, account: client.account }),
    calls: connectWalletCalls(client),
  };
}
