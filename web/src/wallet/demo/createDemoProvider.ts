import type { Person } from "@rizom/sdk/demo";
import { type Address, type Hex, isAddressEqual, numberToHex } from "viem";
import { createEmitter, type Listener } from "./createEmitter.ts";
import type { AskPerson } from "./DemoRequest.ts";
import { ProviderError } from "./ProviderError.ts";
import { sayTransaction, type WalletTransaction } from "./sayTransaction.ts";
import { readTypedData, signWith } from "./signWith.ts";

export type DemoProvider = {
  request: (call: { method: string; params?: unknown }) => Promise<unknown>;
  on: (event: string, listener: Listener) => void;
  removeListener: (event: string, listener: Listener) => void;
};

type Parts = {
  people: readonly Person[];
  chainId: number;
  rpcUrl: string;
  ask: AskPerson;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
};

const CHOSEN = "rizom.demo.person";
const CHAIN = "rizom.demo.chain";

/** An EIP-1193 wallet whose accounts are the seeded people of the local chain. It signs here, in the browser. */
export function createDemoProvider({ people, chainId, rpcUrl, ask, storage }: Parts): DemoProvider {
  const emitter = createEmitter();
  let person = people.find(({ address }) => address === storage.getItem(CHOSEN)) ?? null;
  // Another chain than the app's can be chosen, to try out what the app says then.
  let walletChain = Number(storage.getItem(CHAIN) ?? chainId);

  const accounts = (): Address[] => (person ? [person.address] : []);

  async function connect(): Promise<Address[]> {
    const answer = await ask({ kind: "connect", people, current: person });
    if (!answer) throw ProviderError.rejected();
    person = answer.person;
    storage.setItem(CHOSEN, person.address);
    emitter.emit("accountsChanged", accounts());
    return accounts();
  }

  function disconnect(): null {
    person = null;
    storage.removeItem(CHOSEN);
    emitter.emit("accountsChanged", []);
    return null;
  }

  function switchChain(target: number): null {
    walletChain = target;
    storage.setItem(CHAIN, String(target));
    emitter.emit("chainChanged", numberToHex(target));
    return null;
  }

  /** Asks for approval of something that an account of ours is to sign. */
  async function approve(account: Address, title: string, lines: readonly string[]): Promise<Person> {
    if (!person || !isAddressEqual(person.address, account)) throw ProviderError.unauthorized();
    const answer = await ask({ kind: "confirm", person, title, lines });
    if (!answer) throw ProviderError.rejected();
    return person;
  }

  async function send(transaction: WalletTransaction): Promise<Hex> {
    const signer = await approve(transaction.from, "Send a transaction?", sayTransaction(transaction));
    return signWith(signer, { rpcUrl, chainId: walletChain }).sendTransaction(transaction);
  }

  const methods: Record<string, (params: never) => unknown> = {
    eth_accounts: accounts,
    eth_requestAccounts: () => (person ? accounts() : connect()),
    wallet_requestPermissions: async () => [
      { parentCapability: "eth_accounts", caveats: [{ type: "restrictReturnedAccounts", value: await connect() }] },
    ],
    wallet_revokePermissions: disconnect,
    eth_chainId: () => numberToHex(walletChain),
    net_version: () => String(walletChain),
    wallet_switchEthereumChain: ([{ chainId: target }]: [{ chainId: Hex }]) => switchChain(Number(target)),
    wallet_addEthereumChain: ([{ chainId: target }]: [{ chainId: Hex }]) => switchChain(Number(target)),
    eth_sendTransaction: ([transaction]: [WalletTransaction]) => send(transaction),
    personal_sign: async ([message, account]: [Hex, Address]) => {
      const signer = await approve(account, "Sign a message?", [message]);
      return signWith(signer, { rpcUrl, chainId: walletChain }).signMessage(message);
    },
    eth_signTypedData_v4: async ([account, json]: [Address, string]) => {
      const { typedData, lines } = readTypedData(json);
      const signer = await approve(account, `Sign “${typedData.primaryType}”?`, lines);
      return signWith(signer, { rpcUrl, chainId: walletChain }).signTypedData(typedData);
    },
  };

  return {
    on: emitter.on,
    removeListener: emitter.off,
    async request({ method, params }) {
      const known = methods[method];
      if (known) return known((params ?? []) as never);
      if (method.startsWith("wallet_")) throw ProviderError.unsupported(method);
      return readFrom(rpcUrl, method, params);
    },
  };
}

/** Reads go to the node as they are. */
async function readFrom(rpcUrl: string, method: string, params: unknown): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: params ?? [] });
  const response = await fetch(rpcUrl, { method: "POST", headers: { "content-type": "application/json" }, body });
  const answer = (await response.json()) as {
    result?: unknown;
    error?: { code: number; message: string; data?: unknown };
  };
  if (answer.error) throw new ProviderError(answer.error.code, answer.error.message, answer.error.data);
  return answer.result;
}
