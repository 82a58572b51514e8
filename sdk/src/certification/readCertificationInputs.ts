import { type Client, parseEventLogs, toEventSelector } from "viem";
import { getBlock } from "viem/actions";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogFilter, type MinedLog, readLogs } from "../chain/readLogs.ts";
import { readTimestamps } from "../chain/readTimestamps.ts";
import type { Deployment } from "../deployments/Deployment.ts";
import { applyToFranchise } from "../franchise/applyToFranchise.ts";
import { decodeFranchiseEvents } from "../franchise/decodeFranchiseEvents.ts";
import type { Franchise } from "../franchise/Franchise.ts";
import { franchiseOnAdmission } from "../franchise/franchiseOnAdmission.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { attestationsIn } from "../reputation/attestationsIn.ts";
import { decodeReputationEvents } from "../reputation/decodeReputationEvents.ts";
import type {
  CertificationAttestation,
  CertificationFloor,
  CertificationInputs,
  CertificationOutcome,
} from "./CertificationInputs.ts";
import { type CertificationParameters, DEFAULT_PARAMETERS } from "./CertificationParameters.ts";
import { byKey, keyOf } from "./keys.ts";
import { seedsOf } from "./seedsOf.ts";

/** When something happened matters only for outcomes, and asking for it could be a question for each block. */
const timestampOf = () => 0;

const selectorsOf = (abi: typeof engagementsAbi | typeof patronageEquityAbi, names: readonly string[]) =>
  abi.flatMap((item) => (item.type === "event" && names.includes(item.name) ? [toEventSelector(item)] : []));

function filtersOf({ engagements, attestationRegistry, franchiseRegistry, patronageEquity }: Deployment): LogFilter[] {
  return [
    { address: engagements, topics: [selectorsOf(engagementsAbi, ["EngagementOpened", "OutcomeAccepted"])] },
    { address: attestationRegistry, topics: [] },
    { address: franchiseRegistry, topics: [] },
    { address: patronageEquity, topics: [selectorsOf(patronageEquityAbi, ["RateSet"])] },
  ];
}

async function readOutcomes(client: Client, logs: readonly MinedLog[]): Promise<CertificationOutcome[]> {
  const opened = parseEventLogs({ abi: engagementsAbi, logs: [...logs], eventName: "EngagementOpened" });
  const accepted = parseEventLogs({ abi: engagementsAbi, logs: [...logs], eventName: "OutcomeAccepted" });
  const assets = new Map(opened.map(({ args }) => [args.engagementId, args.asset]));
  const timestamps = await readTimestamps(client, accepted);
  return accepted
    .flatMap(({ args: { engagementId, outcome, toSplit: paid }, blockNumber }) => {
      const asset = assets.get(engagementId);
      // What was never opened can't be accepted: a node that tells so has lost an event.
      if (!asset) throw new Error(`The node doesn't tell how engagement ${engagementId} was opened. Try another one.`);
      return [
        { engagementId, outcome: Number(outcome), acceptedAt: BigInt(timestamps.get(blockNumber) ?? 0), asset, paid },
      ];
    })
    .sort((a, b) => Number(a.engagementId - b.engagementId) || a.outcome - b.outcome);
}

/** Those that stand. */
function attestationsOf(logs: readonly MinedLog[], { attestationRegistry }: Deployment): CertificationAttestation[] {
  return attestationsIn(decodeReputationEvents({ logs, attestationRegistry, timestampOf }))
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ uid, engagementId, outcome, attester, subject, work }) => ({
      ...{ uid, engagementId, outcome, attester, subject, work },
    }))
    .sort((a, b) => byKey(a.uid, b.uid));
}

function franchisesOf(logs: readonly MinedLog[], { franchiseRegistry }: Deployment): Franchise[] {
  const franchises = new Map<bigint, Franchise>();
  for (const event of decodeFranchiseEvents({ logs, franchiseRegistry, timestampOf })) {
    const { franchiseId } = event.args;
    const known = event.eventName === "FranchiseAdmitted" ? franchiseOnAdmission(event) : franchises.get(franchiseId);
    if (known) franchises.set(franchiseId, applyToFranchise(known, event));
  }
  return [...franchises.values()];
}

/** The last price above 0 of each asset: who takes an asset's rate away takes nothing from what was done for it. */
function floorsOf(logs: readonly MinedLog[]): CertificationFloor[] {
  const set = parseEventLogs({ abi: patronageEquityAbi, logs: [...logs], eventName: "RateSet" });
  const last = new Map(set.filter(({ args }) => args.price > 0n).map(({ args }) => [args.asset, args.price]));
  return [...last]
    .map(([asset, minimum]) => ({ asset, minimum }))
    .sort((a, b) => byKey(keyOf(a.asset), keyOf(b.asset)));
}

/**
 * Everything that a certification depends on, as of one block, from the chain's own events: no index is asked, and no
 * document is needed.
 * @param parameters.block As of which block; default: the chain's newest
 * @returns Outcomes by number, attestations by uid, seeds and floors by address
 * @throws {BlockNotFoundError} when the chain doesn't have that block yet
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
  }: { readonly block?: bigint; readonly parameters?: CertificationParameters; readonly signal?: AbortSignal } = {},
): Promise<CertificationInputs> {
  const deployment = await deploymentOfClient(client);
  const asOf = await getBlock(client, block === undefined ? {} : { blockNumber: block });
  const window = { fromBlock: deployment.startBlock, toBlock: asOf.number, ...(signal && { signal }) };
  const logs = await readLogs(client, filtersOf(deployment), window);
  const told = (address: string) => logs.filter((log) => keyOf(log.address) === address.toLowerCase());
  return {
    now: asOf.timestamp,
    outcomes: await readOutcomes(client, told(deployment.engagements)),
    attestations: attestationsOf(logs, deployment),
    seeds: seedsOf(franchisesOf(logs, deployment), parameters),
    floors: floorsOf(told(deployment.patronageEquity)),
    parameters,
  };
}
