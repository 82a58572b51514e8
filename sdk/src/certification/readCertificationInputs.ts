import { type Address, type Client, encodeEventTopics, parseEventLogs } from "viem";
import { getBlock } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { readLogs } from "../chain/readLogs.ts";
import type { Engagement } from "../engagement/Engagement.ts";
import { readEngagementsFromLogs } from "../engagement/readEngagementsFromLogs.ts";
import { readFranchisesFromLogs } from "../franchise/readFranchisesFromLogs.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { readAttestationsFromLogs } from "../reputation/readAttestationsFromLogs.ts";
import type { CertificationFloor, CertificationInputs, CertificationOutcome } from "./CertificationInputs.ts";
import { type CertificationParameters, DEFAULT_PARAMETERS } from "./CertificationParameters.ts";
import { byKey } from "./keys.ts";
import { seedsOf } from "./seedsOf.ts";

type Window = { readonly toBlock: bigint; readonly signal?: AbortSignal };

/** The last price above 0 that was set for each asset. */
async function readFloors(client: Client, { toBlock, signal }: Window): Promise<CertificationFloor[]> {
  const { patronageEquity: address, startBlock: fromBlock } = await deploymentOfClient(client);
  const filter = { address, topics: encodeEventTopics({ abi: patronageEquityAbi, eventName: "RateSet" }) };
  const logs = await readLogs(client, [filter], { fromBlock, toBlock, ...(signal && { signal }) });
  const set = parseEventLogs({ abi: patronageEquityAbi, logs, eventName: "RateSet" }).filter(
    ({ args }) => args.price > 0n,
  );
  const last = new Map<Address, bigint>(set.map(({ args }) => [args.asset, args.price]));
  return [...last]
    .map(([asset, minimum]) => ({ asset, minimum }))
    .sort((a, b) => byKey(a.asset.toLowerCase(), b.asset.toLowerCase()));
}

function outcomesOf({ engagementId, asset, outcomes }: Engagement): CertificationOutcome[] {
  return outcomes.flatMap(({ number, state, endedAt, toSplit }) =>
    state === "accepted" && endedAt !== null
      ? [{ engagementId, outcome: number, acceptedAt: BigInt(endedAt), asset, paid: toSplit }]
      : [],
  );
}

const byNumber = (a: CertificationOutcome, b: CertificationOutcome) =>
  Number(a.engagementId - b.engagementId) || a.outcome - b.outcome;

/**
 * Everything that a certification depends on, from the chain's own logs alone: the same as the index tells.
 * @param parameters.block As of which block; default: the chain's newest
 * @returns Outcomes by number, attestations by uid, seeds and floors by address
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {UnknownChainError} when Rizom isn't deployed on the client's chain
 * @example
 * const { members } = certify(await readCertificationInputs(client));
 */
export async function readCertificationInputs(
  client: Client,
  {
    block,
    parameters = DEFAULT_PARAMETERS,
    signal,
  }: {
    readonly block?: bigint;
    readonly parameters?: CertificationParameters;
    readonly signal?: AbortSignal;
  } = {},
): Promise<CertificationInputs> {
  const { number: toBlock, timestamp: now } = await getBlock(client, block === undefined ? {} : { blockNumber: block });
  const window = { toBlock, ...(signal && { signal }) };
  const [attestations, engagements, franchises, floors] = await Promise.all([
    readAttestationsFromLogs(client, { ...window, standing: true }),
    readEngagementsFromLogs(client, window),
    readFranchisesFromLogs(client, window),
    readFloors(client, window),
  ]);
  return {
    now,
    outcomes: engagements.flatMap(outcomesOf).sort(byNumber),
    attestations: attestations
      .map(({ uid, engagementId, outcome, attester, subject, work }) => ({
        ...{ uid, engagementId, outcome, attester, subject, work },
      }))
      .sort((a, b) => byKey(a.uid, b.uid)),
    seeds: seedsOf(franchises, parameters),
    floors,
    parameters,
  };
}
