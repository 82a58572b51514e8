import { type Account, type Address, isAddressEqual, maxUint256 } from "viem";
import { beforeAll, describe, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { decodeRevert } from "../errors/decodeRevert.ts";
import { reinstateFranchiseRequest } from "../franchise/reinstateFranchiseRequest.ts";
import { suspendFranchiseRequest } from "../franchise/suspendFranchiseRequest.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { setWeightsRequests } from "../revenue/setWeightsRequests.ts";
import { consentsIn } from "../testing/consentsIn.ts";
import { arbiter, createEngagements, DAY, digestFor, stranger } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { type DeedRequest, outcomeDeeds, wholeDeeds } from "../testing/engagementDeeds.ts";
import { engagementNow } from "../testing/engagementNow.ts";
import { type Chance, random } from "../testing/random.ts";
import { accountOf, startLocalChain } from "../testing/startLocalChain.ts";
import { deliverRequest } from "./deliverRequest.ts";
import { disputeRequest } from "./disputeRequest.ts";
import type { Engagement } from "./Engagement.ts";
import type { EngagementConsent } from "./EngagementRecord.ts";
import type { EngagementDeed, EngagementFacts, EngagementHindrance, OutcomeDeed } from "./EngagementStanding.ts";
import { fundRequest } from "./fundRequest.ts";
import { readConsents } from "./readConsents.ts";
import { resolveBySilenceRequest } from "./resolveBySilenceRequest.ts";
import { standingInEngagement } from "./standingInEngagement.ts";

const everybody = [mira, samir, jonas, lucia, tomas, priya, arbiter, stranger];
const owners = [jonas, tomas];
/** Who has weight in the split: more than are ever on the team. */
const crew = [lucia, tomas, priya, ...[11, 12, 13, 14, 15, 16].map(accountOf)];

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let world: Awaited<ReturnType<typeof createEngagements>>;
let isActive = true;

beforeAll(async () => {
  chain = await startLocalChain();
  world = await createEngagements(chain);
  const { dollar, engagements } = chain;
  const members = crew.slice(3).map(({ address: account }) => ({ account, weight: 1 }));
  for (const request of setWeightsRequests({ split: world.split, members })) await world.send(request, jonas);
  const token = { address: dollar, abi: testDollarAbi } as const;
  await world.send({ ...token, functionName: "mint", args: [mira.address, 10n ** 12n] });
  await world.send({ ...token, functionName: "approve", args: [engagements, maxUint256] }, mira);
}, 60_000);

type Life = {
  readonly engagementId: bigint;
  /** The last consent that each gave, as its event told it. */
  readonly consents: Map<Address, EngagementConsent>;
};

/** @param ahead Seconds from the newest block */
async function factsOf({ engagementId, consents }: Life, account: Account, ahead = 0n): Promise<EngagementFacts> {
  const { client, engagements } = chain;
  const people = [...new Set([...everybody, ...crew].map(({ address }) => address))];
  const engagement = await engagementNow(client, { engagements, engagementId, people });
  return {
    engagement: { ...engagement, consents: [...consents.values()] },
    account: account.address,
    ownsFranchise: owners.includes(account),
    isFranchiseActive: isActive,
    consentHashes: await readConsents(client, { ...engagement, engagements }),
    now: (await world.now()) + ahead,
  };
}

type Try = { readonly deed: string; readonly request: DeedRequest; readonly hindrance: EngagementHindrance | null };

/** Every deed that an account could try now: the call, and what we say of it. */
async function tries(life: Life, account: Account, chance: Chance, ahead = 0n): Promise<Try[]> {
  const facts = await factsOf(life, account, ahead);
  const { engagement, now } = facts;
  const { whole, outcomes, consents } = standingInEngagement(facts);
  const isClient = isAddressEqual(account.address, engagement.client);
  const sides = isClient ? [consents.client, consents.facilitator] : [consents.facilitator, consents.client];
  const [own = null, other = null] = sides;
  const calls = wholeDeeds(chain, engagement, { crew, other, now, nonce: chance.bigint(20) });
  // The keys of a record of deeds are deeds.
  const found: Try[] = (Object.keys(whole) as EngagementDeed[]).map((deed) => ({
    ...{ deed, request: calls[deed], hindrance: whole[deed].hindrance },
  }));
  for (const outcome of engagement.outcomes) {
    const requests = outcomeDeeds(chain.engagements, engagement, outcome, { own, other });
    for (const deed of Object.keys(requests) as OutcomeDeed[]) {
      const hindrance = outcomes.get(outcome.number)?.[deed].hindrance ?? null;
      found.push({ deed: `${deed} ${outcome.number}`, request: requests[deed], hindrance });
    }
  }
  return found;
}

/** How the contract refuses; null when it doesn't. */
async function refusalOf(request: DeedRequest, account: Account): Promise<string | null> {
  const { simulateContract } = chain.client;
  return simulateContract({ ...request, account } as unknown as Parameters<typeof simulateContract>[0]).then(
    () => null,
    (error: unknown) => decodeRevert(error).name,
  );
}

const nameOf = (hindrance: EngagementHindrance | null) => {
  // There's nobody to call it with: the page is empty.
  if (hindrance?.reason === "EmptyTeam") return "Engagements_PageSize";
  return hindrance && `Engagements_${hindrance.reason}`;
};

/** Holds what we say of an account against the contract, deed by deed. */
async function expectAgreement(life: Life, account: Account, chance: Chance): Promise<void> {
  const all = await tries(life, account, chance);
  // Where nothing was proposed, agreeing would be a proposal of one's own.
  const compared = all.filter(({ hindrance }) => hindrance?.reason !== "NothingProposed");
  const refusals: (readonly [string, string | null])[] = [];
  for (const { deed, request } of compared) refusals.push([deed, await refusalOf(request, account)]);
  expect(refusals).toEqual(compared.map(({ deed, hindrance }) => [deed, nameOf(hindrance)]));
}

/** Seconds at which something begins or ends, and those after them, in their order. */
function boundariesOf({ outcomes }: Engagement, now: bigint): bigint[] {
  const ends = outcomes.flatMap(({ due, until }) => [due, due + 14n * DAY, ...(until === null ? [] : [until])]);
  const all = ends.flatMap((second) => [second, second + 1n]).filter((second) => second > now);
  return all.sort((one, other) => Number(one - other));
}

async function suspend(is: boolean): Promise<void> {
  const { franchiseRegistry } = chain;
  const request = is ? suspendFranchiseRequest : reinstateFranchiseRequest;
  await world.send(request({ franchiseRegistry, id: 1n }));
  isActive = !is;
}

const DEEDS: readonly (EngagementDeed | OutcomeDeed)[] = [
  ...(["fund", "deliver", "accept", "dispute", "resolve", "expire", "acceptBySilence", "resolveBySilence"] as const),
  ...(["agree", "cancel", "settle", "amend", "withdrawConsent", "claimRefund", "claimStray"] as const),
  ...(["addToTeam", "removeFromTeam", "setFacilitator"] as const),
];
const LIVES = [21, 22, 23];
const TURNS = 40;
/** How often each was done, in all lives. */
const done = new Map<string, number>();
const kindOf = (deed: string) => deed.replace(/ \d+$/, "");

/** Of what a few may do in the next block, what was done least often so far; null when there's nothing. */
async function pickDeed(life: Life, chance: Chance) {
  const candidates: (Try & { readonly account: Account })[] = [];
  for (const account of [mira, chance.pick([samir, arbiter, jonas]), chance.pick(everybody)]) {
    const all = await tries(life, account, chance, 1n);
    candidates.push(...all.filter(({ hindrance }) => hindrance === null).map((found) => ({ account, ...found })));
  }
  const count = ({ deed }: Try) => done.get(kindOf(deed)) ?? 0;
  const least = Math.min(...candidates.map(count));
  return candidates.length === 0 ? null : chance.pick(candidates.filter((candidate) => count(candidate) === least));
}

type Turn = { readonly account: Account; readonly deed: string };

/** One thing that somebody may do, or time that passes. */
async function live(life: Life, chance: Chance): Promise<Turn> {
  if (chance.below(20) === 0) {
    await suspend(isActive);
    return { account: mira, deed: "suspend" };
  }
  const picked = chance.below(5) === 0 ? null : await pickDeed(life, chance);
  if (picked === null) {
    const { engagement, now } = await factsOf(life, mira);
    await world.mineAt(boundariesOf(engagement, now)[chance.below(3)] ?? now + DAY);
    return { account: samir, deed: "time" };
  }
  const { account, deed, request } = picked;
  // A client who can't be paid now and then: code that reverts.
  const refuses = account !== mira && chance.below(2) === 0;
  if (refuses) await chain.client.setCode({ address: mira.address, bytecode: "0x5f5ffd" });
  const { logs, status } = await world.send({ ...request, gas: 2_000_000n }, account);
  if (refuses) await chain.client.setCode({ address: mira.address, bytecode: "0x" });
  expect([deed, status]).toEqual([deed, "success"]);
  for (const consent of consentsIn(logs)) life.consents.set(consent.party, consent);
  return { account, deed: kindOf(deed) };
}

/** Something that belongs to no outcome, so that there's something stray to claim. */
async function strew(engagementId: bigint): Promise<void> {
  const contract = { address: chain.engagements, abi: engagementsAbi } as const;
  const address = await chain.client.readContract({ ...contract, functionName: "escrowOf", args: [engagementId] });
  await world.send({ address: chain.dollar, abi: testDollarAbi, functionName: "mint", args: [address, 1n] });
  const balance = await chain.client.getBalance({ address });
  await chain.client.setBalance({ address, value: balance + 1n });
}

async function begin(seed: number): Promise<Life> {
  if (!isActive) await suspend(false);
  const from = await world.now();
  const days = [20n, 40n, 80n, 160n];
  const outcomes = days.map((ahead) => ({ amount: ahead, due: from + ahead * DAY, brief: digestFor(1) }));
  const engagementId = await world.open({ asset: seed % 2 === 0 ? chain.dollar : ETHER, outcomes });
  await strew(engagementId);
  return { engagementId, consents: new Map() };
}

describe("standingInEngagement: the same as the contract says, at every second", () => {
  test("default: for everybody, in the seconds in which something begins or ends", async () => {
    const chance = random(7);
    const life = await begin(1);
    const it = { engagements: chain.engagements, engagementId: life.engagementId, outcome: 1 };
    const agree = async () => {
      for (const account of everybody) await expectAgreement(life, account, chance);
    };
    const agreeAt = (second: bigint) => world.mineAt(second).then(agree);
    const endOf = async (number: number) => (await factsOf(life, mira)).engagement.outcomes[number - 1]?.until ?? 0n;
    await world.send(fundRequest({ ...it, outcomes: [1, 2, 3], asset: ETHER, amount: 140n }), mira);
    await world.send(deliverRequest({ ...it, outcome: 3, evidence: digestFor(4) }), samir);
    await world.send(deliverRequest({ ...it, evidence: digestFor(5) }), lucia);
    // The last second of the review of the third, and in the next one, which is the last of the first, its dispute.
    await agreeAt(await endOf(3));
    await world.send(disputeRequest({ ...it, reason: digestFor(6) }), mira);
    await agree();
    const { due = 0n } = (await factsOf(life, mira)).engagement.outcomes[1] ?? {};
    for (const second of [0n, 1n, 14n * DAY, 14n * DAY + 1n]) await agreeAt(due + second);
    const until = await endOf(1);
    for (const second of [until, until + 1n]) await agreeAt(second);
    await world.send(resolveBySilenceRequest(it), stranger);
    done.set("resolveBySilence", 1);
    await agreeAt(until + 10n);
  }, 60_000);

  test.each(LIVES)(
    "default: a life of chance (%i)",
    async (seed) => {
      const chance = random(seed);
      const life = await begin(seed);
      for (let turn = 0; turn < TURNS; turn += 1) {
        const { account, deed } = await live(life, chance);
        done.set(deed, (done.get(deed) ?? 0) + 1);
        if (deed === "claimStray") await strew(life.engagementId);
        for (const one of [account, chance.pick(everybody)]) await expectAgreement(life, one, chance);
      }
    },
    60_000,
  );

  test("default: between them they did everything", () => {
    expect(DEEDS.filter((deed) => !done.has(deed))).toEqual([]);
  });
});
