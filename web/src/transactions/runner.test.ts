import { describe, expect, test, vi } from "vitest";
import { ACCOUNT, HASH, OTHER_HASH } from "./fixtures.ts";
import { APPROVE, action, attended, PAY, pay, setUp } from "./runnerFixture.ts";

describe("runner", () => {
  test("default: tries out, asks the wallet, waits for the block", async () => {
    const { runner, started, state, onReceipt, store } = setUp();
    const id = await started(action(PAY));
    await runner.confirm(id, attended);
    expect(state(id)).toMatchObject({ phase: "mined", hash: HASH, blockNumber: 9n, warning: null });
    expect(store.get(id)?.done.href).toMatch(/^\/payments\/0xa+02000000$/);
    expect(onReceipt).toHaveBeenCalledOnce();
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
