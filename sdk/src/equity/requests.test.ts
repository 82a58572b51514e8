import { type Address, encodeFunctionData, getAddress, numberToHex } from "viem";
import { expect, test } from "vitest";
import { claimAllocationForRequest } from "./claimAllocationForRequest.ts";
import { claimAllocationRequest } from "./claimAllocationRequest.ts";
import { claimAllocationsRequest } from "./claimAllocationsRequest.ts";
import { claimGrantRequest } from "./claimGrantRequest.ts";
import { claimGrantsRequest } from "./claimGrantsRequest.ts";
import { claimGrantToRequest } from "./claimGrantToRequest.ts";
import { claimPatronageManyRequest } from "./claimPatronageManyRequest.ts";
import { claimPatronageRequest } from "./claimPatronageRequest.ts";
import { claimPatronageToRequest } from "./claimPatronageToRequest.ts";
import { closeRoundRequest } from "./closeRoundRequest.ts";
import { createGrantRequest } from "./createGrantRequest.ts";
import { createGrantsRequest } from "./createGrantsRequest.ts";
import { delegateRequest } from "./delegateRequest.ts";
import { openRoundRequest } from "./openRoundRequest.ts";
import { openTransfersRequest } from "./openTransfersRequest.ts";
import { recogniseRequest } from "./recogniseRequest.ts";
import { revokeGrantRequest } from "./revokeGrantRequest.ts";
import { setMintAllowanceRequest } from "./setMintAllowanceRequest.ts";
import { setRateRequest } from "./setRateRequest.ts";

const addressOf = (n: number): Address => getAddress(numberToHex(n, { size: 20 }));
const [contract, account, to, split, asset] = [1, 2, 3, 4, 5].map(addressOf) as [
  Address,
  Address,
  Address,
  Address,
  Address,
];
const [root, digest] = [numberToHex(6, { size: 32 }), numberToHex(7, { size: 32 })];
const grant = { account, amount: 8n, start: 10n, cliff: 11n, end: 12n, revocable: true };
const written = { ...grant, start: 10, cliff: 11, end: 12 };
const allocation = { root, index: 9n, account, amount: 8n, proof: [digest] };
const grants = { equityGrants: contract };
const rounds = { equityRounds: contract };
const patronage = { patronageEquity: contract };
const token = { equityToken: contract };

const requests = [
  [createGrantRequest({ ...grants, grant }), "createGrant", [written]],
  [createGrantsRequest({ ...grants, grants: [grant, grant] }), "createGrants", [[written, written]]],
  [revokeGrantRequest({ ...grants, account, id: 3n }), "revoke", [account, 3n]],
  [claimGrantRequest({ ...grants, id: 3n }), "claim", [3n]],
  [claimGrantToRequest({ ...grants, id: 3n, to }), "claimTo", [3n, to]],
  [claimGrantsRequest({ ...grants, ids: [3n, 4n], to }), "claimMany", [[3n, 4n], to]],
  [openRoundRequest({ ...rounds, root, digest, total: 8n, deadline: 12n }), "openRound", [root, digest, 8n, 12]],
  [claimAllocationRequest({ ...rounds, allocation }), "claim", [9n, 8n, [digest]]],
  [claimAllocationForRequest({ ...rounds, allocation }), "claimFor", [account, 9n, 8n, [digest]]],
  [
    claimAllocationsRequest({ ...rounds, allocations: [allocation] }),
    "claimMany",
    [[{ index: 9n, account, amount: 8n, proof: [digest] }]],
  ],
  [closeRoundRequest({ ...rounds, root }), "closeRound", [root]],
  [claimPatronageRequest({ ...patronage, source: { split, asset } }), "claim", [split, asset]],
  [claimPatronageToRequest({ ...patronage, source: { split, asset }, to }), "claimTo", [split, asset, to]],
  [claimPatronageManyRequest({ ...patronage, sources: [{ split, asset }], to }), "claimMany", [[{ split, asset }], to]],
  [recogniseRequest({ ...patronage, split, assets: [asset] }), "recognise", [split, [asset]]],
  [setRateRequest({ ...patronage, asset, rate: { price: 7n, share: 1_000n } }), "setRate", [asset, 7n, 1_000]],
  [setMintAllowanceRequest({ ...token, module: account, limit: 7n }), "setMintAllowance", [account, 7n]],
  [openTransfersRequest(token), "openTransfers", []],
  [delegateRequest({ ...token, delegatee: to }), "delegate", [to]],
] as const;

test.each(requests)("default: $1", (request, functionName, args) => {
  expect(request).toMatchObject({ address: contract, functionName, args });
  // Encoding holds names and types of the arguments against the contract's own ABI.
  expect(encodeFunctionData(request as Parameters<typeof encodeFunctionData>[0])).toMatch(/^0x[0-9a-f]{8}/);
});

test("error: no grant, too many, or one that the contract would refuse, by its place", () => {
  expect(() => createGrantsRequest({ ...grants, grants: [] })).toThrow("at least one");
  expect(() => createGrantsRequest({ ...grants, grants: Array(101).fill(grant) })).toThrow("at most 100");
  const wrong = { ...grant, amount: 0n };
  expect(() => createGrantsRequest({ ...grants, grants: [grant, wrong] })).toThrow("Grant 2: A grant needs an amount");
});
