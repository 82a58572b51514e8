import { expect, test } from "vitest";
import { deploymentOf, UnknownChainError } from "./deploymentOf.ts";

test("default: the local chain is known", () => expect(deploymentOf(31337).startBlock).toBe(0n));

test("error: a chain without Rizom names those with it", () => {
  for (const chainId of [0, 1e9, Number.NaN]) {
    expect(() => deploymentOf(chainId)).toThrow(UnknownChainError);
    expect(() => deploymentOf(chainId)).toThrow(/Switch your wallet to one of these chains: 31337/);
  }
});
