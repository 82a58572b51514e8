import { resolve } from "node:path";
import * as v from "valibot";
import { CommandError } from "../command/CommandError.ts";
import type { Founding } from "./Founding.ts";
import { foundingProblems } from "./foundingProblems.ts";
import { type FoundingFile, foundingSchema } from "./foundingSchema.ts";
import type { Problem } from "./Problem.ts";
import { readCharter } from "./readCharter.ts";
import { readRoundList } from "./readRoundList.ts";

type Issue = v.InferIssue<typeof foundingSchema>;

const pathOf = (issue: Issue) => (v.getDotPath(issue) ?? "").replace(/\.(\d+)/g, "[$1]") || "The whole";

function sentenceOf(issue: Issue): string {
  if (issue.type !== "strict_object") return issue.message;
  if (issue.expected === "never") return "This isn't known. Is it mistyped?";
  return issue.received === "undefined" ? "This is missing." : "An object is expected, in braces.";
}

/** Reads the files that a founding names; what can't be read is a problem at its place. */
async function readFiles(file: FoundingFile, folder: string): Promise<{ founding: Founding; problems: Problem[] }> {
  const problems: Problem[] = [];
  const attempt = async <Value>(where: string, reader: () => Value | Promise<Value>): Promise<Value | undefined> => {
    try {
      return await reader();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      problems.push({ where, sentence: error.message });
      return undefined;
    }
  };
  const franchises: Founding["franchises"][number][] = [];
  for (const [index, { charter: path, ...franchise }] of file.franchises.entries()) {
    const charter = await attempt(`franchises[${index}].charter`, () => readCharter(resolve(folder, path)));
    franchises.push({ ...franchise, charter: charter ?? { bytes: new Uint8Array(), digest: "0x" } });
  }
  const rounds: Founding["rounds"][number][] = [];
  for (const [index, { list, ...round }] of file.rounds.entries()) {
    const allocations = await attempt(`rounds[${index}].list`, () => readRoundList(resolve(folder, list)));
    rounds.push({ ...round, allocations: allocations ?? [] });
  }
  return { founding: { ...file, franchises, rounds }, problems };
}

/** A refusal that lists everything, in the order of the file as far as one can tell. */
export function refusalOf(problems: readonly Problem[]): CommandError {
  const lines = problems.map(({ where, sentence }) => `${where}: ${sentence}`);
  const count = problems.length === 1 ? "One problem" : `${problems.length} problems`;
  return new CommandError(`${lines.join("\n")}\n${count}. Nothing was sent.`);
}

/**
 * Reads a founding, with the charters and lists that it names.
 * @param json What the file says
 * @param folder From where its paths lead
 * @param now The chain's time, seconds
 * @throws {CommandError} with everything that is wrong with it at once
 */
export async function parseFounding(json: unknown, folder: string, now: bigint): Promise<Founding> {
  const parsed = v.safeParse(foundingSchema, json);
  if (!parsed.success)
    throw refusalOf(parsed.issues.map((issue) => ({ where: pathOf(issue), sentence: sentenceOf(issue) })));
  const { founding, problems } = await readFiles(parsed.output, folder);
  const all = [...problems, ...foundingProblems(founding, now)];
  if (all.length > 0) throw refusalOf(all);
  return founding;
}
