import { basename } from "node:path";
import { parseAllocations } from "@rizom/sdk/rounds";
import { CommandError } from "../command/CommandError.ts";
import { readAllocationsFile } from "../round/readAllocationsFile.ts";
import type { FoundingRound } from "./Founding.ts";

/**
 * Reads the allocations of a round from a CSV file.
 * @throws {CommandError} with everything that is wrong with it, by line
 */
export function readRoundList(path: string): FoundingRound["allocations"] {
  const { allocations, problems } = parseAllocations(readAllocationsFile(path));
  if (problems.length === 0) return allocations;
  throw new CommandError(problems.map(({ line, sentence }) => `${basename(path)}:${line}: ${sentence}`).join(" "));
}
