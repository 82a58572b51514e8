import type { Address } from "viem";

/** Where Rizom lives on one chain. */
export type Deployment = {
  /** The network's treasury, which earns the platform leg of every split. */
  readonly treasury: Address;
  readonly revenueSplitFactory: Address;
  /** Knows who may do what with equity. */
  readonly accessManager: Address;
  /** RZM, the network's equity. */
  readonly equityToken: Address;
  readonly equityGrants: Address;
  readonly equityRounds: Address;
  readonly patronageEquity: Address;
  /** Who runs the franchises. */
  readonly franchiseRegistry: Address;
  /** How the network decides; it acts through the treasury's timelock. */
  readonly governor: Address;
  /** Where clients fund outcomes, and accept them. */
  readonly engagements: Address;
  /** Where participants attest each other's work, and members name their profiles. */
  readonly attestationRegistry: Address;
  /** A token that anybody can mint, to try things with; only on local chains. */
  readonly testDollar?: Address;
  /** No event of Rizom is older than this block. */
  readonly startBlock: bigint;
};
