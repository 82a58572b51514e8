import { ProviderError } from "./ProviderError.ts";
import type { AskNode } from "./signCalls.ts";

/** Asks a node over its RPC; what it refuses is thrown as wallets throw it. */
export function askNode(rpcUrl: string): AskNode {
  return async (method, params) => {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
    const response = await fetch(rpcUrl, { method: "POST", headers: { "content-type": "application/json" }, body });
    const answer = (await response.json()) as {
      result?: unknown;
      error?: { code: number; message: string; data?: unknown };
    };
    if (answer.error) throw new ProviderError(answer.error.code, answer.error.message, answer.error.data);
    return answer.result;
  };
}
