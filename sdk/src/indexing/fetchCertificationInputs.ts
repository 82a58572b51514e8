import * as v from "valibot";
import type { Address, Hex } from "viem";
import type {
  CertificationAttestation,
  CertificationFloor,
  CertificationInputs,
  CertificationOutcome,
} from "../certification/CertificationInputs.ts";
import { type CertificationParameters, DEFAULT_PARAMETERS } from "../certification/CertificationParameters.ts";
import { seedsOf } from "../certification/seedsOf.ts";
import { fetchEach } from "./fetchEach.ts";
import { fetchMeta } from "./fetchMeta.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { IndexInvalidError } from "./indexErrors.ts";
import { markedEntries, toWorkMarks } from "./reputationFields.ts";

export const CERTIFIED_OUTCOMES_QUERY = /* GraphQL */ `
  query CertifiedOutcomes($first: Int!, $block: Block_height, $where: Outcome_filter!) {
    items: outcomes(first: $first, block: $block, orderBy: id, where: $where) {
      id number endedAt toSplit engagement { engagementId asset { id } }
    }
    _meta(block: $block) { block { number } }
  }
`;
export const CERTIFIED_ATTESTATIONS_QUERY = /* GraphQL */ `
  query CertifiedAttestations($first: Int!, $block: Block_height, $where: Attestation_filter!) {
    items: attestations(first: $first, block: $block, orderBy: id, where: $where) {
      id engagement { engagementId } outcome { number } attester { id } subject { id } work marks
    }
    _meta(block: $block) { block { number } }
  }
`;
export const CERTIFIED_OWNERS_QUERY = /* GraphQL */ `
  query CertifiedOwners($first: Int!, $block: Block_height, $where: Ownership_filter!) {
    items: ownerships(first: $first, block: $block, orderBy: id, where: $where) {
      id account { id } franchise { franchiseId isSuspended }
    }
    _meta(block: $block) { block { number } }
  }
`;
export const CERTIFIED_PRICES_QUERY = /* GraphQL */ `
  query CertifiedPrices($first: Int!, $block: Block_height, $where: RateChange_filter!) {
    items: rateChanges(first: $first, block: $block, orderBy: id, where: $where) { id rate { id } price block logIndex }
    _meta(block: $block) { block { number } }
  }
`;

const outcomeItem = v.object({
  ...{ id: hex, number: count, endedAt: small, toSplit: whole },
  engagement: v.object({ engagementId: whole, asset: linked }),
});
const attestationItem = v.object({
  ...{ id: hex, engagement: v.object({ engagementId: whole }), outcome: v.object({ number: count }) },
  ...{ attester: linked, subject: linked, ...markedEntries },
});
const ownerItem = v.object({
  ...{ id: hex, account: linked, franchise: v.object({ franchiseId: whole, isSuspended: v.boolean() }) },
});
const priceItem = v.object({ id: hex, rate: v.object({ id: address }), price: whole, block: whole, logIndex: count });

const toOutcome = ({ number, endedAt, toSplit, engagement }: v.InferOutput<typeof outcomeItem>) =>
  ({
    ...{ engagementId: engagement.engagementId, outcome: number, acceptedAt: BigInt(endedAt) },
    ...{ asset: engagement.asset, paid: toSplit },
  }) satisfies CertificationOutcome;

const toAttestation = ({ id, engagement, outcome, work, marks, ...same }: v.InferOutput<typeof attestationItem>) =>
  ({
    ...{ uid: id, engagementId: engagement.engagementId, outcome: outcome.number, ...same },
    work: toWorkMarks({ work, marks }),
  }) satisfies CertificationAttestation;

/** The owners of each franchise, of which one may have more than a page. */
function franchisesOf(owners: readonly v.InferOutput<typeof ownerItem>[]) {
  const franchises = new Map<bigint, { readonly isSuspended: boolean; readonly owners: Address[] }>();
  for (const { account, franchise } of owners) {
    const known = franchises.get(franchise.franchiseId) ?? { isSuspended: franchise.isSuspended, owners: [] };
    known.owners.push(account);
    franchises.set(franchise.franchiseId, known);
  }
  return [...franchises.values()];
}

/** The last price above 0 that was set for each asset. */
function floorsOf(prices: readonly v.InferOutput<typeof priceItem>[]): CertificationFloor[] {
  const sorted = prices.toSorted((a, b) => Number(a.block - b.block) || a.logIndex - b.logIndex);
  const last = new Map(sorted.map(({ rate, price }) => [rate.id, price]));
  return [...last]
    .map(([asset, minimum]) => ({ asset, minimum }))
    .sort((a, b) => (a.asset.toLowerCase() < b.asset.toLowerCase() ? -1 : 1));
}

const byNumber = (a: CertificationOutcome, b: CertificationOutcome) =>
  Number(a.engagementId - b.engagementId) || a.outcome - b.outcome;

/** As of which block: of another one than the newest the index doesn't know when it was made, so both are told. */
export type CertifiedQuestion = Abortable & { readonly parameters?: CertificationParameters } & (
    | { readonly block?: undefined; readonly now?: undefined }
    | { readonly block: bigint; readonly now: bigint }
  );

async function newestBlock(index: IndexClient, signal?: AbortSignal) {
  const { block, timestamp } = await fetchMeta(index, { signal });
  if (timestamp === null) throw new IndexInvalidError("_meta.block.timestamp: it doesn't say when its block was made");
  return { number: block, timestamp: BigInt(timestamp) };
}

/**
 * Everything that a certification depends on, as of one block: the same as the chain's own logs tell.
 * @param parameters.block As of which block; default: the index's newest
 * @param parameters.now When that block was made, in seconds: of its newest block alone the index knows that
 * @returns Outcomes by number, attestations by uid, seeds and floors by address
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexBehindError} when it hasn't reached that block
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const { members } = certify(await fetchCertificationInputs(index));
 */
export async function fetchCertificationInputs(
  index: IndexClient,
  { block: given, now, parameters = DEFAULT_PARAMETERS, signal }: CertifiedQuestion = {},
): Promise<CertificationInputs> {
  const block = given === undefined ? await newestBlock(index, signal) : { number: given, timestamp: now };
  const all = <Item extends { readonly id: Hex }>(
    document: string,
    item: v.GenericSchema<unknown, Item>,
    where: Readonly<Record<string, unknown>>,
  ) => fetchEach(index, { document, item, where, block: block.number, signal });
  const [outcomes, attestations, owners, prices] = await Promise.all([
    all(CERTIFIED_OUTCOMES_QUERY, outcomeItem, { state: "ACCEPTED" }),
    all(CERTIFIED_ATTESTATIONS_QUERY, attestationItem, { isStanding: true }),
    all(CERTIFIED_OWNERS_QUERY, ownerItem, { until: null }),
    all(CERTIFIED_PRICES_QUERY, priceItem, { price_gt: "0" }),
  ]);
  return {
    now: block.timestamp,
    outcomes: outcomes.map(toOutcome).sort(byNumber),
    // Ids are uids, and come in their order.
    attestations: attestations.map(toAttestation),
    seeds: seedsOf(franchisesOf(owners), parameters),
    floors: floorsOf(prices),
    parameters,
  };
}
