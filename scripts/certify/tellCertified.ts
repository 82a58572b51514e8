import { type ExplainedFigures, LEVELS, type NotCountedReason, type WorkType } from "@rizom/sdk";
import { withDecimals } from "../../sdk/src/certification/withDecimals.ts";
import { momentOf } from "../command/readMoment.ts";
import { tell } from "../command/runCommand.ts";
import type { Certified } from "./Certified.ts";
import type { CheckedDocument } from "./checkDocuments.ts";

const REASONS: Readonly<Record<NotCountedReason, string>> = {
  "unknown-outcome": "about an outcome that isn't accepted",
  "unpriced-asset": "paid in an asset without a price",
  "below-floor": "paid with less than the floor",
};

const percent = (ppm: bigint) => `${ppm / 10_000n}.${String(ppm % 10_000n).padStart(4, "0")} %`;

function tellInputs({ inputs, certification }: Certified, parametersFrom: string): void {
  const { outcomes, attestations, seeds, floors, parameters } = inputs;
  tell("Parameters", `${parametersFrom}: ${JSON.stringify(withDecimals(parameters))}`);
  tell("Outcomes", `${outcomes.length} accepted`);
  tell("Standing", `${attestations.length} attestations, of which ${certification.counted} count`);
  for (const [reason, words] of Object.entries(REASONS)) {
    const found = certification.notCounted.filter((each) => each.reason === reason).length;
    if (found > 0) tell("Left out", `${found} ${words}`);
  }
  for (const { account, trust } of seeds) tell("Seed", `${account} with ${trust} units of trust`);
  for (const { asset, minimum } of floors) tell("Floor", `${minimum} units of ${asset}`);
}

function tellTrust({ explanation }: Certified): void {
  const { seed, trust, standing, received } = explanation;
  tell("Trust", `${trust} units, of which ${seed} as a seed; standing ${percent(standing)}`);
  for (const { attester, edge, given, attesterTrust, flow } of received) {
    tell("", `${flow} from ${attester}, who has ${attesterTrust} and passes on ${edge} of ${given} parts here`);
  }
}

/** A topic's result, and the sums behind it. */
function tellFigures({ topic, figures, ratings, weight, sum, holds, fails }: ExplainedFigures, members: number): void {
  const name = topic === "overall" ? "Overall" : topic;
  const { quality, score, rank, level, raters, outcomes } = figures;
  tell(name, `${LEVELS[level]} (level ${level}): score ${percent(score)}, rank ${rank} of ${members}`);
  tell("", `quality ${percent(quality)}; raters: ${raters}, outcomes: ${outcomes}`);
  for (const { attester, observations, standing, weight: each, n, x, isCapped } of ratings) {
    const capped = isCapped ? ", reduced to the pair's cap" : "";
    tell("", `${attester}, standing ${percent(standing)}: weight ${each} · n ${n}, x ${x}${capped}`);
    for (const { attestation, age, decay, value } of observations) {
      const about = `outcome ${attestation.engagementId}/${attestation.outcome}`;
      tell("", `  ${about}, ${age} seconds old: decay ${decay} of 1048576, value ${value} of 24`);
    }
  }
  tell("", `N = ${weight}, X = ${sum}`);
  tell("", `p = ${quality}: D = ${holds.distance}, 100·D² = ${holds.left}, at least ${holds.right}`);
  tell("", `p = ${quality + 1n}: D = ${fails.distance}, 100·D² = ${fails.left}, and ${fails.right} are needed`);
}

const saysSomething = ({ ratings }: ExplainedFigures) => ratings.length > 0;

/** Tells inputs, figures and the sums behind them. */
export function tellCertified(certified: Certified, parametersFrom: string): void {
  const { chainId, registry, block, certification, explanation } = certified;
  tell("Chain", `${chainId}, AttestationRegistry ${registry}`);
  tell("Block", `${block.number} of ${momentOf(Number(block.timestamp))}, ${block.hash}`);
  tellInputs(certified, parametersFrom);
  tell("Account", explanation.account);
  const { members } = certification;
  if (!members.some(({ account }) => account === explanation.account)) {
    console.log("Nobody has attested anything that counts of or by this account, and it owns no active franchise.");
    return;
  }
  tellTrust(certified);
  tellFigures(explanation.overall, members.length);
  for (const figures of explanation.work.filter(saysSomething)) tellFigures(figures, members.length);
  const silent = explanation.work.filter((figures) => !saysSomething(figures)).map(({ topic }) => topic as WorkType);
  if (silent.length > 0) tell("Unmarked", silent.join(", "));
}

/** Tells what became of the documents, and ends with the digest. */
export function tellDocuments({ digest }: Certified, documents: readonly CheckedDocument[]): void {
  for (const { attestation, state, sentence, lyingGateways } of documents) {
    const { uid, engagementId, outcome, attester } = attestation;
    const said = sentence === null ? "found, and agrees with the chain" : `${state}. ${sentence}`;
    tell("Document", `${uid} by ${attester} about outcome ${engagementId}/${outcome}: ${said}`);
    for (const gateway of lyingGateways) tell("", `${gateway} sent something else under its name`);
  }
  const amiss = documents.filter(({ state }) => state !== "agrees").length;
  if (amiss > 0)
    console.log(
      `${amiss} of ${documents.length} documents don't confirm what the chain says. The figures come from the chain, and stay as they are.`,
    );
  tell("Digest", digest);
}
