import { deploymentOf } from "@rizom/sdk";
import { zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { environment } from "../../lib/environment.ts";
import {
  anEngagement,
  anOutcome,
  DAY,
  delivered,
  eth,
  ether,
  hash,
  JONAS,
  LUCIA,
  MIRA,
  NOW,
  SPLIT,
  WEN,
} from "./fixtures.ts";
import { accept } from "./transactions/accept.ts";
import { acceptBySilence } from "./transactions/acceptBySilence.ts";
import { agreeToAmendment } from "./transactions/agreeToAmendment.ts";
import { cancel } from "./transactions/cancel.ts";
import { addToTeam, removeFromTeam } from "./transactions/changeTeam.ts";
import { claimRefund } from "./transactions/claimRefund.ts";
import { claimStray } from "./transactions/claimStray.ts";
import { deliver } from "./transactions/deliver.ts";
import { dispute } from "./transactions/dispute.ts";
import { expire } from "./transactions/expire.ts";
import { fund } from "./transactions/fund.ts";
import { fundWithPermit } from "./transactions/fundWithPermit.ts";
import { resolve } from "./transactions/resolve.ts";
import { resolveBySilence } from "./transactions/resolveBySilence.ts";
import { setFacilitator } from "./transactions/setFacilitator.ts";
import { settle } from "./transactions/settle.ts";
import { withdrawConsent } from "./transactions/withdrawConsent.ts";

const { engagements } = deploymentOf(environment.chainId);
const dollar = { address: SPLIT, symbol: "tUSD", name: "Test dollar", decimals: 6 };
const nameOf = () => "“Landing page”";
const base = { engagement: anEngagement({ refund: eth(1) }), asset: ether, nameOf };
const order = { ...base, outcome: delivered() };

/** What every action calls, and what must have happened then. */
const CALLS = [
  [accept(order), "accept", [12n, 1n], "OutcomeAccepted"],
  [acceptBySilence(order), "acceptBySilence", [12n, 1n], "OutcomeAccepted"],
  [deliver({ ...order, evidence: hash(9) }), "deliver", [12n, 1n, hash(9)], "OutcomeDelivered"],
  [dispute({ ...order, reason: hash(9) }), "dispute", [12n, 1n, hash(9)], "OutcomeDisputed"],
  [resolve({ ...order, teamShare: 7_000, ruling: null }), "resolve", [12n, 1n, 7_000, zeroHash], "OutcomeResolved"],
  [resolveBySilence(order), "resolveBySilence", [12n, 1n], "OutcomeResolved"],
  [expire({ ...order, isClient: false }), "expire", [12n, 1n], "OutcomeRefunded"],
  [cancel({ ...order, isCarriedOut: false, other: MIRA }), "cancel", [12n, 1n], "SettlementProposed"],
  [cancel({ ...order, isCarriedOut: true, other: MIRA }), "cancel", [12n, 1n], "OutcomeCancelled"],
  [settle({ ...order, teamShare: 1, isCarriedOut: false, other: MIRA }), "settle", [12n, 1n, 1], "SettlementProposed"],
  [settle({ ...order, teamShare: 1, isCarriedOut: true, other: MIRA }), "settle", [12n, 1n, 1], "OutcomeResolved"],
  [withdrawConsent({ ...base, what: "it" }), "withdrawConsent", [12n], "ConsentWithdrawn"],
  [claimRefund({ ...base, to: WEN }), "claimRefund", [12n, WEN], "RefundClaimed"],
  [
    claimStray({ ...base, stray: { asset: dollar, amount: 1n }, to: MIRA }),
    "claimStray",
    [12n, dollar.address, MIRA],
    "StrayClaimed",
  ],
  [setFacilitator({ ...base, account: LUCIA }), "setFacilitator", [12n, LUCIA], "FacilitatorChanged"],
  [addToTeam({ ...base, accounts: [WEN] }), "addToTeam", [12n, [WEN]], "TeamJoined"],
  [removeFromTeam({ ...base, accounts: [LUCIA] }), "removeFromTeam", [12n, [LUCIA]], "TeamLeft"],
] as const;

test.each(CALLS)("default: %o", (action, functionName, args, event) => {
  expect(action.steps).toHaveLength(1);
  expect(action.steps[0]).toMatchObject({ request: { address: engagements, functionName, args } });
  expect(action.expectedEvents).toEqual([event]);
  expect(action.invalidates.length).toBeGreaterThan(1);
  expect(action.done.href).toBe("/engagements/12");
  expect(action.describe).toMatch(/\.$/);
});

describe("fund", () => {
  const outcomes = [anOutcome(), anOutcome({ number: 2, amount: eth(2) })];
  const funding = { ...base, outcomes, amount: eth(3), allowance: 0n };

  test("default: ETH goes with the call", () => {
    const [only, ...more] = fund(funding).steps;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ request: { functionName: "fund", args: [12n, [1n, 2n]], value: eth(3) } });
  });
  test("behavior: a token is allowed first, exactly; an allowance that's enough is used", () => {
    const names = (allowance: bigint) =>
      fund({ ...funding, asset: dollar, allowance }).steps.map(
        (step) => "typedData" in step || step.request.functionName,
      );
    expect(names(0n)).toEqual(["approve", "fund"]);
    // Some tokens refuse to change an allowance that isn't zero.
    expect(names(1n)).toEqual(["approve", "approve", "fund"]);
    expect(names(eth(3))).toEqual(["fund"]);
  });
  // 2026-11-29: the review promised that money waits "until you accept", and silence accepts as well.
  test("behavior: says before it's signed what silence does, how long there is, and who divides what is refused", () => {
    const { describe: said } = fund(funding);
    expect(said).toMatch(/within 7 days: if you say nothing, it counts as accepted/);
    expect(said).toMatch(/if you refuse, 0xa0Ee…9720 divides the money\.$/);
    const byNetwork = anEngagement({ arbiter: deploymentOf(environment.chainId).treasury });
    expect(fund({ ...funding, engagement: byNetwork }).describe).toMatch(/if you refuse, the network divides/);
  });
  test("behavior: a permit is for the contract, for exactly the sum, by the client", () => {
    const permit = { asset: dollar.address, name: "Test dollar", version: "1", chainId: 31_337, nonce: 0n };
    const { steps } = fundWithPermit({ ...funding, asset: dollar, permit: permit as never, deadline: NOW + DAY });
    expect(steps[0]).toMatchObject({
      kind: "signed",
      typedData: { message: { owner: MIRA, spender: engagements, value: eth(3) } },
    });
  });
});

describe("what a review says", () => {
  test("default: accepting names the three legs; delivering again says that the window begins anew", () => {
    expect(accept(order).changes?.map(({ after }) => after)).toEqual(["0.6 ETH", "0.25 ETH", "0.15 ETH"]);
    expect(deliver({ ...order, evidence: hash(9) }).describe).toMatch(
      /7 days to look at it, counted from now.*replaced/,
    );
  });
  test("behavior: cancelling what isn't paid moves nothing", () => {
    const action = cancel({ ...order, outcome: anOutcome(), isCarriedOut: true, other: MIRA });
    expect(action.describe).toMatch(/Nothing was paid for it/);
  });
});

describe("agreeToAmendment", () => {
  const place = { id: hash(70), timestamp: Number(NOW), block: 9n, transaction: hash(7), logIndex: 0, by: JONAS };
  const { arbiter, reviewWindow } = base.engagement;
  const scene = { ...base, reader: MIRA, now: NOW };
  const amended = { outcome: 1, amount: eth(2), due: NOW + DAY, brief: hash(99) };

  test("default: the same call, and everything that changes line by line", () => {
    const added = { amount: eth(3), due: NOW + DAY, brief: hash(98) };
    const action = agreeToAmendment(scene, { ...place, arbiter, reviewWindow, changes: [amended], additions: [added] });
    expect(action.steps[0]).toMatchObject({ request: { functionName: "amend" } });
    expect(action.changes?.map(({ label }) => label)).toEqual([
      "“Landing page”, amount",
      "“Landing page”, due",
      "“Landing page”, what counts as done",
      "New outcome 2",
    ]);
    expect(action.expectedEvents).toEqual(["OutcomeAmended"]);
  });
  test("behavior: waits for the event that there will be", () => {
    const terms = { ...place, arbiter, reviewWindow, changes: [], additions: [] };
    expect(agreeToAmendment(scene, { ...terms, additions: [amended] }).expectedEvents).toEqual(["OutcomeProposed"]);
    expect(agreeToAmendment(scene, { ...terms, arbiter: WEN }).expectedEvents).toEqual(["TermsAmended"]);
  });
});
