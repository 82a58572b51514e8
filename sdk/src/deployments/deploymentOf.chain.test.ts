import { expect, test } from "vitest";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { deploymentOf } from "./deploymentOf.ts";

test("behavior: on a fresh local chain the contracts get the generated addresses", async () => {
  const { client: _, deploy: __, factory, dollar, ...others } = await startLocalChain();
  expect(deploymentOf(31337)).toEqual({
    ...others,
    revenueSplitFactory: factory,
    testDollar: dollar,
    startBlock: 0n,
  });
}, 30_000);
