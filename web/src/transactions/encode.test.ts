import { createSplitRequest, payRequest, revenueSplitAbi } from "@rizom/sdk";
import { decodeFunctionData, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { describeCall, describeData, encodeCall } from "./encode.ts";
import { ACCOUNT, SPLIT } from "./fixtures.ts";

const pay = payRequest({ split: SPLIT, amount: 5n });

describe("encodeCall", () => {
  test("default: gives what the wallet sends", () => {
    const { to, data, value } = encodeCall(pay);
    expect({ to, value }).toEqual({ to: SPLIT, value: 5n });
    expect(decodeFunctionData({ abi: revenueSplitAbi, data })).toEqual({ functionName: "pay", args: [zeroHash] });
  });

  test("behavior: without a value it's zero", () => {
    expect(encodeCall({ ...pay, value: undefined }).value).toBe(0n);
  });
});

describe("describeCall", () => {
  test("default: names the function, its arguments and the value", () => {
    expect(describeCall(pay)).toEqual([`pay() of ${SPLIT}`, `paymentReference: ${zeroHash}`, "value: 5 wei"]);
  });

  test("behavior: structs with amounts in them are written out", () => {
    const members = [{ account: ACCOUNT, weight: 50 }] as const;
    const request = createSplitRequest({
      factory: SPLIT,
      name: "Orchard",
      controller: ACCOUNT,
      manager: ACCOUNT,
      members,
    });
    expect(describeCall(request)[1]).toContain('"name":"Orchard"');
  });
});

test("default: a signature is described by what is signed", () => {
  const typedData = { primaryType: "Permit", domain: { name: "Test Dollar" }, types: {}, message: { value: 5n } };
  expect(describeData(typedData)).toEqual(["Permit for Test Dollar", "value: 5"]);
});
