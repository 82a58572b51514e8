import { privateKeyToAccount } from "viem/accounts";
import { expect, test } from "vitest";
import * as sdk from "../index.ts";
import { accountOf } from "../testing/startLocalChain.ts";
import { people } from "./people.ts";

test("behavior: each has the address of its key, which is its account of the mnemonic", () => {
  for (const { index, address, privateKey } of people) {
    expect(privateKeyToAccount(privateKey).address).toBe(address);
    expect(accountOf(index).address).toBe(address);
  }
  expect(people.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("behavior: no key is reachable from the SDK itself", () => {
  expect(Object.keys(sdk)).not.toContain("people");
});
