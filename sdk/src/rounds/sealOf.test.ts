import { createHash } from "node:crypto";
import { zeroAddress } from "viem";
import { expect, test } from "vitest";
import { terms } from "../testing/allocations.ts";
import { sealOf } from "./sealOf.ts";

test("default: the place after the last, nobody, and the digest of the terms as they stand in canonical JSON", async () => {
  const json =
    '{"chainId":31337,"contract":"0x5fbdb2315678afecb367f032d93f642f64180aa3","deadline":1800000000,"title":"Founding thanks"}';
  const digest = createHash("sha256").update(json).digest("hex");
  expect(await sealOf(terms, 6)).toEqual([6n, zeroAddress, BigInt(`0x${digest}`)]);
});
