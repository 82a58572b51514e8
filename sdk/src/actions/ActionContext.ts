import type { Address } from "viem";
import type { Deployment } from "../deployments/Deployment.ts";
import type { KnownAssets } from "../errors/Writer.ts";

/** What the network's rules are now, so that a change can be told from what it changes; what isn't known is left out. */
export type PresentSettings = {
  /** Seconds. */
  readonly votingDelay?: bigint;
  readonly votingPeriod?: bigint;
  readonly lateQuorumExtension?: bigint;
  readonly timelockDelay?: bigint;
  /** Votes, 10^18 to one RZM. */
  readonly proposalThreshold?: bigint;
  /** Percent. */
  readonly equityQuorum?: bigint;
  readonly franchiseQuorum?: bigint;
};

/** What is known of the world when actions are put into words. Names come from here, never from anybody's text on-chain. */
export type ActionContext = {
  readonly deployment: Deployment;
  /** Assets whose amounts can be written with symbol and decimals; ETH and RZM needn't be among them. */
  readonly assets: KnownAssets;
  /** Whether the network has anything to do with an asset; a token's symbol is what the token says of itself. Default: all. */
  readonly isVouchedFor?: (asset: Address) => boolean;
  /** Who an account is; null when nobody knows. */
  readonly nameOf?: (account: Address) => string | null;
  readonly franchiseNameOf?: (franchiseId: bigint) => string | null;
  /** The name of a split that Rizom's factory made; null for everything else. */
  readonly splitNameOf?: (address: Address) => string | null;
  /** What an outcome of an engagement pays, so that shares of it can be told; null when nobody knows. */
  readonly outcomeOf?: (
    engagementId: bigint,
    outcome: bigint,
  ) => { readonly asset: Address; readonly amount: bigint } | null;
  /** Whether there is a contract at an address; null when nobody asked the chain. */
  readonly hasCode?: (address: Address) => boolean | null;
  readonly settings?: PresentSettings;
};
