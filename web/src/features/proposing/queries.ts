import { deploymentOf, ETHER, readPresentSettings } from "@rizom/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { type Address, isAddress } from "viem";
import { environment } from "../../lib/environment.ts";
import { keys } from "../../lib/keys.ts";
import { publicClient } from "../../lib/publicClient.ts";
import { useAssets } from "../assets/queries.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { useFranchises } from "../franchises/queries.ts";
import { useRatedAssets } from "../recognition/recogniseQueries.ts";
import type { Draft, DraftStep } from "./Draft.ts";
import type { Built, Facts, Reading, Values } from "./Template.ts";
import { templateOf } from "./templates/index.ts";

const settingsQueryOptions = () =>
  queryOptions({
    queryKey: keys.actions("settings"),
    queryFn: () => readPresentSettings(publicClient, deploymentOf(environment.chainId)),
  });

/** What the forms need to know; null until the first assets are read. */
export function useFacts({ steps }: Draft): Facts | null {
  const deployment = deploymentOf(environment.chainId);
  // Not every token that somebody ever paid with: those that the network has a rate for. Others can be typed.
  const { data: rated } = useRatedAssets();
  const { data: franchises } = useFranchises();
  const { data: settings } = useQuery(settingsQueryOptions());
  const now = useChainTime();
  const typed = steps.map(({ values }) => values.asset ?? "").filter((asset): asset is Address => isAddress(asset));
  const offered = [ETHER, ...(deployment.testDollar ? [deployment.testDollar] : []), ...(rated?.data ?? []), ...typed];
  const unique = [...new Map(offered.map((asset) => [asset.toLowerCase(), asset])).values()];
  const assets = [...useAssets(unique).values()];
  if (assets.length === 0) return null;
  const { chainId } = environment;
  return { deployment, chainId, assets, franchises: franchises?.data ?? [], settings: settings ?? null, now };
}

const UNKNOWN: Reading = {
  wrong: { "": "This action was made with another version. Remove it." },
  missing: {},
  build: null,
};

/** What a step's form shows: what was typed, and what the form begins with where nothing was. */
export const valuesIn = ({ template, values }: DraftStep, facts: Facts): Values => ({
  ...templateOf(template)?.empty(facts),
  ...values,
});

/** What each step comes to. */
export const readSteps = ({ steps }: Draft, facts: Facts): readonly Reading[] =>
  steps.map((step) => templateOf(step.template)?.read(valuesIn(step, facts), facts) ?? UNKNOWN);

/** All actions that can be made of the steps as they are, in their order. */
export async function buildSteps(readings: readonly Reading[]): Promise<Built> {
  const built = await Promise.all(readings.flatMap(({ build }) => (build === null ? [] : [build()])));
  return { actions: built.flatMap(({ actions }) => actions), documents: built.flatMap(({ documents }) => documents) };
}

/** Documents are hashed on the way, so that building takes a moment. */
export function useBuilt(draft: Draft, readings: readonly Reading[]) {
  const complete = draft.steps.filter((_, index) => readings[index]?.build);
  return useQuery({
    queryKey: keys.actions("built", JSON.stringify(complete.map(({ template, values }) => [template, values]))),
    queryFn: () => buildSteps(readings),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before: Built | undefined) => before,
  });
}
