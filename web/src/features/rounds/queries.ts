import { fetchRounds, readRoundsFromLogs } from "@rizom/sdk";
import { fromIndexOrChain, type Sourced } from "../../lib/index/fromIndexOrChain.ts";
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

const LIVE = 5_000;
const CALM = 30_000;

/** Without an index every reading goes through all events there are: then less often. One's own actions ask at once. */
const pace = ({ state }: { state: { data: Sourced<unknown> | undefined } }) =>
  state.data?.source === "chain" ? CALM : LIVE;

export const useNetworkRounds = () =>
  useMergedQuery({ ...networkRoundsQueryOptions(), refetchInterval: pace }, changeRounds);
