import { type Abi, type Address, type Client, decodeFunctionData, type Hex, parseEventLogs } from "viem";
import { deploymentOfClient } from "../chain/deploymentOfClient.ts";
import { type LogWindow, type MinedLog, readLogs } from "../chain/readLogs.ts";
import type { Deployment } from "../deployments/Deployment.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { type DigestFields, digestsIn, type FoundDigest } from "./digestsIn.ts";
import type { NamedDocument } from "./NamedDocument.ts";
import { readDescription } from "./readDescription.ts";

/** As the registry numbers matters. */
const CHANGE_CHARTER = 2;

type Source = { readonly address: Address; readonly abi: Abi; readonly fields: DigestFields };
type Told = { readonly eventName: string; readonly args: object };

/** Every contract that names documents, and the fields in which it does, in events and calls. */
function sourcesOf(deployment: Deployment): Source[] {
  const { franchiseRegistry, equityRounds, engagements, attestationRegistry } = deployment;
  const parts = { brief: "brief", evidence: "evidence", reason: "reason", ruling: "ruling" } as const;
  return [
    { address: franchiseRegistry, abi: franchiseRegistryAbi, fields: { charter: "charter" } },
    { address: equityRounds, abi: equityRoundsAbi, fields: { digest: "allocation list" } },
    { address: engagements, abi: engagementsAbi, fields: parts },
    { address: attestationRegistry, abi: attestationRegistryAbi, fields: { digest: "attestation" } },
  ];
}

/** A call that a proposal would make may name documents, too: whoever votes has to read them. */
function digestsInCall(sources: readonly Source[], target: Address, data: Hex): FoundDigest[] {
  const source = sources.find(({ address }) => address.toLowerCase() === target.toLowerCase());
  if (source === undefined) return [];
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi: source.abi, data });
    const item = source.abi.find((entry) => entry.type === "function" && entry.name === functionName);
    const inputs = item?.type === "function" ? item.inputs : [];
    return digestsIn(Object.fromEntries(inputs.map(({ name }, index) => [name, args[index]])), source.fields);
  } catch {
    // Anybody may propose what isn't a call: it names nothing.
    return [];
  }
}

function digestsInProposal(sources: readonly Source[], told: Told): FoundDigest[] {
  if (told.eventName !== "ProposalCreated") return [];
  const { description, targets, calldatas } = told.args as {
    description: string;
    targets: readonly Address[];
    calldatas: readonly Hex[];
  }; // As the governor's event has them.
  const { digest } = readDescription(description);
  const calls = targets.flatMap((target, index) => digestsInCall(sources, target, calldatas[index] ?? "0x"));
  return digest === null ? calls : [{ kind: "proposal", digest }, ...calls];
}

function digestsInEvent({ fields }: Source, { eventName, args }: Told): FoundDigest[] {
  if (eventName === "ProfileSet") return digestsIn(args, { digest: "profile" });
  const isMotion = eventName === "MotionSupported" && "matter" in args && args.matter === CHANGE_CHARTER;
  return digestsIn(args, isMotion ? { subject: "charter" } : fields);
}

const parse = (abi: Abi, logs: MinedLog[]) => parseEventLogs({ abi, logs }) as unknown as (MinedLog & Told)[]; // Of any ABI.

/**
 * Reads from logs alone which documents the network ever named: those in force, those that others replaced, and those of
 * proposals and motions that came to nothing. What a document itself names (pages of lists, files of evidence) stands in it.
 * @param window Default: from Rizom's first block to the newest
 * @returns Each digest once, in the order in which they were named
 * @throws {UnknownChainError} when Rizom isn't deployed there
 * @throws {LogsUnavailableError} when the node doesn't give its logs
 * @example
 * const documents = await readNamedDocuments(client);
 */
export async function readNamedDocuments(client: Client, window: Partial<LogWindow> = {}): Promise<NamedDocument[]> {
  const deployment = await deploymentOfClient(client);
  const sources = sourcesOf(deployment);
  const address = [...sources.map((source) => source.address), deployment.governor];
  const logs = await readLogs(client, [{ address, topics: [] }], { fromBlock: deployment.startBlock, ...window });
  const found = new Map<string, NamedDocument>();
  for (const log of logs) {
    const source = sources.find((one) => one.address.toLowerCase() === log.address.toLowerCase());
    const [told] = parse(source?.abi ?? governorAbi, [log]);
    if (told === undefined) continue;
    const digests = source === undefined ? digestsInProposal(sources, told) : digestsInEvent(source, told);
    for (const { kind, digest } of digests) {
      const key = `${kind} ${digest}`;
      if (!found.has(key)) found.set(key, { kind, digest, block: log.blockNumber });
    }
  }
  return [...found.values()];
}
