import { appointRequest, deploymentOf, type FranchiseRole } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { pagesOf } from "../pagesOf.ts";
import { ROLE_NAMES, sayHolders } from "../sayRole.ts";

type Order = {
  id: bigint;
  name: string;
  role: FranchiseRole;
  /** One or more, none of whom holds the role. */
  accounts: readonly Address[];
  /** Who holds it now. */
  before: number;
};

/** More lines than this say nothing to anybody. */
const SHOWN = 12;

const MEANING: Readonly<Record<FranchiseRole, string>> = {
  MEMBER: "Members take part in the franchise’s work; the role gives no power.",
  FACILITATOR:
    "Facilitators look after clients, and can bring in splits that they control. They decide nothing for it.",
};

/** Appoints one or more accounts; whatever their number, a page of them is one transaction. */
export function appoint({ id, name, role, accounts, before }: Order): Action {
  const { franchiseRegistry } = deploymentOf(environment.chainId);
  const [one, many] = ROLE_NAMES[role];
  const [only] = accounts;
  const who = accounts.length === 1 && only ? sayAccount(only) : `${accounts.length} accounts`;
  const [first, ...rest] = pagesOf(accounts).map((page, index, pages) => ({
    kind: "transaction" as const,
    label: pages.length > 1 ? `Appoint, part ${index + 1} of ${pages.length}` : `Appoint ${who}`,
    request: appointRequest({ franchiseRegistry, role, accounts: page }),
  }));
  if (!first) throw new RangeError("There is nobody to appoint.");
  return {
    label: `Appoint ${who} as ${accounts.length === 1 ? one : many}`,
    describe: `${who} ${accounts.length === 1 ? `is a ${one}` : `are ${many}`} of ${name} from then on. ${MEANING[role]} You and every other owner can dismiss them.`,
    changes: [
      ...accounts.slice(0, SHOWN).map((account) => ({ label: sayAccount(account), after: one })),
      { label: "In all", before: sayHolders(before, role), after: sayHolders(before + accounts.length, role) },
    ],
    steps: [first, ...rest],
    invalidates: [keys.franchise(id), keys.franchises, ...accounts.map((account) => keys.account(account))],
    expectedEvents: ["Appointed"],
    done: {
      sentence: `${who} ${accounts.length === 1 ? `is a ${one}` : `are ${many}`} of ${name}.`,
      href: `/franchises/${id}`,
      linkLabel: "See the franchise",
    },
  };
}
