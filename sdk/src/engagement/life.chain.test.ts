import { beforeAll, describe, expect, test } from "vitest";
import { readPermit } from "../chain/readPermit.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { approveRequest } from "../revenue/approveRequest.ts";
import { permitTypedData } from "../revenue/permitTypedData.ts";
import { arbiter, createEngagements, DAY, digestFor, stranger } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { type Deed, engagementLives, outcomeIn } from "../testing/engagementLives.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import { acceptBySilenceRequest } from "./acceptBySilenceRequest.ts";
import { acceptRequest } from "./acceptRequest.ts";
import { addToTeamRequest } from "./addToTeamRequest.ts";
import { amendRequest } from "./amendRequest.ts";
import { cancelOutcomeRequest } from "./cancelOutcomeRequest.ts";
import { disputeRequest } from "./disputeRequest.ts";
import { expireRequest } from "./expireRequest.ts";
import { fundWithPermitRequest } from "./fundWithPermitRequest.ts";
import { readConsents } from "./readConsents.ts";
import { removeFromTeamRequest } from "./removeFromTeamRequest.ts";
import { resolveBySilenceRequest } from "./resolveBySilenceRequest.ts";
import { resolveRequest } from "./resolveRequest.ts";
import { setFacilitatorRequest } from "./setFacilitatorRequest.ts";
import { settleRequest } from "./settleRequest.ts";
import { withdrawConsentRequest } from "./withdrawConsentRequest.ts";

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createEngagements>>;
let lives: ReturnType<typeof engagementLives>;

const contract = () => ({ engagements: chain.engagements });
const outcomeOf = (engagementId: bigint, outcome: number) => ({ ...contract(), engagementId, outcome });

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createEngagements(chain);
  lives = engagementLives(chain, world);
  const token = { address: chain.dollar, abi: testDollarAbi } as const;
  await world.send({ ...token, functionName: "mint", args: [mira.address, 10n ** 12n] });
}, 60_000);

describe("an engagement from its opening to its ends", () => {
  test("default: opened, funded, delivered, accepted: the split is paid, and the participants are known", async () => {
    const { fund, deliver, recordOf, live } = lives;
    const id = await world.open();
    const opened = await recordOf(id);
    expect(opened).toMatchObject({ ...(await world.termsOf()), outcomes: expect.anything(), team: expect.anything() });
    expect(opened.outcomes.map(({ number, state, amount }) => [number, state, amount])).toEqual([
      ...[1n, 2n, 3n].map((n) => [Number(n), "proposed", 1_000n * n]),
    ]);
    expect(opened.team.map(({ account, place }) => [account, place])).toEqual([
      ...[lucia, tomas].map(({ address }, place) => [address, place]),
    ]);
    const after = await live(id, [
      [fund(id, [1, 2], 3_000n), mira],
      [addToTeamRequest({ ...contract(), engagementId: id, accounts: [priya.address] }), samir],
      [removeFromTeamRequest({ ...contract(), engagementId: id, accounts: [lucia.address] }), samir],
      [deliver(id, 1), tomas],
      [deliver(id, 1, 41), priya],
      [acceptRequest(outcomeOf(id, 1)), mira],
    ]);
    expect(after).toMatchObject({ held: 2_000n, refund: 0n, funded: 3_000n, toSplit: 1_000n, toClient: 0n });
    expect(outcomeIn(after, 1)).toMatchObject({
      ...{ state: "accepted", evidence: digestFor(41), teamShare: 10_000, toSplit: 1_000n, until: null },
      ...{ acceptedFacilitator: samir.address, participants: [tomas.address, priya.address] },
    });
    const kinds = after.steps.filter(({ outcome }) => outcome === 1).map(({ kind, by }) => [kind, by]);
    expect(kinds).toEqual([
      ["proposed", null],
      ["funded", mira.address],
      ["delivered", tomas.address],
      ["delivered", priya.address],
      ["accepted", mira.address],
    ]);
  });

  test("default: disputed and resolved by the arbiter; accepted after all; divided in halves by silence", async () => {
    const { fund, deliver, live } = lives;
    const id = await world.open();
    const dispute = (outcome: number) => disputeRequest({ ...outcomeOf(id, outcome), reason: digestFor(50) });
    const ruling = { teamShare: 7_000, ruling: digestFor(60) };
    await live(id, [
      [fund(id, [1, 2, 3], 6_000n), mira],
      ...[1, 2, 3].flatMap((n): Deed[] => [
        [deliver(id, n), samir],
        [dispute(n), mira],
      ]),
      [resolveRequest({ ...outcomeOf(id, 1), ...ruling }), arbiter],
      [acceptRequest(outcomeOf(id, 2)), mira],
    ]);
    await world.mineAt((await world.now()) + 91n * DAY);
    const after = await live(id, [[resolveBySilenceRequest(outcomeOf(id, 3)), stranger]]);
    expect(after.outcomes.map(({ state, toSplit, toClient }) => [state, toSplit, toClient])).toEqual([
      ["resolved", 700n, 300n],
      ["accepted", 2_000n, 0n],
      ["resolved", 1_500n, 1_500n],
    ]);
    expect(after.outcomes.map(({ dispute }) => [dispute?.result, dispute?.endedBy, dispute?.ruling])).toEqual([
      ["resolved", arbiter.address, digestFor(60)],
      ["accepted", mira.address, null],
      ["resolved", stranger.address, null],
    ]);
    expect(after).toMatchObject({ held: 0n, toSplit: 4_200n, toClient: 1_800n });
  });

  test("default: accepted by silence, expired, cancelled before and after it was funded", async () => {
    const { fund, deliver, live } = lives;
    const id = await world.open();
    const amendment = { arbiter: arbiter.address, reviewWindow: 7n * DAY, changes: [] };
    const due = (await world.now()) + 20n * DAY;
    const additions = [{ amount: 5n, due, brief: digestFor(9) }];
    const amend = amendRequest({ ...contract(), engagementId: id, amendment: { ...amendment, additions } });
    await live(id, [
      [amend, samir],
      [amend, mira],
      [fund(id, [1, 2, 4], 3_005n), mira],
      [cancelOutcomeRequest(outcomeOf(id, 3)), samir],
      [cancelOutcomeRequest(outcomeOf(id, 2)), mira],
      [cancelOutcomeRequest(outcomeOf(id, 2)), samir],
      [deliver(id, 1), lucia],
    ]);
    await world.mineAt(due + 15n * DAY);
    const after = await live(id, [
      [acceptBySilenceRequest(outcomeOf(id, 1)), stranger],
      [expireRequest(outcomeOf(id, 4)), stranger],
    ]);
    expect(after.outcomes.map(({ state, teamShare, toClient }) => [state, teamShare, toClient])).toEqual([
      ["accepted", 10_000, 0n],
      ["cancelled", 0, 2_000n],
      ["cancelled", null, 0n],
      ["refunded", 0, 5n],
    ]);
    expect(after.consents).toEqual([]);
    // Nothing moves when what nobody has paid for is cancelled.
    const cancelled = after.steps.filter(({ kind }) => kind === "cancelled");
    expect(cancelled.map(({ outcome, toSplit, toClient }) => [outcome, toSplit, toClient])).toEqual([
      [3, null, null],
      [2, 0n, 2_000n],
    ]);
  });

  test("default: terms and people change, consents come and go, and both divide an outcome", async () => {
    const { fund, deliver, recordOf, live } = lives;
    const id = await world.open();
    const { outcomes } = await recordOf(id);
    const settle = (teamShare: number) => settleRequest({ ...outcomeOf(id, 1), teamShare });
    const before = await live(id, [
      [fund(id, [1], 1_000n), mira],
      [deliver(id, 1), lucia],
      [disputeRequest({ ...outcomeOf(id, 1), reason: digestFor(50) }), mira],
      [settle(6_000), samir],
      [settle(4_000), mira],
      [withdrawConsentRequest({ ...contract(), engagementId: id }), samir],
      [settle(5_000), samir],
      [setFacilitatorRequest({ ...contract(), engagementId: id, account: jonas.address }), jonas],
      [setFacilitatorRequest({ ...contract(), engagementId: id, account: jonas.address }), tomas],
    ]);
    expect(before.consents.map(({ party, outcome, teamShare }) => [party, outcome, teamShare])).toEqual([
      [mira.address, 1, 4_000],
    ]);
    const consents = await readConsents(chain.client, { ...before, ...contract() });
    expect([consents.client !== null, consents.facilitator]).toEqual([true, null]);
    expect(before.facilitatorTerms.map(({ account, until }) => [account, until === null])).toEqual([
      [samir.address, false],
      [jonas.address, true],
    ]);
    const changes = outcomes.slice(1, 2).map(({ number, due, brief }) => ({
      ...{ outcome: number, amount: 2_500n, due: due + DAY, brief },
    }));
    const amendment = { arbiter: stranger.address, reviewWindow: 9n * DAY, changes, additions: [] };
    const agreed = amendRequest({ ...contract(), engagementId: id, amendment });
    const after = await live(id, [
      [agreed, jonas],
      [agreed, mira],
      [settle(3_333), jonas],
      [settle(3_333), mira],
    ]);
    expect(after).toMatchObject({ arbiter: stranger.address, reviewWindow: 9n * DAY, facilitator: jonas.address });
    expect(after.amendments).toMatchObject([{ by: jonas.address, arbiter: stranger.address, changes }]);
    // The new arbiter would have decided, had the two not agreed.
    expect(outcomeIn(after, 1)).toMatchObject({
      ...{ state: "resolved", teamShare: 3_333, toSplit: 333n, toClient: 667n },
      dispute: { arbiter: stranger.address, endedBy: mira.address },
    });
    expect(outcomeIn(after, 2)).toMatchObject({ amount: 2_500n, state: "proposed" });
  });

  test("default: a token by allowance and by permit", async () => {
    const { fund, deliver, live } = lives;
    const id = await world.open({ asset: chain.dollar });
    const { engagements: spender, dollar: asset } = chain;
    await world.send(approveRequest({ asset, spender, amount: 1_000n }), mira);
    await live(id, [[fund(id, [1], 1_000n, asset), mira]]);
    const permit = await readPermit(chain.client, { asset, owner: mira.address, chainId: chain.client.chain.id });
    if (!permit || !mira.signTypedData) throw new Error("The test dollar knows permits.");
    const deadline = (await world.now()) + DAY;
    const order = { ...permit, owner: mira.address, spender, amount: 5_000n, deadline };
    const signature = await mira.signTypedData(permitTypedData(order));
    const request = { ...contract(), engagementId: id, outcomes: [2, 3], deadline, signature };
    const after = await live(id, [
      [fundWithPermitRequest(request), mira],
      [deliver(id, 3), samir],
      [acceptRequest(outcomeOf(id, 3)), mira],
    ]);
    expect(after).toMatchObject({ held: 3_000n, funded: 6_000n, toSplit: 3_000n });
    expect(outcomeIn(after, 3).payment).not.toBeNull();
  });
});

describe("a client who can't be paid", () => {
  test("default: its parts wait, and are told apart from what is held for outcomes", async () => {
    const { fund, recordOf, expectAsOnChain } = lives;
    const { client, engagements } = chain;
    const stuck = chain.factory; // a contract that takes no ETH
    await client.impersonateAccount({ address: stuck });
    await client.setBalance({ address: stuck, value: 10n ** 20n });
    const id = await world.open({ client: stuck });
    const asStuck = async (request: object) => {
      // Requests of one contract: each was typed where it was made.
      const call = { ...request, account: stuck } as Parameters<typeof client.writeContract>[0];
      await client.waitForTransactionReceipt({ hash: await client.writeContract(call) });
    };
    await asStuck(fund(id, [1, 2], 3_000n));
    await world.send(cancelOutcomeRequest(outcomeOf(id, 2)), samir);
    await asStuck(cancelOutcomeRequest(outcomeOf(id, 2)));
    const held = await recordOf(id);
    expect(held).toMatchObject({ held: 3_000n, refund: 2_000n, toClient: 2_000n });
    await expectAsOnChain(held);
    const abi = { address: engagements, abi: engagementsAbi } as const;
    await asStuck({ ...abi, functionName: "claimRefund", args: [id, mira.address] });
    const claimed = await recordOf(id);
    expect(claimed).toMatchObject({ held: 1_000n, refund: 0n, toClient: 2_000n });
    await expectAsOnChain(claimed);
    expect(claimed.escrowClaims.map(({ kind, amount, to }) => [kind, amount, to])).toEqual([
      ["refundHeld", 2_000n, null],
      ["refundClaimed", 2_000n, mira.address],
    ]);
  });
});
