import { fetchRounds, readRoundsFromLogs } from "@rizom/sdk";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { fromIndexed, fromLogs, type NetworkRound } from "./networkRound.ts";
import { changeRounds } from "./roundOverlay.ts";

/** All rounds of the network, newest first. */
export function networkRoundsQueryOptions() {
  return fromIndexOrChain<readonly NetworkRound[], ReturnType<typeof keys.equityPart>>({
    queryKey: keys.equityPart("rounds"),
    index: async (client) => (await fetchRounds(client)).map(fromIndexed),
    chain: async (client) => (await readRoundsFromLogs(client)).map(fromLogs),
  });
}

/** A whole list, however long: asked for now and then, and after one's own actions. */
export const useNetworkRounds = () =>
  useMergedQuery({ ...networkRoundsQueryOptions(), refetchInterval: 15_000 }, changeRounds);
