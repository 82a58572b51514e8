import type { ContractErrorArgs, ContractErrorName } from "viem";
import type { errorsAbi } from "../generated/errorsAbi.ts";
import type { Writer } from "./Writer.ts";

/** Every custom error of our contracts and of the libraries in them. */
export type KnownError = ContractErrorName<typeof errorsAbi>;

/** Those of the equity token and of the modules that mint it. */
export type EquityError = Extract<KnownError, `Equity${string}` | `PatronageEquity${string}`>;

/** Those of the registry of franchises. */
export type FranchiseError = Extract<KnownError, `Franchise${string}`>;

/** Those of the access manager, and of whoever asks it. */
export type AccessError = Extract<KnownError, `AccessManage${string}`>;

/** Those of the governor and of the timelock through which it acts. */
export type GovernanceError = Extract<KnownError, `Governor${string}` | `Timelock${string}`>;

/** Those of engagements and of their escrows. */
export type EngagementError = Extract<KnownError, `Engagements${string}` | `Escrow${string}`>;

/** Those of the registry of attestations. */
export type ReputationError = Extract<KnownError, `AttestationRegistry${string}`>;

/** Those that aren't of our own contracts, nor about who may do what. */
export type OtherError = Exclude<
  KnownError,
  | `RevenueSplit${string}`
  | EquityError
  | FranchiseError
  | EngagementError
  | ReputationError
  | AccessError
  | GovernanceError
>;

type Args<Name extends KnownError> =
  ContractErrorArgs<typeof errorsAbi, Name> extends infer Values extends readonly unknown[] ? Values : readonly [];

/** A sentence for every error of a kind: the compiler refuses one that has none. */
export type Sentences<Kind extends string> = {
  readonly [Name in Extract<KnownError, Kind>]: (args: Args<Name>, write: Writer) => string;
};
