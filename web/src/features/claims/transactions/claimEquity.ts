import { delegateRequest, deploymentOf } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action, ActionStep, Change } from "../../../transactions/action.ts";
import type { GrantLine, PatronageLine } from "../../equity/claimLines.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { saySource } from "../saySource.ts";
import { allocationSteps, grantSteps, type ProvenLine, patronageSteps } from "./claimSteps.ts";

export type ClaimOrder = {
  readonly account: Address;
  /** Where equity from grants and patronage goes; usually the account itself. */
  readonly to: Address;
  readonly grants: readonly GrantLine[];
  readonly allocations: readonly ProvenLine[];
  readonly patronage: readonly PatronageLine[];
  /** What the account owns, to show what changes; null when it isn't known. */
  readonly balance: bigint | null;
  /** Also delegates to the account itself: only then does its equity vote. */
  readonly delegates: boolean;
};

const EVENTS = { rounds: "RoundClaimed", grants: "GrantClaimed", patronage: "PatronageClaimed" } as const;

/**
 * Claims equity from any number of sources: a step for each kind, and one to delegate. Each could be done without the
 * others.
 *
 * @throws {RangeError} when there is nothing to claim
 */
export function claimEquity(order: ClaimOrder): Action {
  const { account, to, delegates } = order;
  const lines = [...order.allocations.map(({ line }) => line), ...order.grants, ...order.patronage];
  const modules = deploymentOf(environment.chainId);
  const claims = [
    ...allocationSteps(modules, order.allocations),
    ...grantSteps(modules, order.grants, order),
    ...patronageSteps(modules, order.patronage, order),
  ];
  const delegation: ActionStep[] = delegates
    ? [
        {
          kind: "transaction",
          label: "Delegate to yourself, so that your equity votes",
          request: delegateRequest({ equityToken: modules.equityToken, delegatee: account }),
        },
      ]
    : [];
  const [first, ...rest] = [...claims, ...delegation];
  if (!first || lines.length === 0) throw new RangeError("There is nothing to claim.");
  const sum = lines.reduce((total, { claimable }) => total + claimable, 0n);
  const where = isAddressEqual(account, to) ? "to your account" : `to ${sayAccount(to)}`;
  const alone = lines.length === 1 && lines[0] ? `: ${saySource(lines[0])}` : `, from ${lines.length} sources`;
  return {
    label: `Claim ${sayEquity(sum)}`,
    describe: `${sayEquity(sum)} of new equity goes ${where}${alone}.`,
    changes: changesOf(order, sum),
    steps: [first, ...rest],
    independent: true,
    invalidates: [keys.equityOf(account), keys.equityOf(to), keys.equity],
    expectedEvents: [lastEvent(order)],
    done: { sentence: `You claimed ${sayEquity(sum)}.`, href: "/equity", linkLabel: "See what you own" },
  };
}

function lastEvent({ delegates, patronage, grants }: ClaimOrder): string {
  if (delegates) return "DelegateChanged";
  return patronage.length > 0 ? EVENTS.patronage : grants.length > 0 ? EVENTS.grants : EVENTS.rounds;
}

function changesOf({ account, to, balance, delegates, ...order }: ClaimOrder, sum: bigint): Change[] {
  const lines = [...order.allocations.map(({ line }) => line), ...order.grants, ...order.patronage];
  const own = isAddressEqual(account, to) ? sum : 0n;
  const each =
    lines.length === 1 ? [] : lines.map((line) => ({ label: saySource(line), after: sayEquity(line.claimable) }));
  if (balance === null || own === 0n) return each;
  const owned = { label: "You own", before: sayEquity(balance), after: sayEquity(balance + own) };
  const votes = { label: "Your equity votes", before: "through nobody", after: "through you" };
  return delegates ? [...each, owned, votes] : [...each, owned];
}
