import { describe, expect, test, vi } from "vitest";
import type { Action } from "./action.ts";
import { ACCOUNT, HASH, OTHER_HASH } from "./fixtures.ts";
import { APPROVE, action, approve, attended, type Known, PAY, pay, setUp } from "./runnerFixture.ts";
import { TransactionStore } from "./store.ts";
import type { CallsSighting, WalletCalls } from "./WalletCalls.ts";

const BOTH: Action = action(APPROVE, PAY);
const DONE: CallsSighting = { kind: "mined", verdict: "all", hashes: [HASH] };

type Wallet = {
  send?: WalletCalls["send"];
  /** One answer after the other; the last again and again. */
  looks?: readonly CallsSighting[];
  areTaken?: boolean;
  known?: Readonly<Record<`0x${string}`, Known>>;
  fails?: string[];
};

function setUpWallet({ send, looks = [DONE], areTaken = true, ...rest }: Wallet = {}) {
  const answers = [...looks];
  const calls = {
    areTaken: vi.fn(async () => areTaken),
    send: vi.fn(send ?? (async (_calls, id) => id)),
    look: vi.fn(async () => (answers.length > 1 ? answers.shift() : answers[0]) as CallsSighting),
  };
  return { calls, ...setUp({ signer: { calls }, ...rest }) };
}

const refusal = (code: number) => () => Promise.reject(Object.assign(new Error("no"), { code }));

describe("several steps in one prompt", () => {
  test("default: the wallet is given all of them at once, and all are done by its transaction", async () => {
    const { runner, started, state, store, calls, wallet, onReceipt } = setUpWallet();
    const id = await started(BOTH);
    expect(store.get(id)?.together).toBe(true);
    await runner.confirm(id, attended);
    expect(calls.send).toHaveBeenCalledOnce();
    expect(calls.send.mock.calls[0]?.[0].map(({ to }) => to)).toEqual([approve.address, pay.address]);
    expect(wallet.sendTransaction).not.toHaveBeenCalled();
    expect(state(id)).toMatchObject({ phase: "mined", hash: HASH, warning: null });
    expect(store.get(id)?.done.href).toMatch(/^\/payments\/0xa+02000000$/);
    expect(store.get(id)?.steps.map(({ hash }) => hash)).toEqual([HASH, HASH]);
    expect(onReceipt).toHaveBeenCalledOnce();
  });

  test("behavior: a wallet that sends each by itself is followed through all its transactions", async () => {
    const looks = [{ kind: "pending" }, { kind: "mined", verdict: "all", hashes: [HASH, OTHER_HASH] }] as const;
    const known = { [HASH]: { request: approve }, [OTHER_HASH]: { request: pay } };
    const { runner, started, store, state, onReceipt } = setUpWallet({ looks, known });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "mined", hash: OTHER_HASH });
    expect(store.get(id)?.steps.map(({ hash }) => hash)).toEqual([HASH, OTHER_HASH]);
    expect(onReceipt).toHaveBeenCalledTimes(2);
  });

  test.each([4200, -32601, 5700, 5710, 5740, 5750, 5760])(
    "behavior: a wallet that refuses after all (%i) is asked one by one, when the person says so",
    async (code) => {
      const { runner, started, state, store, wallet } = setUpWallet({ send: refusal(code) });
      const id = await started(BOTH);
      await runner.confirm(id, attended);
      expect(state(id)).toEqual({ phase: "review", fee: null, problem: null });
      expect(store.get(id)).toMatchObject({ together: false, separately: true });
      expect(wallet.sendTransaction).not.toHaveBeenCalled();
      await runner.confirm(id, attended);
      expect(wallet.sendTransaction).toHaveBeenCalledTimes(2);
      expect(state(id)?.phase).toBe("mined");
    },
  );

  test("behavior: a no is quiet, and asking again is asking anew", async () => {
    const { runner, started, state, calls } = setUpWallet({ send: refusal(4001) });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toEqual({ phase: "review", fee: null, problem: null });
    await runner.confirm(id, attended);
    const [first, second] = calls.send.mock.calls.map(([, callsId]) => callsId);
    expect(first).not.toBe(second);
  });

  test("behavior: what the wallet has under this id already isn't sent again", async () => {
    const { runner, started, state } = setUpWallet({ send: refusal(5720) });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)?.phase).toBe("mined");
  });

  test("behavior: an answer that never arrived: the wallet is asked whether it has them", async () => {
    const { runner, started, state } = setUpWallet({ send: () => Promise.reject(new Error("timed out")) });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)?.phase).toBe("mined");
  });

  test("behavior: a wallet that can't is never asked for it", async () => {
    const { started, store, runner, calls, wallet } = setUpWallet({ areTaken: false });
    const id = await started(BOTH);
    expect(store.get(id)?.together).toBe(false);
    await runner.confirm(id, attended);
    expect(calls.send).not.toHaveBeenCalled();
    expect(wallet.sendTransaction).toHaveBeenCalledTimes(2);
  });

  test("behavior: one step alone is an ordinary transaction", async () => {
    const { started, calls } = setUpWallet();
    await started(action(PAY));
    expect(calls.areTaken).not.toHaveBeenCalled();
  });

  test("behavior: steps that stand alone are all tried out before the first prompt", async () => {
    const { started, state } = setUpWallet({ fails: ["eth_call"] });
    const id = await started({ ...BOTH, independent: true });
    expect(state(id)).toMatchObject({ phase: "review", problem: expect.stringMatching(/\.$/) });
  });

  test("error: what was done stays done when the rest is refused, and only the rest is sent again", async () => {
    const looks = [{ kind: "mined", verdict: "some", hashes: [HASH, OTHER_HASH] }] as const;
    const known = { [HASH]: { request: approve }, [OTHER_HASH]: { request: pay, status: "0x0" as const } };
    const { runner, started, state, store, calls, wallet } = setUpWallet({ looks, known });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "failed", reason: "partly", hash: OTHER_HASH });
    expect(store.get(id)?.steps.map(({ hash }) => hash)).toEqual([HASH, null]);
    await runner.retry(id);
    await runner.confirm(id, attended);
    expect(calls.send).toHaveBeenCalledOnce();
    expect(wallet.sendTransaction).toHaveBeenCalledOnce();
    expect(vi.mocked(wallet.sendTransaction).mock.calls[0]?.[0].to).toBe(pay.address);
  });

  test("error: when all of it was refused, nothing counts as done", async () => {
    const looks = [{ kind: "mined", verdict: "none", hashes: [HASH] }] as const;
    const { runner, started, state, store } = setUpWallet({ looks });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "failed", reason: "reverted" });
    expect(store.get(id)?.steps.map(({ hash }) => hash)).toEqual([null, null]);
  });

  test("error: some of it was done, in transactions of the wallet's own: nobody can tell which", async () => {
    const looks = [{ kind: "mined", verdict: "some", hashes: [HASH] }] as const;
    const { runner, started, state } = setUpWallet({ looks });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "failed", reason: "unclear" });
  });

  test("error: the wallet's word that all is done isn't enough where the chain says otherwise", async () => {
    const known = { [HASH]: { status: "0x0" as const } };
    const { runner, started, state } = setUpWallet({ known });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "failed", reason: "unclear" });
  });

  test("error: a wallet that gives up says that nothing was changed", async () => {
    const { runner, started, state } = setUpWallet({ looks: [{ kind: "dropped" }] });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "failed", reason: "dropped" });
  });

  test("error: a wallet that fails, and doesn't have them, is a sentence; the id stays", async () => {
    const fails = () => Promise.reject(new Error("locked"));
    const { runner, started, state, calls } = setUpWallet({ send: fails, looks: [{ kind: "unknown" }] });
    const id = await started(BOTH);
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "review", problem: expect.stringMatching(/\.$/) });
    await runner.retry(id);
    await runner.confirm(id, attended);
    const [first, second] = calls.send.mock.calls.map(([, callsId]) => callsId);
    expect(first).toBe(second);
    await runner.separate(id);
    await runner.confirm(id, attended);
    expect(state(id)?.phase).toBe("mined");
  });
});

describe("several steps in one prompt, after a reload", () => {
  /** Another page of the same browser, in which nothing but the storage is left. */
  function reloadInto(parts: ReturnType<typeof setUpWallet>) {
    const again = new TransactionStore(localStorage);
    const records = again.load(31337, ACCOUNT);
    for (const record of records) {
      parts.store.remove(record.id);
      parts.store.add(record);
    }
  }

  async function begun(wallet: Wallet) {
    const parts = setUpWallet({ send: () => new Promise<never>(() => undefined), ...wallet });
    const id = await parts.started(BOTH);
    void parts.runner.confirm(id, attended);
    await vi.waitFor(() => expect(parts.calls.send).toHaveBeenCalledOnce());
    reloadInto(parts);
    expect(parts.state(id)).toEqual({ phase: "unsure", because: "reload" });
    return { ...parts, id };
  }

  test("default: what the wallet took is followed to its end, and sent no second time", async () => {
    const { runner, state, calls, id } = await begun({ looks: [{ kind: "pending" }, DONE] });
    runner.watchPending();
    await vi.waitFor(() => expect(state(id)?.phase).toBe("mined"));
    expect(calls.send).toHaveBeenCalledOnce();
  });

  test("behavior: what the wallet doesn't know stays unsure; going on asks under the same id", async () => {
    const { runner, state, calls, id } = await begun({ looks: [{ kind: "unknown" }] });
    runner.watchPending();
    await vi.waitFor(() => expect(calls.look).toHaveBeenCalled());
    expect(state(id)?.phase).toBe("unsure");
    await runner.resume(id);
    void runner.confirm(id, attended);
    await vi.waitFor(() => expect(calls.send).toHaveBeenCalledTimes(2));
    const [first, second] = calls.send.mock.calls.map(([, callsId]) => callsId);
    expect(first).toBe(second);
  });

  test("error: a wallet that forgot what it was given: nobody knows, and it says so", async () => {
    const parts = setUpWallet({ looks: [{ kind: "unknown" }] });
    const id = await parts.started(BOTH);
    await parts.runner.confirm(id, attended);
    expect(parts.state(id)).toEqual({ phase: "unsure", because: "forgotten" });
  });
});
