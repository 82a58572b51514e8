import { expect } from "chai";
import { artifacts } from "hardhat";
import type { Abi, Address, ContractFunctionArgs, ContractFunctionName, Hex, MulticallParameters } from "viem";
import { networkHelpers, publicClient } from "./chain.ts";

// Random histories compare so much that a request for each value would be most of what they take: one call asks for many.
// What does that is put here without a transaction, so that nobody's nonce changes, and no contract's address.
const MANY_READS = "0xcA11bde05977b3631167028862bE2a173976CA11";
await networkHelpers.setCode(MANY_READS, (await artifacts.readArtifact("ManyReads")).deployedBytecode as Hex);

export interface Question {
  address: Address;
  abi: Abi;
  functionName: string;
  args: readonly unknown[];
}

/** A question to a contract, and what it must answer. */
export interface Answer extends Question {
  expected: unknown;
  told: string;
}

type Read = "view" | "pure";

export function answer<const abi extends Abi, name extends ContractFunctionName<abi, Read>>(
  { address, abi }: { address: Address; abi: abi },
  functionName: name,
  args: ContractFunctionArgs<abi, Read, name>,
  expected: unknown,
  told: string,
): Answer {
  return { address, abi, functionName, args: args as readonly unknown[], expected, told };
}

/** What contracts say, all in the same block. A question that reverts is an error as ever. */
export function readMany<const questions extends readonly unknown[]>(
  contracts: MulticallParameters<questions, false>["contracts"],
) {
  const all = { batchSize: 0, multicallAddress: MANY_READS } as const;
  return publicClient.multicall<questions, false>({ contracts, allowFailure: false, ...all });
}

/** Asks all of it at once. */
export async function expectAnswers(answers: readonly Answer[]): Promise<void> {
  const found: unknown[] = await readMany(answers);
  for (const [i, { functionName, expected, told }] of answers.entries()) {
    expect(found[i], `${told}: ${functionName}`).to.deep.equal(expected);
  }
}
