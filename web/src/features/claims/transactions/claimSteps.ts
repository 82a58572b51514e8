import {
  type Allocation,
  claimAllocationRequest,
  claimAllocationsRequest,
  claimGrantRequest,
  claimGrantsRequest,
  claimGrantToRequest,
  claimPatronageManyRequest,
  claimPatronageRequest,
  claimPatronageToRequest,
  type deploymentOf,
  MAX_EQUITY_PAGE,
  type Source,
} from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import type { TransactionStep } from "../../../transactions/action.ts";
import type { GrantLine, PatronageLine, RoundLine } from "../../equity/claimLines.ts";
import { sayEquity } from "../../equity/sayEquity.ts";
import { saySource } from "../saySource.ts";

type Modules = Pick<ReturnType<typeof deploymentOf>, "equityGrants" | "equityRounds" | "patronageEquity">;
/** Whose claim it is, and where the equity goes. */
type Parties = { readonly account: Address; readonly to: Address };

/** An allocation of a round, with the proof that it's in the list. */
export type ProvenLine = { readonly line: RoundLine; readonly allocation: Allocation };

/** What is claimed from allocations. It always goes to the account in the list. */
export function allocationSteps({ equityRounds }: Modules, proven: readonly ProvenLine[]): TransactionStep[] {
  return pagesOf(proven).map((page) => {
    const [only] = page;
    const request =
      only && page.length === 1
        ? claimAllocationRequest({ equityRounds, allocation: only.allocation })
        : claimAllocationsRequest({ equityRounds, allocations: page.map(({ allocation }) => allocation) });
    return step(
      page.map(({ line }) => line),
      "rounds",
      request,
    );
  });
}

/** What is claimed from grants, as many as fit into one transaction at once. */
export function grantSteps(
  { equityGrants }: Modules,
  lines: readonly GrantLine[],
  { account, to }: Parties,
): TransactionStep[] {
  return pagesOf(lines).map((page) => {
    const [only] = page;
    if (!only || page.length > 1) {
      return step(page, "grants", claimGrantsRequest({ equityGrants, ids: page.map(({ id }) => id), to }));
    }
    const request = isAddressEqual(account, to)
      ? claimGrantRequest({ equityGrants, id: only.id })
      : claimGrantToRequest({ equityGrants, id: only.id, to });
    return step(page, "grants", request);
  });
}

/** What is claimed from patronage, as much as fits into one transaction at once. */
export function patronageSteps(
  { patronageEquity }: Modules,
  lines: readonly PatronageLine[],
  { account, to }: Parties,
): TransactionStep[] {
  return pagesOf(lines).map((page) => {
    const sources = page.map(({ stake: { split, asset } }): Source => ({ split, asset: asset.address }));
    const [only] = sources;
    if (!only || sources.length > 1) {
      return step(page, "sources of patronage", claimPatronageManyRequest({ patronageEquity, sources, to }));
    }
    const request = isAddressEqual(account, to)
      ? claimPatronageRequest({ patronageEquity, source: only })
      : claimPatronageToRequest({ patronageEquity, source: only, to });
    return step(page, "sources of patronage", request);
  });
}

function step(
  lines: readonly (GrantLine | RoundLine | PatronageLine)[],
  several: string,
  request: TransactionStep["request"],
): TransactionStep {
  const [only] = lines;
  const amount = lines.reduce((sum, { claimable }) => sum + claimable, 0n);
  const from = only && lines.length === 1 ? saySource(only) : `${lines.length} ${several}`;
  return { kind: "transaction", label: `Claim ${sayEquity(amount)}: ${from}`, request };
}

function pagesOf<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / MAX_EQUITY_PAGE);
  return Array.from({ length: count }, (_, page) => items.slice(page * MAX_EQUITY_PAGE, (page + 1) * MAX_EQUITY_PAGE));
}
