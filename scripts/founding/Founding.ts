import type { NewGrant } from "@rizom/sdk";
import type { AllocationEntry } from "@rizom/sdk/rounds";
import type { Address, Hex } from "viem";

/** How the network begins to govern itself; afterwards only proposals change it. Times in seconds. */
export type GovernorFounding = {
  /** From queueing to execution. */
  readonly treasuryDelay: bigint;
  readonly votingDelay: bigint;
  readonly votingPeriod: bigint;
  readonly lateQuorumExtension: bigint;
  /** Votes that allow to propose without a franchise. */
  readonly proposalThreshold: bigint;
  /** Percent. */
  readonly equityQuorum: bigint;
  /** Percent. */
  readonly franchiseQuorum: bigint;
  /** The zero address for nobody. */
  readonly guardian: Address;
  /** Last second of the mandate; 0 for nobody. */
  readonly guardianUntil: bigint;
};

export type FoundingFranchise = {
  readonly name: string;
  readonly charter: { readonly bytes: Uint8Array<ArrayBuffer>; readonly digest: Hex };
  readonly owners: readonly Address[];
};

export type FoundingRate = {
  readonly asset: Address;
  /** What one RZM is taken to be worth, in whole units of the asset: only the chain knows its decimals. */
  readonly price: string;
  /** Basis points. */
  readonly share: bigint;
};

export type FoundingRound = {
  readonly title: string;
  readonly deadline: bigint;
  readonly allocations: readonly AllocationEntry[];
};

/** What a module may mint in all, equity units. */
export type Allowances = { readonly grants: bigint; readonly rounds: bigint; readonly patronage: bigint };

/** All that a network begins with. */
export type Founding = {
  readonly governor: GovernorFounding;
  readonly franchises: readonly FoundingFranchise[];
  readonly allowances: Allowances;
  readonly rates: readonly FoundingRate[];
  readonly grants: readonly NewGrant[];
  readonly rounds: readonly FoundingRound[];
};
