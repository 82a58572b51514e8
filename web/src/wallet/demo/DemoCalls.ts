import { type Hex, numberToHex } from "viem";
import { ProviderError } from "./ProviderError.ts";
import type { WalletStorage } from "./severalAtOnce.ts";
import type { AskNode, SignedCall } from "./signCalls.ts";

/** Calls that were approved together. They're signed at once, so that a reload in between loses none. */
type Batch = { readonly chainId: number; readonly signed: readonly SignedCall[] };

type Receipt = { readonly status: Hex };

const keyOf = (id: string) => `rizom.demo.calls.${id}`;

/** What the demo wallet was given together, and what became of it (EIP-5792). One transaction after the other. */
export class DemoCalls {
  readonly #storage: WalletStorage;
  readonly #ask: AskNode;

  constructor(storage: WalletStorage, ask: AskNode) {
    this.#storage = storage;
    this.#ask = ask;
  }

  has(id: string): boolean {
    return this.#storage.getItem(keyOf(id)) !== null;
  }

  async send(id: string, batch: Batch): Promise<void> {
    this.#storage.setItem(keyOf(id), JSON.stringify(batch));
    for (const call of batch.signed) await this.#hand(call);
  }

  /** @throws {ProviderError} 5730 when nothing was given under this id */
  hashesOf(id: string): readonly Hex[] {
    return this.#get(id).signed.map(({ hash }) => hash);
  }

  /** As wallet_getCallsStatus answers. */
  async status(id: string) {
    const { chainId, signed } = this.#get(id);
    const fates = await Promise.all(signed.map((call) => this.#fateOf(call)));
    const receipts = fates.filter((fate) => typeof fate === "object");
    return {
      version: "2.0.0",
      id,
      chainId: numberToHex(chainId),
      atomic: false,
      status: statusOf(fates),
      receipts,
    };
  }

  #get(id: string): Batch {
    const stored = this.#storage.getItem(keyOf(id));
    if (stored === null) throw ProviderError.unknownCalls();
    // Written by `send`.
    return JSON.parse(stored) as Batch;
  }

  async #fateOf(call: SignedCall): Promise<Receipt | "pending" | "lost"> {
    const receipt = await this.#ask("eth_getTransactionReceipt", [call.hash]);
    if (receipt) return receipt as Receipt;
    if (await this.#ask("eth_getTransactionByHash", [call.hash])) return "pending";
    // It never left, because the page was closed; or the chain was started anew.
    return (await this.#hand(call)) ? "pending" : "lost";
  }

  async #hand({ raw }: SignedCall): Promise<boolean> {
    try {
      await this.#ask("eth_sendRawTransaction", [raw]);
      return true;
    } catch {
      // What the node has by now, or won't have: its status tells.
      return false;
    }
  }
}

function statusOf(fates: readonly (Receipt | "pending" | "lost")[]): number {
  if (fates.includes("pending")) return 100;
  const good = fates.filter((fate) => typeof fate === "object" && fate.status === "0x1").length;
  if (good === fates.length) return 200;
  if (fates.every((fate) => fate === "lost")) return 400;
  return good > 0 ? 600 : 500;
}
