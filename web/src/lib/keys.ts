import type { Address, Hex } from "viem";
import { environment } from "./environment.ts";

const root = ["rizom", environment.chainId] as const;

/**
 * The one factory of query keys: chain and addresses are in them, the block number isn't. Invalidating a shorter key
 * invalidates all that begin with it.
 */
export const keys = {
  all: root,
  freshness: [...root, "freshness"] as const,
  splits: [...root, "splits"] as const,
  split: (split: Address) => [...root, "split", split.toLowerCase()] as const,
  splitPart: (split: Address, part: string, ...more: readonly string[]) =>
    [...root, "split", split.toLowerCase(), part, ...more] as const,
  account: (account: Address) => [...root, "account", account.toLowerCase()] as const,
  accountPart: (account: Address, part: string, ...more: readonly string[]) =>
    [...root, "account", account.toLowerCase(), part, ...more] as const,
  asset: (asset: Address) => [...root, "asset", asset.toLowerCase()] as const,
  document: (digest: Hex, kind: string) => [...root, "document", digest.toLowerCase(), kind] as const,
  payment: (id: string) => [...root, "payment", id] as const,
  networks: [...root, "network"] as const,
  /** Equity of the whole network; an account's own is `equityOf`. */
  equity: [...root, "equity"] as const,
  equityPart: (part: string, ...more: readonly string[]) => [...root, "equity", part, ...more] as const,
  equityOf: (account: Address) => [...root, "account", account.toLowerCase(), "equity"] as const,
  equityOfPart: (account: Address, part: string, ...more: readonly string[]) =>
    [...root, "account", account.toLowerCase(), "equity", part, ...more] as const,
  /** Proposals, and what decides about them. */
  governance: [...root, "governance"] as const,
  governancePart: (part: string, ...more: readonly string[]) => [...root, "governance", part, ...more] as const,
  treasury: (part: string, ...more: readonly string[]) => [...root, "treasury", part, ...more] as const,
  /** What actions of proposals say and would do. */
  actions: (part: string, ...more: readonly string[]) => [...root, "actions", part, ...more] as const,
  franchises: [...root, "franchises"] as const,
  franchise: (id: bigint) => [...root, "franchise", String(id)] as const,
  franchisePart: (id: bigint, part: string, ...more: readonly string[]) =>
    [...root, "franchise", String(id), part, ...more] as const,
  engagements: [...root, "engagements"] as const,
  engagementsPart: (part: string, ...more: readonly string[]) => [...root, "engagements", part, ...more] as const,
  engagement: (id: bigint) => [...root, "engagement", String(id)] as const,
  engagementPart: (id: bigint, part: string, ...more: readonly string[]) =>
    [...root, "engagement", String(id), part, ...more] as const,
  /** Attestations, people, and what is computed from them. */
  reputation: [...root, "reputation"] as const,
  reputationPart: (part: string, ...more: readonly string[]) => [...root, "reputation", part, ...more] as const,
  network: (part: string) => [...root, "network", part] as const,
} as const;
