import { beforeAll, expect, test } from "vitest";
import { ETHER } from "../chain/ETHER.ts";
import { setRateRequest } from "../equity/setRateRequest.ts";
import { suspendFranchiseRequest } from "../franchise/suspendFranchiseRequest.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { attestationUidOf } from "../reputation/attestationUidOf.ts";
import { attestManyRequest } from "../reputation/attestManyRequest.ts";
import { attestRequest } from "../reputation/attestRequest.ts";
import { revokeRequest } from "../reputation/revokeRequest.ts";
import type { WorkMark } from "../reputation/WorkType.ts";
import { digestFor } from "../testing/createEngagements.ts";
import { samir } from "../testing/createFranchises.ts";
import { jonas, lucia, mira, priya, tomas } from "../testing/createHarbour.ts";
import { createReputation } from "../testing/createReputation.ts";
import { startLocalChain } from "../testing/startLocalChain.ts";
import type { CertificationInputs } from "./CertificationInputs.ts";
import { DEFAULT_PARAMETERS } from "./CertificationParameters.ts";
import { certify } from "./certify.ts";
import { readCertificationInputs } from "./readCertificationInputs.ts";

const GOOD: readonly WorkMark[] = [
  { work: "developing", mark: 4 },
  { work: "linking", mark: 2 },
];
const FAIR: readonly WorkMark[] = [{ work: "advising", mark: 2 }];

let chain: Awaited<ReturnType<typeof startLocalChain>>;
/** Blocks by which something had happened. */
const blocks = { accepted: 0n, attested: 0n, later: 0n };

/** Two outcomes, accepted; three attestations, of which one is revoked and one made anew; prices; a suspension. */
beforeAll(async () => {
  chain = await startLocalChain();
  const { client, attestationRegistry, patronageEquity, franchiseRegistry, dollar } = chain;
  const { send } = await createReputation(chain);
  const number = () => client.getBlockNumber({ cacheTime: 0 });
  const rate = (asset: `0x${string}`, price: bigint) =>
    send(setRateRequest({ patronageEquity, asset, rate: { price, share: price === 0n ? 0n : 1_000n } }));
  const about = (subject: { readonly address: `0x${string}` }, outcome: number, work: readonly WorkMark[]) => ({
    ...{ engagementId: 1n, outcome, subject: subject.address, work, digest: digestFor(50) },
  });
  blocks.accepted = await number();
  await send(attestRequest({ attestationRegistry, ...about(lucia, 1, FAIR) }), tomas);
  await send(
    attestManyRequest({ attestationRegistry, attestations: [about(lucia, 1, GOOD), about(priya, 2, FAIR)] }),
    mira,
  );
  await rate(ETHER, 3_000n);
  await rate(ETHER, 1_500n);
  await rate(dollar, 10n ** 6n);
  blocks.attested = await number();
  await rate(dollar, 0n);
  const revoked = { attestationRegistry, engagementId: 1n, outcome: 1, subject: lucia.address };
  await send(revokeRequest(revoked), mira);
  await send(revokeRequest(revoked), tomas);
  await send(attestRequest({ attestationRegistry, ...about(lucia, 1, GOOD) }), tomas);
  await send(suspendFranchiseRequest({ franchiseRegistry, id: 2n }));
  blocks.later = await number();
}, 60_000);

const attested = (attester: { address: `0x${string}` }, subject: { address: `0x${string}` }, outcome: number) => {
  const key = { engagementId: 1n, outcome, attester: attester.address, subject: subject.address };
  return { uid: attestationUidOf(key), ...key };
};
const byUid = (a: { uid: string }, b: { uid: string }) => (a.uid < b.uid ? -1 : 1);
const seedsAre = ({ seeds }: CertificationInputs) => new Map(seeds.map(({ account, trust }) => [account, trust]));

test("default: outcomes with what was paid, standing attestations, owners of active franchises, last prices above 0", async () => {
  const inputs = await readCertificationInputs(chain.client);
  const { timestamp } = await chain.client.getBlock();
  const [first, second] = inputs.outcomes;
  expect(inputs).toEqual({
    now: timestamp,
    outcomes: [
      { engagementId: 1n, outcome: 1, acceptedAt: first?.acceptedAt, asset: ETHER, paid: 1_000n },
      { engagementId: 1n, outcome: 2, acceptedAt: second?.acceptedAt, asset: ETHER, paid: 2_000n },
    ],
    attestations: [
      { ...attested(tomas, lucia, 1), work: GOOD },
      { ...attested(mira, priya, 2), work: FAIR },
    ].sort(byUid),
    // Lucía's franchise is suspended.
    seeds: [jonas, tomas]
      .map(({ address: account }) => ({ account, trust: DEFAULT_PARAMETERS.seedTrust / 2n }))
      .sort((a, b) => (a.account.toLowerCase() < b.account.toLowerCase() ? -1 : 1)),
    floors: [
      { asset: ETHER, minimum: 1_500n },
      { asset: chain.dollar, minimum: 10n ** 6n },
    ],
    parameters: DEFAULT_PARAMETERS,
  });
  const accepted = await chain.client.getContractEvents({
    ...{ address: chain.engagements, eventName: "OutcomeAccepted", fromBlock: 0n },
    abi: engagementsAbi,
  });
  const times = await Promise.all(accepted.map(({ blockNumber }) => chain.client.getBlock({ blockNumber })));
  expect(inputs.outcomes.map(({ acceptedAt }) => acceptedAt)).toEqual(times.map((block) => block.timestamp));
});

test("behavior: at an earlier block, what was so then", async () => {
  const then = await readCertificationInputs(chain.client, { block: blocks.attested });
  expect(then.now).toBe((await chain.client.getBlock({ blockNumber: blocks.attested })).timestamp);
  expect(then.attestations).toEqual(
    [
      { ...attested(tomas, lucia, 1), work: FAIR },
      { ...attested(mira, lucia, 1), work: GOOD },
      { ...attested(mira, priya, 2), work: FAIR },
    ].sort(byUid),
  );
  expect(seedsAre(then).get(lucia.address)).toBe(DEFAULT_PARAMETERS.seedTrust);
  expect(then.floors.map(({ minimum }) => minimum)).toEqual([1_500n, 10n ** 6n]);
  const before = await readCertificationInputs(chain.client, { block: blocks.accepted });
  expect(before).toMatchObject({ attestations: [], floors: [] });
  expect(before.outcomes).toEqual(then.outcomes);
  const nothing = { outcomes: [], attestations: [], seeds: [], floors: [] };
  expect(await readCertificationInputs(chain.client, { block: 0n })).toMatchObject(nothing);
});

test("behavior: parameters decide what a franchise's owners share; what was read can be certified", async () => {
  const parameters = { ...DEFAULT_PARAMETERS, seedTrust: 7n };
  const inputs = await readCertificationInputs(chain.client, { parameters });
  expect([...seedsAre(inputs).values()]).toEqual([3n, 3n]);
  const { members, counted, notCounted } = certify(await readCertificationInputs(chain.client));
  // 1,000 is below the floor of 1,500.
  expect([counted, notCounted.map(({ reason }) => reason)]).toEqual([1, ["below-floor"]]);
  expect(members.map(({ account }) => account).sort()).toEqual(
    [jonas, tomas, mira, priya].map(({ address }) => address).sort(),
  );
  expect(members.some(({ account }) => account === samir.address)).toBe(false);
});

test("error: a block that is ahead", async () => {
  const ahead = readCertificationInputs(chain.client, { block: blocks.later + 1_000n });
  await expect(ahead).rejects.toThrow("could not be found");
});
