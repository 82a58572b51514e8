import { concat, decodeFunctionData, encodeFunctionData, getAddress, type Hex, numberToHex, zeroHash } from "viem";
import { expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { acceptBySilenceRequest } from "./acceptBySilenceRequest.ts";
import { acceptRequest } from "./acceptRequest.ts";
import { addToTeamRequest } from "./addToTeamRequest.ts";
import { amendRequest } from "./amendRequest.ts";
import { cancelOutcomeRequest } from "./cancelOutcomeRequest.ts";
import { claimRefundRequest } from "./claimRefundRequest.ts";
import { claimStrayRequest } from "./claimStrayRequest.ts";
import { deliverRequest } from "./deliverRequest.ts";
import { disputeRequest } from "./disputeRequest.ts";
import { expireRequest } from "./expireRequest.ts";
import { fundRequest } from "./fundRequest.ts";
import { fundWithPermitRequest } from "./fundWithPermitRequest.ts";
import { openEngagementRequest } from "./openEngagementRequest.ts";
import { removeFromTeamRequest } from "./removeFromTeamRequest.ts";
import { resolveBySilenceRequest } from "./resolveBySilenceRequest.ts";
import { resolveRequest } from "./resolveRequest.ts";
import { setFacilitatorRequest } from "./setFacilitatorRequest.ts";
import { settleRequest } from "./settleRequest.ts";
import { withdrawConsentRequest } from "./withdrawConsentRequest.ts";

const addressOf = (n: number) => getAddress(numberToHex(n, { size: 20 }));
const digest = (n: number) => numberToHex(n, { size: 32 });
const engagements = addressOf(1);
const account = addressOf(0xabcdef);
const dollar = addressOf(3);
const of = { engagements, engagementId: 7n };
const one = { ...of, outcome: 2 };

const signatureOf = (last: number): Hex => concat([digest(8), digest(9), numberToHex(last, { size: 1 })]);
const permit = (last: number) =>
  fundWithPermitRequest({ ...of, outcomes: [1, 2], deadline: 99n, signature: signatureOf(last) });

const terms = {
  ...{ franchiseId: 3n, client: account, split: addressOf(4), asset: dollar, arbiter: addressOf(5), brief: digest(1) },
  team: [addressOf(6), addressOf(7)],
};
const outcome = { amount: 10n ** 30n, due: 2_000_000_000n, brief: digest(2) };
const toldOutcome = { ...outcome, due: 2_000_000_000 };
const amendment = {
  ...{ arbiter: account, reviewWindow: 86_400n, changes: [{ outcome: 5, ...outcome }], additions: [outcome] },
};
const toldAmendment = {
  ...{ arbiter: account, reviewWindow: 86_400, changes: [{ ...toldOutcome, outcome: 5n }], additions: [toldOutcome] },
};

const requests = [
  [acceptRequest(one), "accept", [7n, 2n]],
  [acceptBySilenceRequest(one), "acceptBySilence", [7n, 2n]],
  [expireRequest(one), "expire", [7n, 2n]],
  [resolveBySilenceRequest(one), "resolveBySilence", [7n, 2n]],
  [cancelOutcomeRequest(one), "cancel", [7n, 2n]],
  [deliverRequest({ ...one, evidence: digest(4) }), "deliver", [7n, 2n, digest(4)]],
  [disputeRequest({ ...one, reason: digest(5) }), "dispute", [7n, 2n, digest(5)]],
  [resolveRequest({ ...one, teamShare: 7_000, ruling: digest(6) }), "resolve", [7n, 2n, 7_000, digest(6)]],
  [resolveRequest({ ...one, teamShare: 0 }), "resolve", [7n, 2n, 0, zeroHash]],
  [settleRequest({ ...one, teamShare: 9_999 }), "settle", [7n, 2n, 9_999]],
  [amendRequest({ ...of, amendment }), "amend", [7n, toldAmendment]],
  [withdrawConsentRequest(of), "withdrawConsent", [7n]],
  [addToTeamRequest({ ...of, accounts: [account] }), "addToTeam", [7n, [account]]],
  [removeFromTeamRequest({ ...of, accounts: [account] }), "removeFromTeam", [7n, [account]]],
  [setFacilitatorRequest({ ...of, account }), "setFacilitator", [7n, account]],
  [claimRefundRequest({ ...of, to: account }), "claimRefund", [7n, account]],
  [claimStrayRequest({ ...of, asset: dollar, to: account }), "claimStray", [7n, dollar, account]],
  [fundRequest({ ...of, outcomes: [1, 2], asset: ETHER, amount: 30n }), "fund", [7n, [1n, 2n]]],
  [permit(28), "fundWithPermit", [7n, [1n, 2n], 99n, 28, digest(8), digest(9)]],
  [permit(1), "fundWithPermit", [7n, [1n, 2n], 99n, 28, digest(8), digest(9)]],
  [
    openEngagementRequest({ ...terms, engagements, reviewWindow: 604_800n, outcomes: [outcome, outcome] }),
    "open",
    [{ ...terms, reviewWindow: 604_800, outcomes: [toldOutcome, toldOutcome] }],
  ],
] as const;

test.each(requests)("default: $1", (request, functionName, args) => {
  expect(request.address).toBe(engagements);
  const data = encodeFunctionData(request as Parameters<typeof encodeFunctionData>[0]);
  expect(decodeFunctionData({ abi: engagementsAbi, data })).toEqual({ functionName, args });
});

test("behavior: everything that the contract can be told has a request", () => {
  const writes = engagementsAbi.filter(
    (entry) => entry.type === "function" && !["view", "pure"].includes(entry.stateMutability),
  );
  const names = writes.map((entry) => "name" in entry && entry.name);
  expect(new Set(requests.map(([, functionName]) => functionName))).toEqual(new Set(names));
});

test("behavior: ETH goes with the call, a token doesn't", () => {
  expect(fundRequest({ ...of, outcomes: [1], asset: ETHER, amount: 30n }).value).toBe(30n);
  expect(fundRequest({ ...of, outcomes: [1], asset: dollar, amount: 30n }).value).toBe(0n);
});

test("error: a signature that isn't one", () => {
  expect(() => fundWithPermitRequest({ ...of, outcomes: [1], deadline: 9n, signature: "0x1234" })).toThrow();
});
