import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Address, Hex } from "viem";
import { keys } from "../../lib/keys.ts";
import type { Action } from "../../transactions/action.ts";
import { forgetAllocationList, loadAllocation } from "../equity/allocationLists.ts";
import type { ClaimLine, RoundLine } from "../equity/claimLines.ts";
import { useEquityPosition } from "../equity/queries.ts";
import { saySource } from "./saySource.ts";
import { claimEquity } from "./transactions/claimEquity.ts";
import type { ProvenLine } from "./transactions/claimSteps.ts";

/** A list that can't be had, or isn't what it must be: without it there is no proof. */
export type ListProblem = {
  readonly root: Hex;
  readonly digest: Hex;
  readonly title: string;
  readonly sentence: string;
};

export type Claiming = {
  /** Lists that were asked for by a claim and can't be had now. */
  readonly problems: readonly ListProblem[];
  /** The next try asks for these lists again. */
  readonly tryAgain: (roots: readonly Hex[]) => void;
  /**
   * Fetches and verifies the lists that are needed, and builds the proofs.
   *
   * @returns what can be claimed without the lists that can't be had; null when that's nothing
   */
  readonly prepare: (lines: readonly ClaimLine[], how: { to: Address; delegates: boolean }) => Promise<Action | null>;
};

/** Claims of an account, from lines as they are shown. */
export function useClaiming(account: Address): Claiming {
  const [problems, setProblems] = useState<readonly ListProblem[]>([]);
  const queryClient = useQueryClient();
  const { data: position } = useEquityPosition(account);
  return {
    problems,
    tryAgain(roots) {
      for (const root of roots) forgetAllocationList(root);
      setProblems((before) => before.filter(({ root }) => !roots.includes(root)));
      void queryClient.invalidateQueries({ queryKey: keys.equityOfPart(account, "rounds") });
    },
    async prepare(lines, how) {
      const proofs = await Promise.all(
        lines.filter((line) => line.kind === "round").map((line) => prove(line, account)),
      );
      const failed = proofs.filter((proof) => "sentence" in proof);
      const isAskedNow = (root: Hex) => lines.some((line) => line.kind === "round" && line.root === root);
      setProblems((before) => [...before.filter(({ root }) => !isAskedNow(root)), ...failed]);
      const order = {
        account,
        ...how,
        allocations: proofs.filter((proof) => "allocation" in proof),
        grants: lines.filter((line) => line.kind === "grant"),
        patronage: lines.filter((line) => line.kind === "patronage"),
        balance: position?.balance ?? null,
      };
      const count = order.allocations.length + order.grants.length + order.patronage.length;
      return count === 0 ? null : claimEquity(order);
    },
  };
}

async function prove(line: RoundLine, account: Address): Promise<ProvenLine | ListProblem> {
  const problem = { root: line.root, digest: line.digest, title: saySource(line) };
  try {
    const allocation = await loadAllocation(line, account);
    if (allocation) return { line, allocation };
    return { ...problem, sentence: "This account isn't in the round's allocation list." };
  } catch (error) {
    return { ...problem, sentence: error instanceof Error ? error.message : String(error) };
  }
}
