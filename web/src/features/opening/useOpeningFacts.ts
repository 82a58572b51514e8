import { deploymentOf, ETHER, type FranchiseRecord, type Member } from "@rizom/sdk";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Address, zeroAddress } from "viem";
import { useConnection } from "wagmi";
import { environment } from "../../lib/environment.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { useAssets } from "../assets/queries.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { splitQueryOptions, teamQueryOptions } from "../splits/queries.ts";
import { changeTeam } from "../splits/splitOverlay.ts";
import type { OpeningDraft } from "./OpeningDraft.ts";
import { type OpeningFacts, splitOf } from "./readOpening.ts";

const NOBODY: readonly Member[] = [];

/** What a draft is read against, and who looks after the chosen split's client. */
export function useOpeningFacts(
  franchise: FranchiseRecord,
  draft: OpeningDraft,
): OpeningFacts & { readonly manager: Address | null } {
  const { address } = useConnection();
  const now = useChainTime();
  const { treasury } = deploymentOf(environment.chainId);
  const splits = franchise.splits.map(({ split }) => split);
  const split = splitOf(draft, splits);
  const asked = split ?? zeroAddress;
  const state = useQuery({ ...splitQueryOptions(asked), enabled: split !== null });
  const team = useMergedQuery({ ...teamQueryOptions(asked), enabled: split !== null }, changeTeam(asked));
  const addresses = [ETHER, ...(state.data?.assets ?? []).filter((asset) => asset !== ETHER)];
  const assets = [...useAssets(addresses).values()];
  const known = team.data?.data ?? NOBODY;
  const members = useMemo(() => known.toSorted((a, b) => b.weight - a.weight), [known]);
  const parties = { franchiseId: franchise.id, account: address, treasury, manager: state.data?.manager ?? null };
  return { ...parties, splits, assets, members, now };
}
