import { type ParseArgsConfig, parseArgs } from "node:util";
import { decodeRevert } from "@rizom/sdk";
import { CommandError } from "./CommandError.ts";

/** The sentence inside whatever was thrown; undefined for what nobody foresaw. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message;
  const { kind, sentence } = decodeRevert(error);
  return kind === "unknown" ? undefined : sentence;
}

/** Runs a command to its end: exit code 1 and a sentence when something is wrong. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}

/**
 * Reads a command's arguments.
 * @param usage What is said when they can't be read
 * @throws {CommandError} with the reason and the usage
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig["options"]>>(
  options: Options,
  usage: string,
  args: string[] = process.argv.slice(2),
) {
  try {
    return parseArgs({ options, args, allowPositionals: true });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** A fact, below others. */
export const tell = (name: string, value: string) => console.log(`${name.padEnd(11)} ${value}`);
