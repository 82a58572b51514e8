import type { Asset, EngagementRecord, EngagementStanding, Outcome, OutcomeDeed } from "@rizom/sdk";
import type { Address } from "viem";

/** What the parts of an engagement's page are given. */
export type Scene = {
  readonly engagement: EngagementRecord;
  readonly asset: Asset;
  /** Who reads it; undefined for somebody without a wallet. */
  readonly reader: Address | undefined;
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
  /** What an outcome is called: “Landing page”, or "outcome 2" while that isn't known. */
  readonly nameOf: (outcome: number) => string;
};

/** The same for what is about one outcome. */
export type OutcomeScene = Scene & { readonly outcome: Outcome };

/** What a form about an outcome is given. */
export type FormProps = OutcomeScene & {
  /** Once it's in a block. */
  readonly onDone: () => void;
};

/** What a form about the whole engagement is given. */
export type EngagementFormProps = Scene & Pick<FormProps, "onDone">;

/** Which form about an outcome is open: one at a time, so that nobody loses their way. */
export type OpenForm = { readonly outcome: number; readonly deed: OutcomeDeed };

/** How parts of the page open and close it. */
export type FormState = {
  readonly open: OpenForm | null;
  readonly setOpen: (open: OpenForm | null) => void;
};

/** What the parts in which something is done are given. */
export type ActingScene = Scene & { readonly standing: EngagementStanding; readonly forms: FormState };
