import { type Member, setWeightsRequests } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action, Change, TransactionStep } from "../../../transactions/action.ts";
import { type TeamChange, totalWeightOf } from "../../team/teamChanges.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayList } from "../../wording/sayAmount.ts";
import { sayPercent } from "../../wording/sayPercent.ts";

type Order = {
  split: Address;
  splitName: string;
  before: readonly Member[];
  after: readonly Member[];
  changes: readonly TeamChange[];
};

/** Changes the weights of a team from now on. */
export function setWeights({ split, splitName, before, after, changes }: Order): Action {
  const members = changes.map(({ account, weight }) => ({ account, weight }));
  const requests = setWeightsRequests({ split, members });
  const [first, ...rest] = requests.map(
    (request, page): TransactionStep => ({
      kind: "transaction",
      label: requests.length > 1 ? `Change the team, part ${page + 1} of ${requests.length}` : "Change the team",
      request,
    }),
  );
  if (!first) throw new RangeError("Nothing changes.");
  return {
    label: "Change the team",
    describe: `${sayChanges(changes)}: in ${splitName}, for all that arrives from now on. What arrived before stays shared as it was.`,
    changes: sharesBeforeAndAfter(before, after),
    steps: [first, ...rest],
    invalidates: [keys.split(split), keys.splits, ...members.map(({ account }) => keys.account(account))],
    expectedEvents: ["WeightChanged"],
    done: { sentence: `The team of ${splitName} has changed.`, href: `/splits/${split}`, linkLabel: "See the team" },
  };
}

/** So many are named; more are counted. */
const NAMED = 3;

const VERBS = { joins: "joins", leaves: "leaves", changes: "gets another weight" } as const;

function sayChanges(changes: readonly TeamChange[]): string {
  if (changes.length <= NAMED)
    return sayList(changes.map(({ account, kind }) => `${sayAccount(account)} ${VERBS[kind]}`));
  const count = (kind: TeamChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    [count("joins"), "joins", "join"],
    [count("leaves"), "leaves", "leave"],
    [count("changes"), "gets another weight", "get another weight"],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, one, more]) => `${many} ${many === 1 ? one : more}`);
  return sayList(said);
}

/** Every member's share of the team's leg; shares change even for those whose weight stays. */
function sharesBeforeAndAfter(before: readonly Member[], after: readonly Member[]): Change[] {
  const [totalBefore, totalAfter] = [totalWeightOf(before), totalWeightOf(after)];
  const accounts = new Set([...before, ...after].map(({ account }) => account.toLowerCase() as Address));
  const weight = (members: readonly Member[], account: Address) =>
    members.find((member) => member.account.toLowerCase() === account)?.weight ?? 0;
  return [...accounts].map((account) => ({
    label: sayAccount(account),
    before: sayPercent(weight(before, account), totalBefore),
    after: sayPercent(weight(after, account), totalAfter),
  }));
}
