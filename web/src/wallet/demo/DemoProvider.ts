import type { Person } from "@rizom/sdk/demo";
import { type Address, bytesToHex, type Hex, isAddressEqual, numberToHex } from "viem";
import { askNode } from "./askNode.ts";
import { createEmitter } from "./createEmitter.ts";
import { DemoCalls } from "./DemoCalls.ts";
import type { AskPerson } from "./DemoRequest.ts";
import { ProviderError } from "./ProviderError.ts";
import { sayCalls, sayTransaction, type WalletTransaction } from "./sayTransaction.ts";
import { takesSeveral, type WalletStorage } from "./severalAtOnce.ts";
import { signCalls, type WalletCall } from "./signCalls.ts";
import { readTypedData, signWith } from "./signWith.ts";

type Parts = {
  people: readonly Person[];
  chainId: number;
  rpcUrl: string;
  ask: AskPerson;
  storage: WalletStorage;
};

const CHOSEN = "rizom.demo.person";
const CHAIN = "rizom.demo.chain";

/** An EIP-1193 wallet whose accounts are the seeded people of the local chain. It signs here, in the browser. */
export class DemoProvider {
  readonly #parts: Parts;
  readonly #emitter = createEmitter();
  readonly #calls: DemoCalls;
  #person: Person | null;
  /** Another chain than the app's can be chosen, to try out what the app says then. */
  #chain: number;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#calls = new DemoCalls(parts.storage, askNode(parts.rpcUrl));
    const chosen = parts.storage.getItem(CHOSEN);
    this.#person = parts.people.find(({ address }) => address === chosen) ?? null;
    this.#chain = Number(parts.storage.getItem(CHAIN) ?? parts.chainId);
  }

  // Arrow functions, because wallets' methods are often called by themselves.
  readonly on = this.#emitter.on;
  readonly removeListener = this.#emitter.off;
  readonly request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    const known = this.#methods[method];
    if (known) return known((params ?? []) as never);
    if (method.startsWith("wallet_")) throw ProviderError.unsupported(method);
    return askNode(this.#parts.rpcUrl)(method, (params ?? []) as readonly unknown[]);
  };

  readonly #methods: Record<string, (params: never) => unknown> = {
    eth_accounts: () => this.#accounts(),
    eth_requestAccounts: () => (this.#person ? this.#accounts() : this.#connect()),
    wallet_requestPermissions: async () => [permissionFor(await this.#connect())],
    wallet_revokePermissions: () => this.#disconnect(),
    eth_chainId: () => numberToHex(this.#chain),
    net_version: () => String(this.#chain),
    wallet_switchEthereumChain: ([{ chainId }]: [{ chainId: Hex }]) => this.#switchChain(Number(chainId)),
    wallet_addEthereumChain: ([{ chainId }]: [{ chainId: Hex }]) => this.#switchChain(Number(chainId)),
    eth_sendTransaction: ([transaction]: [WalletTransaction]) => this.#send(transaction),
    personal_sign: async ([message, account]: [Hex, Address]) =>
      (await this.#approve(account, "Sign a message?", [message])).signMessage(message),
    wallet_getCapabilities: ([account]: [Address]) => this.#capabilities(account),
    wallet_sendCalls: ([request]: [SendCalls]) => this.#sendCalls(request),
    wallet_getCallsStatus: ([id]: [string]) => this.#calls.status(id),
    wallet_showCallsStatus: ([id]: [string]) => this.#showCalls(id),
    eth_signTypedData_v4: async ([account, json]: [Address, string]) => {
      const { typedData, lines } = readTypedData(json);
      return (await this.#approve(account, `Sign “${typedData.primaryType}”?`, lines)).signTypedData(typedData);
    },
  };

  #accounts(): Address[] {
    return this.#person ? [this.#person.address] : [];
  }

  async #connect(): Promise<Address[]> {
    const { ask, people, storage } = this.#parts;
    const answer = await ask({ kind: "connect", people, current: this.#person });
    if (!answer) throw ProviderError.rejected();
    this.#person = answer.person;
    storage.setItem(CHOSEN, answer.person.address);
    this.#emitter.emit("accountsChanged", this.#accounts());
    return this.#accounts();
  }

  #disconnect(): null {
    this.#person = null;
    this.#parts.storage.removeItem(CHOSEN);
    this.#emitter.emit("accountsChanged", []);
    return null;
  }

  #switchChain(target: number): null {
    this.#chain = target;
    this.#parts.storage.setItem(CHAIN, String(target));
    this.#emitter.emit("chainChanged", numberToHex(target));
    return null;
  }

  async #send(transaction: WalletTransaction): Promise<Hex> {
    const signer = await this.#approve(transaction.from, "Send a transaction?", sayTransaction(transaction));
    return signer.sendTransaction(transaction);
  }

  #capabilities(account: Address) {
    if (!takesSeveral(this.#parts.storage)) throw ProviderError.unsupported("wallet_getCapabilities");
    if (!this.#person || !isAddressEqual(this.#person.address, account)) throw ProviderError.unauthorized();
    return { [numberToHex(this.#chain)]: { atomic: { status: "unsupported" } } };
  }

  async #sendCalls({ from, chainId, calls, id = newId(), atomicRequired, capabilities }: SendCalls) {
    if (!takesSeveral(this.#parts.storage)) throw ProviderError.unsupported("wallet_sendCalls");
    if (Number(chainId) !== this.#chain) throw ProviderError.otherChain();
    if (atomicRequired) throw ProviderError.notAtomic();
    const [needed] = Object.entries(capabilities ?? {}).find(([, { optional }]) => !optional) ?? [];
    if (needed) throw ProviderError.needsCapability(needed);
    if (this.#calls.has(id)) throw ProviderError.duplicateCalls();
    const person = await this.#consent(from, `Send ${calls.length} transactions at once?`, sayCalls(calls));
    const signed = await signCalls(person, calls, { ask: askNode(this.#parts.rpcUrl), chainId: this.#chain });
    await this.#calls.send(id, { chainId: this.#chain, signed });
    return { id };
  }

  async #showCalls(id: string): Promise<null> {
    const lines = this.#calls.hashesOf(id);
    const person = this.#person;
    if (!person) throw ProviderError.unauthorized();
    await this.#parts.ask({ kind: "show", person, title: "Sent together", lines });
    return null;
  }

  /** Asks for approval of something that an account of ours is to sign. */
  async #approve(account: Address, title: string, lines: readonly string[]) {
    const person = await this.#consent(account, title, lines);
    return signWith(person, { rpcUrl: this.#parts.rpcUrl, chainId: this.#chain });
  }

  async #consent(account: Address, title: string, lines: readonly string[]): Promise<Person> {
    const person = this.#person;
    if (!person || !isAddressEqual(person.address, account)) throw ProviderError.unauthorized();
    const answer = await this.#parts.ask({ kind: "confirm", person, title, lines });
    if (!answer) throw ProviderError.rejected();
    return person;
  }
}

/** What wallet_sendCalls is asked with. */
type SendCalls = {
  readonly from: Address;
  readonly chainId: Hex;
  readonly calls: readonly WalletCall[];
  readonly id?: string;
  readonly atomicRequired?: boolean;
  readonly capabilities?: Readonly<Record<string, { readonly optional?: boolean }>>;
};

function newId(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
}

function permissionFor(accounts: Address[]) {
  return { parentCapability: "eth_accounts", caveats: [{ type: "restrictReturnedAccounts", value: accounts }] };
}
