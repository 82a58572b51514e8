import { formatAmount, GrantError, toNewGrant, vestedAt } from "@rizom/sdk";
import { momentOf } from "../command/readMoment.ts";
import type { Founding } from "./Founding.ts";
import type { Problem, Tell } from "./Problem.ts";

const YEAR = 365n * 86_400n;

const rzm = (amount: bigint) => `${formatAmount(amount, 18)} RZM`;
const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Tells of whatever comes a second time in a list. */
function tellTwice<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  tell: (item: Item, first: Item) => void,
) {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const first = seen.get(keyOf(item));
    if (first === undefined) seen.set(keyOf(item), item);
    else tell(item, first);
  }
}

function checkGovernor({ governor }: Founding, now: bigint, tell: Tell): void {
  const { guardianUntil: until, lateQuorumExtension, votingPeriod } = governor;
  if (lateQuorumExtension > votingPeriod) {
    tell("governor.lateQuorumExtension", "It's longer than the voting period. Make it at most as long.");
  }
  if (until === 0n) return;
  if (until <= now) {
    tell(
      "governor.guardian.until",
      `${momentOf(Number(until))} is past: the guardian could never do anything. Choose a later day, or null for no guardian.`,
    );
  } else if (until > now + YEAR) {
    tell(
      "governor.guardian.until",
      `A mandate ends within a year, by ${momentOf(Number(now + YEAR))}. Choose an earlier day.`,
    );
  }
}

function checkFranchises({ franchises }: Founding, tell: Tell): void {
  const placed = franchises.map((each, index) => ({ ...each, index }));
  tellTwice(
    placed,
    ({ name }) => name.toLowerCase(),
    ({ index, name }, first) =>
      tell(
        `franchises[${index}].name`,
        `“${name}” is the name of franchises[${first.index}] already. Nobody could tell them apart.`,
      ),
  );
  const owners = placed.flatMap(({ owners: accounts, name, index }) =>
    accounts.map((account, place) => ({ account, name, where: `franchises[${index}].owners[${place}]` })),
  );
  tellTwice(
    owners,
    ({ account }) => account,
    ({ account, where }, { name }) =>
      tell(where, `${account} owns “${name}” already. An account owns one franchise, once.`),
  );
}

function checkDates({ grants, rounds }: Founding, now: bigint, tell: Tell): void {
  for (const [index, grant] of grants.entries()) {
    try {
      toNewGrant(grant);
    } catch (error) {
      if (!(error instanceof GrantError)) throw error;
      tell(`grants[${index}].${error.field}`, error.message);
    }
  }
  for (const [index, { deadline }] of rounds.entries()) {
    if (deadline <= now)
      tell(`rounds[${index}].deadline`, `${momentOf(Number(deadline))} is past. Choose a later day.`);
  }
}

function checkEquity({ allowances, grants, rounds, rates }: Founding, now: bigint, tell: Tell): void {
  const granted = sumOf(grants.map(({ amount }) => amount));
  const allocated = sumOf(rounds.flatMap(({ allocations }) => allocations.map(({ amount }) => amount)));
  if (granted > allowances.grants) {
    tell(
      "allowances.grants",
      `The grants promise ${rzm(granted)}, and ${rzm(allowances.grants)} may be minted for them. Raise the allowance.`,
    );
  }
  if (allocated > allowances.rounds) {
    tell(
      "allowances.rounds",
      `The rounds hand out ${rzm(allocated)}, and ${rzm(allowances.rounds)} may be minted for them. Raise the allowance.`,
    );
  }
  if (rates.length > 0 && allowances.patronage === 0n) {
    tell(
      "allowances.patronage",
      "There are rates, but nothing may be minted at them. Raise the allowance, or take the rates out.",
    );
  }
  const claimable =
    allocated + sumOf(grants.filter(({ start, end }) => start < end).map((grant) => vestedAt(grant, now)));
  if (claimable > 0n) return;
  tell(
    "grants",
    "No equity can be claimed when the network begins, so that no proposal can reach its quorum. Add a round, or a grant that has vested in part.",
  );
}

/**
 * What is wrong with a founding as a whole; each field by itself was read.
 * @param now The chain's time, seconds
 */
export function foundingProblems(founding: Founding, now: bigint): Problem[] {
  const problems: Problem[] = [];
  const tell: Tell = (where, sentence) => void problems.push({ where, sentence });
  checkGovernor(founding, now, tell);
  checkFranchises(founding, tell);
  checkDates(founding, now, tell);
  checkEquity(founding, now, tell);
  tellTwice(
    founding.rates.map((rate, index) => ({ ...rate, index })),
    ({ asset }) => asset,
    ({ index }, first) => tell(`rates[${index}].asset`, `rates[${first.index}] is about this asset already.`),
  );
  tellTwice(
    founding.rounds.map((round, index) => ({ ...round, index })),
    ({ title }) => title,
    ({ index, title }) => tell(`rounds[${index}].title`, `Another round is called “${title}” already.`),
  );
  return problems;
}
