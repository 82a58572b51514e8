import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { fromIndexOrChain, type Sourced } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import type { Certified } from "./readCertified.ts";

/** Everything is read and computed each time: this often is enough, and one's own attestations ask at once. */
const CALM = 300_000;
/** Pages that are opened after one another share what was computed. */
const FRESH = 60_000;

/** Loaded after the page, which is there without scores. */
const reading = () => import("./readCertified.ts");

/** What everybody's work is worth: computed in this browser, once for all pages. */
export function certificationQueryOptions() {
  return {
    ...fromIndexOrChain<Certified, ReturnType<typeof keys.reputationPart>>({
      queryKey: keys.reputationPart("certification"),
      index: async (client) => (await reading()).certifiedFromIndex(client),
      chain: async (client) => (await reading()).certifiedFromChain(client),
      live: false,
    }),
    refetchInterval: CALM,
    staleTime: FRESH,
    // Comparing ten thousand attestations with those before would take longer than drawing what's on the screen.
    structuralSharing: false,
  };
}

export const useCertification = () => useQuery(certificationQueryOptions());

/** How one account's figures come about. */
export function explanationQueryOptions({ inputs, certification, block }: Certified, account: Address) {
  return {
    queryKey: keys.reputationPart("explanation", account.toLowerCase(), `${block}`),
    queryFn: async () => {
      const { computeApart } = await import("./computeApart.ts");
      return computeApart("explain", { inputs, certification, account });
    },
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** What is known of one account's work; null where nothing is. */
export const memberIn = ({ data: { certification } }: Sourced<Certified>, account: Address) =>
  certification.members.find((member) => member.account.toLowerCase() === account.toLowerCase()) ?? null;
