import type { Account, Chain, Client, Hex, Transport } from "viem";
import { getCallsStatus, sendCalls } from "viem/actions";
import { hasCode } from "./hasCode.ts";
import type { CallsSighting, WalletCalls } from "./WalletCalls.ts";

/** EIP-5792: the wallet knows no calls of this id. */
const UNKNOWN_ID = 5730;

/** EIP-5792 as a wallet speaks it. */
export function connectWalletCalls(client: Client<Transport, Chain, Account>): WalletCalls {
  return {
    areTaken: () => areTaken(client),
    async send(calls, id) {
      const plain = calls.map(({ to, data, value }) => ({ to, data, value }));
      const answer = await sendCalls(client, { account: client.account, chain: client.chain, calls: plain, id });
      return answer.id;
    },
    look: (id) => look(client, id),
  };
}

/**
 * A wallet that takes calls together names `atomic` among its capabilities, even if only to say that it promises
 * nothing of the kind. Those of chain 0 hold for all chains.
 */
async function areTaken({ account, chain, request }: Client<Transport, Chain, Account>): Promise<boolean> {
  try {
    const chainId: Hex = `0x${chain.id.toString(16)}`;
    const answer = await request({ method: "wallet_getCapabilities", params: [account.address, [chainId]] });
    return Object.entries(answer).some(
      ([key, capabilities]) => (Number(key) === chain.id || Number(key) === 0) && "atomic" in capabilities,
    );
  } catch {
    // Most wallets don't know the question.
    return false;
  }
}

async function look(client: Client<Transport, Chain, Account>, id: string): Promise<CallsSighting> {
  try {
    const { status, statusCode, receipts } = await getCallsStatus(client, { id });
    if (status === "pending" || status === undefined) return { kind: "pending" };
    const hashes = (receipts ?? []).map(({ transactionHash }) => transactionHash);
    const verdict = status === "success" ? "all" : statusCode >= 600 ? "some" : "none";
    if (hashes.length > 0) return { kind: "mined", verdict, hashes };
    // Confirmed, but without receipts so far: they come.
    return status === "success" ? { kind: "pending" } : { kind: "dropped" };
  } catch (error) {
    if (hasCode(error, [UNKNOWN_ID])) return { kind: "unknown" };
    throw error;
  }
}
