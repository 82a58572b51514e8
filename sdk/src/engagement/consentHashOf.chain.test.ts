import { beforeAll, expect, test } from "vitest";
import { consentsIn } from "../testing/consentsIn.ts";
import { createEngagements, DAY, digestFor } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { mira } from "../testing/createHarbour.ts";
import { engagementNow } from "../testing/engagementNow.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { amendRequest } from "./amendRequest.ts";
import { cancelOutcomeRequest } from "./cancelOutcomeRequest.ts";
import { consentHashOf } from "./consentHashOf.ts";
import { deliverRequest } from "./deliverRequest.ts";
import { disputeRequest } from "./disputeRequest.ts";
import type { AmendmentTerms } from "./EngagementRecord.ts";
import { fundRequest } from "./fundRequest.ts";
import { readConsents } from "./readConsents.ts";
import { settleRequest } from "./settleRequest.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createEngagements>>;
let engagementId: bigint;

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createEngagements(chain);
  engagementId = await world.open();
  const { engagements } = chain;
  const asset = "0x0000000000000000000000000000000000000000";
  await world.send(fundRequest({ engagements, engagementId, outcomes: [1, 2], asset, amount: 3_000n }), mira);
}, 60_000);

const question = () => ({ engagements: chain.engagements, engagementId });
const present = () => engagementNow(chain.client, { ...question(), people: [] });
const kept = async () => {
  const { client } = await readConsents(chain.client, {
    ...question(),
    client: mira.address,
    facilitator: samir.address,
  });
  return client;
};

test("default: to divide, to cancel, in each state in which it can be proposed", async () => {
  const it = { ...question(), outcome: 1 };
  for (const step of [
    null,
    deliverRequest({ ...it, evidence: digestFor(1) }),
    disputeRequest({ ...it, reason: digestFor(2) }),
  ]) {
    if (step !== null) await world.send(step, step.functionName === "deliver" ? samir : mira);
    const { logs } = await world.send(settleRequest({ ...it, teamShare: 2_500 }), mira);
    expect(consentHashOf(await present(), { outcome: 1, teamShare: 2_500 })).toBe(await kept());
    // A consent as its event tells it does just as well.
    const [consent] = consentsIn(logs);
    expect(consent && consentHashOf(await present(), consent)).toBe(await kept());
    await world.send(cancelOutcomeRequest(it), mira);
    expect(consentHashOf(await present(), { outcome: 1, teamShare: 0 })).toBe(await kept());
  }
});

test("default: an amendment of everything", async () => {
  const from = await world.now();
  const { arbiter, outcomes } = await present();
  const [, second, third] = outcomes;
  const amendment: AmendmentTerms = {
    ...{ arbiter, reviewWindow: 12n * DAY },
    changes: [
      { outcome: 2, amount: second?.amount ?? 0n, due: from + 5n * DAY, brief: digestFor(3) },
      { outcome: 3, amount: 77n, due: third?.due ?? 0n, brief: digestFor(4) },
    ],
    additions: [1n, 2n].map((n) => ({ amount: n, due: from + n * DAY, brief: digestFor(5) })),
  };
  await world.send(amendRequest({ ...question(), amendment }), mira);
  const hash = await kept();
  expect(consentHashOf(await present(), { amendment })).toBe(hash);
  expect(consentHashOf(await present(), { amendment: { ...amendment, reviewWindow: 11n * DAY } })).not.toBe(hash);
});

test("default: an amendment of the terms alone", async () => {
  const { arbiter } = await present();
  const amendment: AmendmentTerms = { arbiter, reviewWindow: 30n * DAY, changes: [], additions: [] };
  await world.send(amendRequest({ ...question(), amendment }), mira);
  expect(consentHashOf(await present(), { amendment })).toBe(await kept());
});

test("behavior: it lapses when what it's about changes, and only then", async () => {
  const it = { ...question(), outcome: 2 };
  await world.send(settleRequest({ ...it, teamShare: 5_000 }), mira);
  const told = { outcome: 2, teamShare: 5_000 };
  await world.send(cancelOutcomeRequest({ ...question(), outcome: 3 }), samir);
  expect(consentHashOf(await present(), told)).toBe(await kept());
  await world.send(deliverRequest({ ...it, evidence: digestFor(6) }), samir);
  expect(consentHashOf(await present(), told)).not.toBe(await kept());
});

test("behavior: there's none about an outcome that isn't there", async () => {
  const state = await present();
  expect(consentHashOf(state, { outcome: 9, teamShare: 1 })).toBeNull();
  const changes = [{ outcome: 9, amount: 1n, due: 1n, brief: digestFor(1) }];
  expect(consentHashOf(state, { amendment: { ...state, changes, additions: [] } })).toBeNull();
});
