import { erc20PermitAbi, revenueSplitAbi } from "@rizom/sdk";
import { createPublicClient, custom, encodeErrorResult, type Hex, numberToHex } from "viem";
import { expect, vi } from "vitest";
import type { Action, ActionStep, ContractRequest } from "./action.ts";
import { encodeCall } from "./encode.ts";
import { ACCOUNT, HASH, OTHER_HASH, SPLIT } from "./fixtures.ts";
import { Runner, type Signer } from "./runner.ts";
import { TransactionStore } from "./store.ts";
import type { WalletCalls } from "./WalletCalls.ts";

/** For tests of the runner: a chain, a wallet, and actions. */
export const pay = {
  address: SPLIT,
  abi: revenueSplitAbi,
  functionName: "pay",
  args: [`0x${"0".repeat(64)}`],
  value: 5n,
} as const;
export const approve = { address: ACCOUNT, abi: erc20PermitAbi, functionName: "approve", args: [SPLIT, 5n] } as const;
export const PAY: ActionStep = { kind: "transaction", label: "Pay", request: pay };
export const APPROVE: ActionStep = { kind: "transaction", label: "Allow", request: approve };

export const action = (...steps: [ActionStep, ...ActionStep[]]): Action => ({
  label: "Pay",
  describe: "You pay.",
  steps,
  invalidates: [["rizom"]],
  expectedEvents: ["PaymentReceived"],
  done: { sentence: "You paid.", href: "/payments/:event" },
});

const NO_CALLS: WalletCalls = {
  areTaken: async () => false,
  send: () => Promise.reject(new Error("not asked for")),
  look: () => Promise.reject(new Error("not asked for")),
};

/** A transaction that the chain knows: what it sent, and whether it was done. */
export type Known = { request?: ContractRequest; status?: "0x1" | "0x0" };

export type Setting = {
  signer?: Partial<Signer>;
  fails?: string[];
  status?: "0x1" | "0x0";
  known?: Readonly<Record<Hex, Known>>;
};

const OTHER_CONTRACT = `0x${"c".repeat(40)}`;
const REVERT = encodeErrorResult({ abi: revenueSplitAbi, errorName: "RevenueSplit_ZeroAmount" });

export function setUp({ signer = {}, fails = [], status = "0x1", known = {} }: Setting = {}) {
  const sent: Hex[] = [];
  const answers: Record<string, (params: Hex[]) => unknown> = {
    eth_call: () => "0x",
    eth_estimateGas: () => numberToHex(50_000),
    eth_gasPrice: () => "0x1",
    eth_blockNumber: () => "0x8",
    eth_getTransactionCount: () => "0x3",
    eth_getTransactionReceipt: ([transactionHash]) => ({
      transactionHash,
      status: known[transactionHash as Hex]?.status ?? status,
      logs: [],
      blockNumber: "0x9",
      from: ACCOUNT,
    }),
    eth_getTransactionByHash: ([hash]) => ({ hash, nonce: "0x3", ...sentBy(known[hash as Hex]?.request) }),
  };
  const request = async ({ method, params }: { method: string; params: Hex[] }) => {
    if (fails.includes(method)) throw Object.assign(new Error("execution reverted"), { code: 3, data: REVERT });
    const answer = answers[method];
    if (!answer) throw new Error(`The test's node doesn't know ${method}.`);
    return answer(params);
  };
  const store = new TransactionStore(localStorage);
  store.load(31337, ACCOUNT);
  const wallet: Signer = {
    sendTransaction: vi.fn(async () => {
      sent.push(sent.length === 0 ? HASH : OTHER_HASH);
      return sent.at(-1) ?? HASH;
    }),
    signTypedData: vi.fn(async () => "0x5167" as const),
    calls: NO_CALLS,
    ...signer,
  };
  const onReceipt = vi.fn(async (_record: unknown, { transactionHash }: { transactionHash: Hex }) => ({
    chainId: 31337,
    transactionHash,
    blockNumber: 9n,
    timestamp: 0,
    from: ACCOUNT as Hex,
    logs: [],
    events: [{ address: SPLIT as Hex, eventName: "PaymentReceived", args: {}, logIndex: 2 }],
  }));
  const runner = new Runner({
    store,
    client: createPublicClient({ transport: custom({ request }, { retryCount: 0 }) }),
    signerOf: async () => wallet,
    onReceipt,
    now: () => 1_000,
    pause: async () => undefined,
  });
  const state = (id: string) => store.get(id)?.state;
  const started = async (what: Action) => {
    const { id } = runner.start(what, ACCOUNT, 31337);
    await vi.waitFor(() => expect(state(id)?.phase).toBe("review"));
    return id;
  };
  return { runner, store, wallet, onReceipt, state, started };
}

/** A transaction as the node has it; without a request, one that the wallet wrapped in something of its own. */
function sentBy(request: ContractRequest | undefined) {
  if (!request) return { to: OTHER_CONTRACT, input: "0x", value: "0x0" };
  const { to, data, value } = encodeCall(request);
  return { to, input: data, value: numberToHex(value) };
}

/** The person looks on. */
export const attended = () => true;
