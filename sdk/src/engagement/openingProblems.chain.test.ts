import { type Account, zeroAddress, zeroHash } from "viem";
import { beforeAll, expect, test } from "vitest";
import { decodeRevert } from "../errors/decodeRevert.ts";
import { suspendFranchiseRequest } from "../franchise/suspendFranchiseRequest.ts";
import { createEngagements, DAY, digestFor, stranger } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { type NewEngagement, openEngagementRequest } from "./openEngagementRequest.ts";
import { openingProblems } from "./openingProblems.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createEngagements>>;

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createEngagements(chain);
}, 60_000);

type Case = { readonly more: Partial<NewEngagement>; readonly sender?: Account; readonly isActive?: boolean };

/** What we say first, and how the contract refuses. */
async function compare({ more, sender = samir, isActive = true }: Case) {
  const terms = await world.termsOf(more);
  const problems = openingProblems(terms, {
    sender: sender.address,
    isFranchiseActive: isActive && terms.franchiseId === 1n,
    runsFranchise: [samir, jonas, tomas].includes(sender) && terms.franchiseId === 1n,
    splitFranchise: terms.split === world.split ? 1n : 0n,
    splitMembers: [lucia, tomas, priya].map(({ address }) => address),
    now: await world.now(),
  });
  const request = openEngagementRequest({ engagements: chain.engagements, ...terms });
  const refusal = await chain.client.simulateContract({ ...request, account: sender }).then(
    () => null,
    (error: unknown) => decodeRevert(error).name,
  );
  expect(refusal).toBe(problems[0] ? `Engagements_${problems[0].reason}` : null);
  return problems;
}

/** Outcomes of which the second is as told. */
const second = async (change: { amount?: bigint; due?: bigint; brief?: `0x${string}` }, ahead?: bigint) => {
  const { outcomes } = await world.termsOf();
  const due = ahead === undefined ? {} : { due: (await world.now()) + ahead };
  return { outcomes: outcomes.map((outcome, i) => (i === 1 ? { ...outcome, ...change, ...due } : outcome)) };
};

const CASES: readonly (readonly [string, () => Case | Promise<Case>, object[]])[] = [
  ["all is well", () => ({ more: {} }), []],
  ["an owner without a team", () => ({ more: { team: [] }, sender: jonas }), []],
  ["a stranger", () => ({ more: {}, sender: stranger }), [{ reason: "NotOfFranchise", field: "franchiseId" }]],
  [
    "no such franchise",
    () => ({ more: { franchiseId: 9n } }),
    [{ reason: "FranchiseNotActive" }, { reason: "NotOfFranchise" }, { reason: "SplitOfAnother" }],
  ],
  ["no client", () => ({ more: { client: zeroAddress } }), [{ reason: "ZeroAddress", field: "client" }]],
  ["oneself as client", () => ({ more: { client: samir.address } }), [{ reason: "ClientIsFacilitator" }]],
  ["no split", () => ({ more: { split: stranger.address } }), [{ reason: "SplitOfAnother" }]],
  ["no brief", () => ({ more: { brief: zeroHash } }), [{ reason: "ZeroDigest", field: "brief" }]],
  ["no arbiter", () => ({ more: { arbiter: zeroAddress } }), [{ reason: "ZeroAddress", field: "arbiter" }]],
  ["the client as arbiter", () => ({ more: { arbiter: mira.address } }), [{ reason: "ArbiterIsParty" }]],
  ["oneself as arbiter", () => ({ more: { arbiter: samir.address } }), [{ reason: "ArbiterIsParty" }]],
  ["a review of a day", () => ({ more: { reviewWindow: DAY } }), []],
  ["a shorter one", () => ({ more: { reviewWindow: DAY - 1n } }), [{ reason: "ReviewWindow" }]],
  ["a review of 90 days", () => ({ more: { reviewWindow: 90n * DAY } }), []],
  ["a longer one", () => ({ more: { reviewWindow: 90n * DAY + 1n } }), [{ reason: "ReviewWindow" }]],
  ["no outcomes", () => ({ more: { outcomes: [] } }), [{ reason: "PageSize", field: "outcomes" }]],
  [
    "51 outcomes",
    async () => {
      const outcome = { amount: 1n, due: (await world.now()) + DAY, brief: digestFor(1) };
      return { more: { outcomes: Array.from({ length: 51 }, () => outcome) } };
    },
    [{ reason: "PageSize", field: "outcomes" }],
  ],
  ["97 on the team", () => ({ more: { team: Array.from({ length: 97 }, () => lucia.address) } }), [{ field: "team" }]],
  ["no amount", async () => ({ more: await second({ amount: 0n }) }), [{ reason: "ZeroAmount", index: 1 }]],
  ["no brief of one", async () => ({ more: await second({ brief: zeroHash }) }), [{ reason: "ZeroDigest", index: 1 }]],
  ["due now", async () => ({ more: await second({}, 0n) }), [{ reason: "DueNotAhead", index: 1 }]],
  ["due in a second", async () => ({ more: await second({}, 1n) }), []],
  ["due in 730 days", async () => ({ more: await second({}, 730n * DAY) }), []],
  [
    "due a second later",
    async () => ({ more: await second({}, 730n * DAY + 1n) }),
    [{ reason: "DueTooFar", index: 1 }],
  ],
  [
    "somebody who earns nothing",
    () => ({ more: { team: [lucia.address, mira.address] } }),
    [{ reason: "NotInSplit", field: "member", index: 1 }],
  ],
  [
    "somebody twice",
    () => ({ more: { team: [lucia.address, priya.address, lucia.address] } }),
    [{ reason: "AlreadyOnTeam", field: "member", index: 2 }],
  ],
];

test.each(CASES)("default: %s: the same as the contract says", async (_, make, expected) => {
  expect((await compare(await make())).slice(0, expected.length || 1)).toMatchObject(expected);
});

test("error: an amount that no call can carry", async () => {
  const terms = await world.termsOf(await second({ amount: 2n ** 128n }));
  const split = { splitFranchise: 1n, splitMembers: terms.team };
  const facts = { sender: samir.address, isFranchiseActive: true, runsFranchise: true, ...split };
  expect(openingProblems(terms, { ...facts, now: await world.now() })).toEqual([
    { reason: "AmountTooLarge", field: "outcome", index: 1 },
  ]);
});

test("behavior: a suspended franchise opens nothing", async () => {
  await world.send(suspendFranchiseRequest({ franchiseRegistry: chain.franchiseRegistry, id: 1n }));
  expect(await compare({ more: {}, isActive: false })).toEqual([
    { reason: "FranchiseNotActive", field: "franchiseId" },
  ]);
});
