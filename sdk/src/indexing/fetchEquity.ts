import * as v from "valibot";
import { count, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";

/** Totals of equity over the whole network; amounts in units of equity. */
export type EquityTotals = {
  /** All that was minted: equity is never burned. */
  readonly supply: bigint;
  /** Accounts that own some now. */
  readonly holderCount: number;
  /** What those own who delegated, to themselves or to others. */
  readonly delegatedVotes: bigint;
  /** What grants promise in all: claimed, claimable and still to vest. */
  readonly promised: bigint;
  readonly grantCount: number;
  readonly roundCount: number;
  readonly claimCount: number;
  /** Pairs of a split and an asset. */
  readonly recognitionCount: number;
  readonly areTransfersOpen: boolean;
};

export const EQUITY_QUERY = /* GraphQL */ `
  query Equity {
    equity(id: "0x01") {
      supply holderCount delegatedVotes promised grantCount roundCount claimCount recognitionCount areTransfersOpen
    }
  }
`;

const schema = v.object({
  equity: v.nullable(
    v.object({
      supply: whole,
      holderCount: count,
      delegatedVotes: whole,
      promised: whole,
      grantCount: count,
      roundCount: count,
      claimCount: count,
      recognitionCount: count,
      areTransfersOpen: v.boolean(),
    }),
  ),
});

const NOTHING: EquityTotals = {
  supply: 0n,
  holderCount: 0,
  delegatedVotes: 0n,
  promised: 0n,
  grantCount: 0,
  roundCount: 0,
  claimCount: 0,
  recognitionCount: 0,
  areTransfersOpen: false,
};

/**
 * Totals of equity over the whole network; zeros before anything happened.
 * @returns Supply, holders, votes and counts
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const { supply, holderCount } = await fetchEquity(index);
 */
export async function fetchEquity(index: IndexClient, { signal }: Abortable = {}): Promise<EquityTotals> {
  return (await index.query({ document: EQUITY_QUERY, schema, signal })).equity ?? NOTHING;
}
