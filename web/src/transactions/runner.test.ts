import { erc20PermitAbi, revenueSplitAbi } from "@rizom/sdk";
import { createPublicClient, custom, encodeErrorResult, type Hex, numberToHex } from "viem";
import { describe, expect, test, vi } from "vitest";
import type { Action, ActionStep } from "./action.ts";
import { ACCOUNT, HASH, OTHER_HASH, SPLIT } from "./fixtures.ts";
import { Runner, type Signer } from "./runner.ts";
import { TransactionStore } from "./store.ts";

const pay = {
  address: SPLIT,
  abi: revenueSplitAbi,
  functionName: "pay",
  args: [`0x${"0".repeat(64)}`],
  value: 5n,
} as const;
const approve = { address: ACCOUNT, abi: erc20PermitAbi, functionName: "approve", args: [SPLIT, 5n] } as const;
const PAY: ActionStep = { kind: "transaction", label: "Pay", request: pay };
const APPROVE: ActionStep = { kind: "transaction", label: "Allow", request: approve };

const action = (...steps: [ActionStep, ...ActionStep[]]): Action => ({
  label: "Pay",
  describe: "You pay.",
  steps,
  invalidates: [["rizom"]],
  expectedEvents: ["PaymentReceived"],
  done: { sentence: "You paid.", href: "/payments/:event" },
});

type Setting = { signer?: Partial<Signer>; fails?: string[]; status?: "0x1" | "0x0"; hasIndex?: boolean };

const REVERT = encodeErrorResult({ abi: revenueSplitAbi, errorName: "RevenueSplit_ZeroAmount" });

function setUp({ signer = {}, fails = [], status = "0x1", hasIndex = true }: Setting = {}) {
  const sent: Hex[] = [];
  const answers: Record<string, (params: Hex[]) => unknown> = {
    eth_call: () => "0x",
    eth_estimateGas: () => numberToHex(50_000),
    eth_gasPrice: () => "0x1",
    eth_blockNumber: () => "0x8",
    eth_getTransactionCount: () => "0x3",
    eth_getTransactionReceipt: ([transactionHash]) => ({
      transactionHash,
      status,
      logs: [],
      blockNumber: "0x9",
      from: ACCOUNT,
    }),
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
    hasIndex: () => hasIndex,
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

const attended = () => true;

describe("runner", () => {
  test("default: tries out, asks the wallet, waits for the block", async () => {
    const { runner, started, state, onReceipt, store } = setUp();
    const id = await started(action(PAY));
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "mined", hash: HASH, blockNumber: 9n, warning: null });
    expect(store.get(id)?.done.href).toMatch(/^\/payments\/0xa+02000000$/);
    expect(onReceipt).toHaveBeenCalledOnce();
  });

  test("behavior: without an index, mined is done", async () => {
    const { runner, started, state } = setUp({ hasIndex: false });
    const id = await started(action(PAY));
    await runner.confirm(id, attended);
    expect(state(id)?.phase).toBe("done");
  });

  test("behavior: several steps are sent one after the other", async () => {
    const { runner, started, state, wallet, store } = setUp();
    const id = await started(action(APPROVE, PAY));
    await runner.confirm(id, attended);
    expect(wallet.sendTransaction).toHaveBeenCalledTimes(2);
    expect(state(id)).toMatchObject({ phase: "mined", hash: OTHER_HASH });
    expect(store.get(id)?.steps.map(({ hash }) => hash)).toEqual([HASH, OTHER_HASH]);
  });

  test("behavior: the next step waits when nobody looks, and can be taken up", async () => {
    const { runner, started, state, wallet } = setUp();
    const id = await started(action(APPROVE, PAY));
    await runner.confirm(id, () => false);
    expect(state(id)?.phase).toBe("paused");
    expect(wallet.sendTransaction).toHaveBeenCalledOnce();
    await runner.resume(id);
    expect(state(id)?.phase).toBe("review");
    await runner.confirm(id, attended);
    expect(state(id)?.phase).toBe("mined");
  });

  test("behavior: a permit is signed first, and carried by the transaction", async () => {
    const { runner, started, state, wallet } = setUp();
    const request = vi.fn(() => pay);
    const typedData = { domain: {}, types: {}, primaryType: "Permit", message: {} };
    const id = await started(action({ kind: "signed", label: "Pay", typedData, request }));
    await runner.confirm(id, attended);
    expect(request).toHaveBeenCalledWith("0x5167");
    expect(wallet.sendTransaction).toHaveBeenCalledOnce();
    expect(state(id)?.phase).toBe("mined");
  });

  test("behavior: a no in the wallet is quiet: back to the review, nothing said", async () => {
    const no = vi.fn(() => Promise.reject(Object.assign(new Error("no"), { code: 4001 })));
    const { runner, started, state } = setUp({ signer: { sendTransaction: no } });
    const id = await started(action(PAY));
    await runner.confirm(id, attended);
    expect(state(id)).toEqual({ phase: "review", fee: null, problem: null });
  });

  test("behavior: two confirmations ask the wallet once", async () => {
    const { runner, started, wallet } = setUp();
    const id = await started(action(PAY));
    await Promise.all([runner.confirm(id, attended), runner.confirm(id, attended)]);
    expect(wallet.sendTransaction).toHaveBeenCalledOnce();
  });

  test("behavior: what was pending is watched again after a reload", async () => {
    const { runner, store, state } = setUp();
    const { id } = runner.start(action(PAY), ACCOUNT, 31337);
    await vi.waitFor(() => expect(state(id)?.phase).toBe("review"));
    store.dispatch(id, { type: "confirmed", what: "transaction" });
    store.dispatch(id, { type: "broadcast", sent: { hash: HASH, nonce: 3, sentAt: 0, fromBlock: 8n } });
    runner.watchPending();
    await vi.waitFor(() => expect(state(id)?.phase).toBe("mined"));
  });

  test("error: what the contract refuses is said before anything is signed", async () => {
    const { runner, started, state, wallet } = setUp({ fails: ["eth_call"] });
    const id = await started(action(PAY));
    expect(state(id)).toMatchObject({ phase: "review", problem: expect.stringMatching(/\w+.*\./) });
    await runner.confirm(id, attended);
    expect(wallet.sendTransaction).not.toHaveBeenCalled();
  });

  test("error: a reverted transaction says why", async () => {
    const { runner, started, state } = setUp({ status: "0x0" });
    const id = await started(action(PAY));
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "failed", reason: "reverted", hash: HASH });
  });

  test("error: a wallet that fails is a sentence in the review", async () => {
    const locked = vi.fn(() => Promise.reject(new Error("locked")));
    const { runner, started, state } = setUp({ signer: { sendTransaction: locked } });
    const id = await started(action(PAY));
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "review", problem: expect.stringMatching(/\.$/) });
  });
});
