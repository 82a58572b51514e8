import { parseEther } from "viem";
import { beforeAll, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { createSplitRequest } from "../revenue/createSplitRequest.ts";
import { payRequest } from "../revenue/payRequest.ts";
import { payTokenRequest } from "../revenue/payTokenRequest.ts";
import { setManagerRequest } from "../revenue/setManagerRequest.ts";
import { withdrawRequest } from "../revenue/withdrawRequest.ts";
import { createHarbour, jonas, lucia, mira, tomas } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { decodeRevert } from "./decodeRevert.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let split: Awaited<ReturnType<typeof createHarbour>>["split"];

beforeAll(async () => {
  chain = await startLocalChain();
  ({ split } = await createHarbour(chain));
}, 30_000);

/** What a real node and viem make of a refusal. */
async function refusalOf(attempt: Promise<unknown>) {
  return decodeRevert(
    await attempt.then(
      () => new Error("It wasn't refused."),
      (error: unknown) => error,
    ),
  );
}

test("default: a simulated call that a split refuses", async () => {
  const call = chain.client.simulateContract({ ...withdrawRequest({ split, asset: ETHER }), account: lucia });
  expect(await refusalOf(call)).toMatchObject({ name: "RevenueSplit_NothingOwed", args: [ETHER, lucia.address] });
});

test("default: the same when gas is estimated while sending", async () => {
  const request = setManagerRequest({ split, manager: mira.address });
  const refusal = await refusalOf(chain.client.writeContract({ ...request, account: tomas }));
  expect(refusal).toMatchObject({ name: "RevenueSplit_NotController", args: [tomas.address, jonas.address] });
});

test("behavior: an error that surfaces from the token", async () => {
  const request = payTokenRequest({ split, asset: chain.dollar, amount: 1n });
  const refusal = await refusalOf(chain.client.simulateContract({ ...request, account: mira }));
  expect(["ERC20InsufficientAllowance", "SafeERC20FailedOperation"]).toContain(refusal.name);
});

test("behavior: the same split twice", async () => {
  const members = [{ account: lucia.address, weight: 1 }];
  const roles = { controller: jonas.address, manager: jonas.address };
  const request = createSplitRequest({ factory: chain.factory, name: "Twice", members, ...roles });
  await chain.client.writeContract({ ...request, account: jonas });
  const refusal = await refusalOf(chain.client.simulateContract({ ...request, account: jonas }));
  expect(refusal.name).toBe("RevenueSplitFactory_SplitExists");
});

test("behavior: more ETH than the account has", async () => {
  const request = payRequest({ split, amount: parseEther("1000000") });
  const refusal = await refusalOf(chain.client.writeContract({ ...request, account: mira, gas: 100_000n }));
  expect(refusal).toMatchObject({ name: "InsufficientFunds", kind: "funds" });
});
