import { standingIn } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { type Address, zeroAddress } from "viem";
import { standingFactsQueryOptions } from "../franchises/queries.ts";

/** Whether an account opens engagements of a franchise; null while that isn't known. */
export function useMayOpen(franchiseId: bigint, account: Address | undefined): boolean | null {
  const { data } = useQuery({
    ...standingFactsQueryOptions(franchiseId, account ?? zeroAddress),
    enabled: account !== undefined,
  });
  // Who may bring in a split of their own may open an engagement: facilitators and owners of what is active.
  return data ? standingIn(data).hindrances.recognise === null : null;
}
