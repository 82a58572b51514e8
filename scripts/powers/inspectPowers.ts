import type { Deployment } from "@rizom/sdk";
import type { Address, Client } from "viem";
import { getBlockNumber } from "viem/actions";
import { checkCode } from "./checkCode.ts";
import { checkGovernor } from "./checkGovernor.ts";
import { checkManager } from "./checkManager.ts";
import { checkMinting } from "./checkMinting.ts";
import { checkPatronage } from "./checkPatronage.ts";
import { checkProposals } from "./checkProposals.ts";
import { checkTimelock } from "./checkTimelock.ts";
import type { Fact, Inspection } from "./Inspection.ts";

/** What was found; no key holds power if there's no problem. */
export type Powers = {
  readonly block: bigint;
  readonly facts: readonly Fact[];
  readonly problems: readonly string[];
  /** Who may stop a proposal, apart from the rest because it's no power to act. */
  readonly guardian: string;
};

const sentence = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

/**
 * Finds out from the chain alone who holds power over a network: whoever was ever given some, and has it still.
 * @param admin Before the hand-over, the key that may still be admin
 * @throws {LogsUnavailableError} when the node refuses even a few blocks
 * @throws {CommandError} when the contracts aren't compiled
 */
export async function inspectPowers(client: Client, deployment: Deployment, admin?: Address): Promise<Powers> {
  const facts: Fact[] = [];
  const problems: string[] = [];
  const inspection: Inspection = {
    client,
    deployment,
    block: await getBlockNumber(client, { cacheTime: 0 }),
    admin,
    fact: (subject, finding) => void facts.push([subject, finding]),
    problem: (text) => void problems.push(sentence(text)),
  };
  // What isn't ours can't be asked about anything.
  if (!(await checkCode(inspection))) return { block: inspection.block, facts, problems, guardian: "" };
  await checkManager(inspection);
  await checkTimelock(inspection);
  const guardian = await checkGovernor(inspection);
  await checkProposals(inspection);
  await checkMinting(inspection);
  await checkPatronage(inspection);
  return { block: inspection.block, facts, problems, guardian };
}
