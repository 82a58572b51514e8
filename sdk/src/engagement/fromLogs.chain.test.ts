import { beforeAll, describe, expect, test } from "vitest";
import { type MinedLog, readLogs } from "../chain/readLogs.ts";
import { referenceOf } from "../references/referenceOf.ts";
import { payingClientOf } from "../revenue/payingClientOf.ts";
import { payRequest } from "../revenue/payRequest.ts";
import { readPayment } from "../revenue/readPayment.ts";
import { readPaymentsFromLogs } from "../revenue/readPaymentsFromLogs.ts";
import { createEngagements, stranger } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { engagementLives, outcomeIn } from "../testing/engagementLives.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { acceptRequest } from "./acceptRequest.ts";
import { addToTeamRequest } from "./addToTeamRequest.ts";
import { applyToEngagement } from "./applyToEngagement.ts";
import { cancelOutcomeRequest } from "./cancelOutcomeRequest.ts";
import { decodeEngagementEvents } from "./decodeEngagementEvents.ts";
import { EngagementNotFoundError } from "./EngagementNotFoundError.ts";
import { readEngagement } from "./readEngagement.ts";
import { readEngagementFromLogs } from "./readEngagementFromLogs.ts";
import { readEngagementsFromLogs } from "./readEngagementsFromLogs.ts";
import { readOutcome } from "./readOutcome.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createEngagements>>;
let lives: ReturnType<typeof engagementLives>;

const contract = () => ({ engagements: chain.engagements });

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createEngagements(chain);
  lives = engagementLives(chain, world);
  const { fund, deliver, outcomeOf } = lives;
  const accounts = [priya.address];
  const [outcome] = (await world.termsOf()).outcomes;
  const first = await world.open();
  await world.send(fund(first, [1, 2], 3_000n), mira);
  await world.send(addToTeamRequest({ ...contract(), engagementId: first, accounts }), samir);
  await world.send(deliver(first, 1), priya);
  await world.send(acceptRequest(outcomeOf(first, 1)), mira);
  const second = await world.open({ outcomes: outcome ? [outcome] : [] });
  await world.send(cancelOutcomeRequest(outcomeOf(second, 1)), mira);
  await world.open({ arbiter: stranger.address, client: lucia.address, team: [] }, jonas);
}, 60_000);

describe("lists, and what isn't there", () => {
  const idsOf = async (filter: object) => {
    const found = await readEngagementsFromLogs(chain.client, { ...contract(), ...filter });
    return found.map(({ engagementId }) => engagementId);
  };

  test("default: newest first, each as its record tells it, but without its past", async () => {
    const { recordOf } = lives;
    const all = await readEngagementsFromLogs(chain.client, contract());
    expect(all.map(({ engagementId }) => engagementId)).toEqual([3n, 2n, 1n]);
    for (const engagement of all) {
      const { steps, amendments, consents, facilitatorTerms, escrowClaims, ...own } = await recordOf(
        engagement.engagementId,
      );
      const outcomes = own.outcomes.map((outcome) => ({ ...outcome, payment: null }));
      expect(engagement).toEqual({ ...own, outcomes });
    }
  });

  test("default: of a franchise, of a split, of an account in any role, open or ended", async () => {
    expect(await idsOf({ franchiseId: 2n })).toEqual([]);
    expect(await idsOf({ franchiseId: 1n, split: world.split })).toEqual([3n, 2n, 1n]);
    expect(await idsOf({ split: mira.address })).toEqual([]);
    const roles = [lucia, jonas, stranger, priya, mira, tomas];
    expect(await Promise.all(roles.map(({ address: account }) => idsOf({ account })))).toEqual([
      ...[[3n, 2n, 1n], [3n], [3n], [1n], [2n, 1n], [2n, 1n]],
    ]);
    expect(await idsOf({ state: "ended" })).toEqual([2n]);
    expect(await idsOf({ state: "open", account: mira.address })).toEqual([1n]);
  });

  test("error: an engagement and an outcome that nobody opened", async () => {
    const question = { ...contract(), engagementId: 99n };
    expect(await readEngagementFromLogs(chain.client, question)).toBeNull();
    await expect(readEngagement(chain.client, question)).rejects.toThrow(EngagementNotFoundError);
    expect(await readOutcome(chain.client, { ...question, outcome: 1 })).toBeNull();
  });

  test("behavior: what happened in one engagement leaves the others as they are", async () => {
    const { recordOf } = lives;
    const first = await recordOf(1n);
    const filter = { address: chain.engagements, topics: [] };
    const logs: MinedLog[] = await readLogs(chain.client, [filter], { fromBlock: 0n });
    const events = decodeEngagementEvents({ logs, ...contract(), timestampOf: () => 1 });
    const others = events.filter(({ args }) => args.engagementId !== 1n);
    expect(others.length).toBeGreaterThan(8);
    expect(others.reduce(applyToEngagement, first)).toBe(first);
    expect(decodeEngagementEvents({ logs, engagements: mira.address, timestampOf: () => 1 })).toEqual([]);
  });

  // 2026-11-29: a page had an engagement that was read after its client had funded it, and applied the funding's receipt to
  // it: it stood twice in what happened, and twice the money in escrow.
  test("behavior: what a record's past has already changes nothing", async () => {
    const first = await lives.recordOf(1n);
    const logs: MinedLog[] = await readLogs(chain.client, [{ address: chain.engagements, topics: [] }], {
      fromBlock: 0n,
    });
    const events = decodeEngagementEvents({ logs, ...contract(), timestampOf: () => 1 });
    const funded = events.filter(({ eventName, args }) => eventName === "OutcomeFunded" && args.engagementId === 1n);
    expect(funded.length).toBeGreaterThan(0);
    expect(funded.reduce(applyToEngagement, first)).toBe(first);
  });
});

describe("payments out of escrows", () => {
  test("default: they count as the client's, and the outcome tells which payment it became", async () => {
    const { recordOf } = lives;
    const { split } = world;
    // Anybody can write an escrow's reference; nobody else pays with its address.
    const before = await recordOf(1n);
    const fake = payRequest({ split, amount: 7n, reference: referenceOf("Engagement 1/2") });
    const { logs } = await world.send(fake, stranger);
    const told = decodeEngagementEvents({ logs, ...contract(), timestampOf: () => 1 });
    expect(told.map(({ eventName }) => eventName)).toEqual(["SplitPaid"]);
    expect(told.reduce(applyToEngagement, before)).toEqual(before);
    const payments = await readPaymentsFromLogs(chain.client, { split });
    const [last, ...others] = payments;
    expect(last).toMatchObject({ payer: stranger.address, client: null, amount: 7n });
    expect(others.every(({ client }) => client === mira.address)).toBe(true);
    expect(others.map(payingClientOf)).toEqual(others.map(() => mira.address));
    const record = await recordOf(1n);
    expect(outcomeIn(record, 2).payment).toBeNull();
    const id = outcomeIn(record, 1).payment;
    const payment = id && (await readPayment(chain.client, { id }));
    expect(payment).toMatchObject({ payer: record.escrow, client: mira.address, amount: 1_000n, split });
    expect(others.find((one) => one.id === id)).toEqual(payment);
  });
});
