import { type Action, type Asset, type DecodedAction, deploymentOf, type Simulation } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { concat, keccak256, numberToHex } from "viem";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";

const PACE = 15_000;

/** The same actions have the same name. */
function nameOfActions(actions: readonly Action[]): string {
  const parts = actions.map(({ target, value, data }) =>
    keccak256(concat([target, numberToHex(value, { size: 32 }), data])),
  );
  return keccak256(concat(["0x", ...parts]));
}

/** Actions in words, with what was found out about them on the way. */
export type ReadActions = {
  readonly decoded: readonly DecodedAction[];
  /** Tokens that they are about. */
  readonly assets: readonly Asset[];
};

/** What actions do, in words. Names and settings change, so that an open page asks again. */
export function readActionsQueryOptions(actions: readonly Action[]) {
  return queryOptions<ReadActions>({
    queryKey: keys.actions("words", nameOfActions(actions)),
    queryFn: async ({ client }) => (await import("./decoder.ts")).readActions(client, actions),
    staleTime: PACE,
  });
}

export const useReadActions = (actions: readonly Action[]) => useQuery(readActionsQueryOptions(actions));

/** How actions would go now; asked again now and then, for the chain goes on. */
export function simulationQueryOptions(actions: readonly Action[]) {
  return queryOptions<Simulation>({
    queryKey: keys.actions("outcome", nameOfActions(actions)),
    queryFn: async ({ client }) => {
      const [{ simulateActions }, { assets }] = await Promise.all([
        import("./decoder.ts"),
        client.ensureQueryData(readActionsQueryOptions(actions)),
      ]);
      return simulateActions(publicClient, { deployment: deploymentOf(environment.chainId), actions, assets });
    },
    refetchInterval: PACE,
  });
}

export const useSimulation = (actions: readonly Action[]) => useQuery(simulationQueryOptions(actions));
