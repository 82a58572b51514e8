import { eligibilityOf, type ProposalSummary } from "@rizom/sdk";
import { useQueries } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import type { Judged } from "./proposalOrder.ts";
import { votingFactsQueryOptions } from "./queries.ts";

/** Proposals that the connected person can vote on and hasn't: asked of the chain, one by one; there are never many open. */
export function useWaiting(judged: readonly Judged[]): ReadonlySet<bigint> {
  const { address } = useConnection();
  const open: readonly ProposalSummary[] = address
    ? judged.filter(({ state }) => state === "active").map(({ proposal }) => proposal)
    : [];
  return useQueries({
    queries: open.map((proposal) => votingFactsQueryOptions(address ?? "0x", proposal)),
    combine: (results) => {
      const may = results.flatMap(({ data }, index) => {
        const proposal = open[index];
        if (!data || !proposal || !address) return [];
        return eligibilityOf({ ...data, account: address, state: "active" }).may ? [proposal.id] : [];
      });
      return new Set(may);
    },
  });
}
