import { MAX_TOTAL_WEIGHT, type Member } from "@rizom/sdk";
import { readAddress } from "../../components/readAddress.ts";

/** One line of the form, as typed. */
export type TeamRow = { id: string; account: string; weight: string };

export type RowProblem = { account: string | null; weight: string | null };

export type TeamReading = {
  /** Every member that can be read, in the order of the form. */
  members: readonly Member[];
  /** Sentences for the rows that can't, by id. */
  problems: ReadonlyMap<string, RowProblem>;
  /** What is wrong with the team as a whole. */
  problem: string | null;
  /** Whether the team can be used as it is. */
  complete: boolean;
};

let created = 0;

/** A new line of the form. */
export function newRow(account = "", weight = ""): TeamRow {
  created += 1;
  return { id: `row-${created}`, account, weight };
}

/** Lines for an existing team. */
export function rowsOf(members: readonly Member[]): TeamRow[] {
  return members.map(({ account, weight }) => newRow(account, String(weight)));
}

const TWICE = "This member is in the team already. Keep one line for each.";

type WeightReading = { weight: number; error: null } | { weight: null; error: string | null };

/** Reads a typed weight. An empty field is neither a weight nor an error. */
export function readWeight(typed: string): WeightReading {
  const text = typed.trim().replace(/%$/, "").trim();
  if (text === "") return { weight: null, error: null };
  if (/^\d+[.,]\d+$/.test(text)) {
    return { weight: null, error: "A weight is a whole number. For halves, double all weights." };
  }
  if (!/^\d+$/.test(text)) return { weight: null, error: "A weight is a whole number, such as 30." };
  const weight = Number(text);
  if (weight === 0) return { weight: null, error: "A weight of 0 gets nothing. Remove this member instead." };
  if (weight > MAX_TOTAL_WEIGHT) {
    return { weight: null, error: "This weight is too large. Only the proportions count: use smaller weights." };
  }
  return { weight, error: null };
}

/**
 * Reads the whole form; rows that are quite empty are passed over.
 *
 * @param asked somebody wanted to go on: what is missing is a problem from then on
 */
export function readTeam(rows: readonly TeamRow[], asked = false): TeamReading {
  const members: Member[] = [];
  const problems = new Map<string, RowProblem>();
  const seen = new Set<string>();
  let unfinished = false;
  for (const row of rows) {
    if (row.account.trim() === "" && row.weight.trim() === "") continue;
    const { address, error } = readAddress(row.account);
    const { weight, error: weightError } = readWeight(row.weight);
    const twice = address !== null && seen.has(address);
    if (address) seen.add(address);
    const account = twice ? TWICE : (error ?? (asked && !address ? "Enter an address." : null));
    const weightProblem = weightError ?? (asked && weight === null ? "Enter a weight." : null);
    if (account || weightProblem) problems.set(row.id, { account, weight: weightProblem });
    if (address && weight !== null && !twice) members.push({ account: address, weight });
    else unfinished = true;
  }
  const problem = problemOf(members);
  return { members, problems, problem, complete: members.length > 0 && !unfinished && problem === null };
}

function problemOf(members: readonly Member[]): string | null {
  const total = members.reduce((sum, { weight }) => sum + weight, 0);
  return total > MAX_TOTAL_WEIGHT
    ? "The weights together are too large. Only their proportions count: use smaller ones."
    : null;
}

/** Says what is missing when somebody wants to go on with a team that isn't complete. */
export function whatIsMissing({ members, problems, problem }: TeamReading): string | null {
  if (problem) return problem;
  if (problems.size > 0)
    return problems.size === 1 ? "One line needs a correction." : `${problems.size} lines need a correction.`;
  if (members.length === 0) return "A team needs at least one member, with an address and a weight.";
  return "Every member needs an address and a weight.";
}
