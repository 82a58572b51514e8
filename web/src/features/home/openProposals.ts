import { fetchProposals, type ProposalSummary } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { pace } from "../../lib/index/pace.ts";
import { keys } from "../../lib/keys.ts";

const FIRST = 20;

/** Proposals that can be voted on now or soon. Without an index all events of proposals are read, by a part of its own. */
export const useOpenProposals = (now: bigint) =>
  useQuery({
    ...fromIndexOrChain<readonly ProposalSummary[], ReturnType<typeof keys.governancePart>>({
      queryKey: keys.governancePart("open"),
      index: (client) => fetchProposals(client, { first: FIRST, stages: ["PROPOSED"], deadlineFrom: now }),
      async chain(client) {
        const { readProposalsFromLogs } = await import("./proposalLogs.ts");
        const proposals = await readProposalsFromLogs(client);
        return proposals.filter(({ stage, deadline }) => stage === "PROPOSED" && deadline >= now).slice(0, FIRST);
      },
    }),
    refetchInterval: pace,
  });
