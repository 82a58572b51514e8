import { type Address, encodeFunctionData, numberToHex, zeroHash } from "viem";
import { expect, test } from "vitest";
import { acceptControlRequest } from "./acceptControlRequest.ts";
import { approveRequest } from "./approveRequest.ts";
import { openAssetRequest } from "./openAssetRequest.ts";
import { payManyRequest } from "./payManyRequest.ts";
import { payRequest } from "./payRequest.ts";
import { payTokenRequest } from "./payTokenRequest.ts";
import { payTokenWithPermitRequest } from "./payTokenWithPermitRequest.ts";
import { renounceControlRequest } from "./renounceControlRequest.ts";
import { setManagerRequest } from "./setManagerRequest.ts";
import { transferControlRequest } from "./transferControlRequest.ts";
import { withdrawBySigRequest } from "./withdrawBySigRequest.ts";
import { withdrawManyRequest } from "./withdrawManyRequest.ts";
import { withdrawRequest } from "./withdrawRequest.ts";
import { withdrawToRequest } from "./withdrawToRequest.ts";

const [split, asset, to, account] = [1, 2, 3, 4].map((n): Address => numberToHex(n, { size: 20 })) as [
  Address,
  Address,
  Address,
  Address,
];
const [r, s] = [numberToHex(5, { size: 32 }), numberToHex(6, { size: 32 })];
const signature = `${r}${s.slice(2)}1c` as const;

const requests = [
  [payRequest({ split, amount: 7n }), "pay", [zeroHash]],
  [payTokenRequest({ split, asset, amount: 7n, reference: r }), "payToken", [asset, 7n, r]],
  [
    payTokenWithPermitRequest({ split, asset, amount: 7n, deadline: 9n, signature }),
    "payTokenWithPermit",
    [asset, 7n, zeroHash, 9n, 28, r, s],
  ],
  [withdrawRequest({ split, asset }), "withdraw", [asset]],
  [withdrawToRequest({ split, asset, to, amount: 7n }), "withdrawTo", [asset, to, 7n]],
  [withdrawManyRequest({ split, assets: [asset], to }), "withdrawMany", [[asset], to]],
  [
    withdrawBySigRequest({ split, account, assets: [asset], to, deadline: 9n, signature }),
    "withdrawBySig",
    [account, [asset], to, 9n, signature],
  ],
  [payManyRequest({ split, asset, accounts: [account] }), "payMany", [asset, [account]]],
  [setManagerRequest({ split, manager: account }), "setManager", [account]],
  [openAssetRequest({ split, asset }), "openAsset", [asset]],
  [transferControlRequest({ split, controller: account }), "transferControl", [account]],
  [acceptControlRequest({ split }), "acceptControl", []],
  [renounceControlRequest({ split }), "renounceControl", []],
] as const;

test.each(requests)("default: $1", (request, functionName, args) => {
  expect(request).toMatchObject({ address: split, functionName, args });
  // Encoding holds names and types of the arguments against the contract's own ABI.
  expect(encodeFunctionData(request as Parameters<typeof encodeFunctionData>[0])).toMatch(/^0x[0-9a-f]{8}/);
});

test("default: pay sends the amount; nothing else sends any", () => {
  expect(requests.map(([request]) => ("value" in request ? request.value : 0n))).toEqual([7n, ...Array(12).fill(0n)]);
});

test("default: approve is asked of the token, for exactly the amount", () => {
  expect(approveRequest({ asset, spender: split, amount: 7n })).toMatchObject({
    address: asset,
    functionName: "approve",
    args: [split, 7n],
  });
});

test("error: a signature that isn't one", () => {
  const permit = { split, asset, amount: 7n, deadline: 9n };
  expect(() => payTokenWithPermitRequest({ ...permit, signature: "0x12" })).toThrow();
});
