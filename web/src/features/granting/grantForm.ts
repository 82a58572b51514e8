import { type Address, isAddressEqual } from "viem";
import { readAddress } from "../../components/readAddress.ts";
import { readAmount } from "../../components/readAmount.ts";
import { RZM, sayEquity } from "../equity/sayEquity.ts";
import { readTerms, type Terms, type TermsProblems, type TypedTerms } from "./terms.ts";

/** Who gets how much, as typed. */
export type GrantRow = { readonly id: string; readonly account: string; readonly amount: string };

export type GrantForm = { readonly rows: readonly GrantRow[]; readonly terms: TypedTerms };

export type GrantProblem = { readonly account: string | null; readonly amount: string | null };

/** One grant to create. */
export type PlannedGrant = Terms & { readonly account: Address; readonly amount: bigint };

export type GrantReading = {
  /** Every line that can be read, as long as the dates can. */
  readonly grants: readonly PlannedGrant[];
  readonly total: bigint;
  readonly terms: Terms | null;
  readonly termsProblems: TermsProblems;
  /** Sentences for lines, by id. */
  readonly problems: ReadonlyMap<string, GrantProblem>;
  /** Whether it can be sent as it is. */
  readonly isComplete: boolean;
};

type Circumstances = {
  /** Seconds since 1970. */
  readonly now: bigint;
  /** What can still be granted; null while that isn't known. */
  readonly available: bigint | null;
  /** Contracts that could never claim. */
  readonly contracts: readonly Address[];
  /** Somebody wanted to go on: what is missing is a problem from then on. */
  readonly asked: boolean;
};

const TWICE = "This account is in the list already. Keep one line for each.";
const CONTRACT = "This is one of Rizom’s own contracts: it could never claim.";

let created = 0;

/** A new line of the form. */
export function newGrantRow(account = "", amount = ""): GrantRow {
  created += 1;
  return { id: `grant-${created}`, account, amount };
}

/** Reads the whole form; lines that are quite empty are passed over. */
export function readGrants({ rows, terms: typed }: GrantForm, circumstances: Circumstances): GrantReading {
  const { now, available, contracts, asked } = circumstances;
  const { terms, problems: termsProblems } = readTerms(typed, now, asked);
  const problems = new Map<string, GrantProblem>();
  const lines: { account: Address; amount: bigint }[] = [];
  let total = 0n;
  for (const row of filled(rows, asked)) {
    const { address, error } = readAddress(row.account);
    const { amount, error: amountError } = readAmount(row.amount, { asset: RZM });
    const isTwice = address !== null && lines.some((line) => isAddressEqual(line.account, address));
    const isContract = address !== null && contracts.some((contract) => isAddressEqual(contract, address));
    const isTooMuch = amount !== null && available !== null && total + amount > available;
    const problem = {
      account: error ?? (isTwice ? TWICE : isContract ? CONTRACT : missing(asked && !address, "Enter an address.")),
      amount:
        amountError ??
        (isTooMuch ? sayTooMuch(available - total, total) : missing(asked && amount === null, "Enter an amount.")),
    };
    if (problem.account || problem.amount) problems.set(row.id, problem);
    else if (address && amount !== null) lines.push({ account: address, amount });
    if (amount !== null && !isTooMuch) total += amount;
  }
  const grants = terms ? lines.map((line) => ({ ...line, ...terms })) : [];
  const isComplete =
    terms !== null &&
    available !== null &&
    problems.size === 0 &&
    grants.length > 0 &&
    grants.length === filled(rows, false).length;
  return { grants, total, terms, termsProblems, problems, isComplete };
}

/** Lines with something in them; the first one too when somebody wanted to go on, so that it can say what's missing. */
function filled(rows: readonly GrantRow[], asked: boolean): GrantRow[] {
  const some = rows.filter(({ account, amount }) => account.trim() !== "" || amount.trim() !== "");
  return some.length === 0 && asked ? rows.slice(0, 1) : some;
}

function missing(isMissing: boolean, sentence: string): string | null {
  return isMissing ? sentence : null;
}

function sayTooMuch(left: bigint, before: bigint): string {
  if (left <= 0n && before === 0n) return "Nothing can be granted any more: the mint allowance is used up.";
  const rest = left <= 0n ? "nothing more" : sayEquity(left);
  return before === 0n
    ? `The mint allowance leaves ${rest} to grant.`
    : `With the lines above, the mint allowance leaves ${rest} to grant.`;
}

/** Says where to look when somebody wanted to go on and can't: lines may be far from the button. Null when all is well. */
export function whereItIsWrong(
  { problems, terms, isComplete }: GrantReading,
  rows: readonly GrantRow[],
): string | null {
  if (isComplete) return null;
  const first = rows.findIndex(({ id }) => problems.has(id)) + 1;
  const lines =
    problems.size === 0
      ? null
      : problems.size === 1
        ? `Line ${first} needs a correction.`
        : `${problems.size} lines need a correction, the first is line ${first}.`;
  return [lines, terms ? null : "The dates need a correction."].filter(Boolean).join(" ") || null;
}
