import * as v from "valibot";
import type { Address } from "viem";
import type { EquityClaim, EquityClaimKind } from "../equity/EquityClaim.ts";
import { address, count, hex, linked, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { type Fetched, pageOf } from "./pageOf.ts";

export const EQUITY_CLAIMS_QUERY = /* GraphQL */ `
  query EquityClaims($first: Int!, $where: EquityClaim_filter!) {
    equityClaims(first: $first, orderBy: block, orderDirection: desc, where: $where) {
      id kind account { id } to amount
      grant { grantId } round { id } index split { id } asset
      timestamp block transaction logIndex
    }
  }
`;

const same = {
  id: hex,
  account: linked,
  to: address,
  amount: whole,
  timestamp: small,
  block: whole,
  transaction: hex,
  logIndex: count,
};

const claimSchema: v.GenericSchema<unknown, EquityClaim> = v.variant("kind", [
  v.pipe(
    v.object({ ...same, kind: v.literal("GRANT"), grant: v.object({ grantId: whole }) }),
    v.transform(({ grant, ...claim }) => ({ ...claim, kind: "grant" as const, grantId: grant.grantId })),
  ),
  v.pipe(
    v.object({ ...same, kind: v.literal("ROUND"), round: v.object({ id: hex }), index: whole }),
    v.transform(({ round, ...claim }) => ({ ...claim, kind: "round" as const, root: round.id })),
  ),
  v.pipe(
    v.object({ ...same, kind: v.literal("PATRONAGE"), split: linked, asset: address }),
    v.transform((claim) => ({ ...claim, kind: "patronage" as const })),
  ),
]);

const schema = v.object({ equityClaims: v.array(claimSchema) });

/** Which claims to fetch. */
export type EquityClaimsPage = Abortable & {
  /** At most 1,000; default 50. */
  readonly first?: number;
  /** What was fetched before: the page goes on after it. */
  readonly after?: Fetched;
  /** Whose claims they were, whoever received the equity. */
  readonly account?: Address;
  readonly kind?: EquityClaimKind;
};

/**
 * A page of claims of equity, of all three kinds, newest first.
 * @returns Claims; fewer than `first` on the last page
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const claims = await fetchEquityClaims(index, { account: lucia });
 */
export async function fetchEquityClaims(index: IndexClient, page: EquityClaimsPage = {}): Promise<EquityClaim[]> {
  const { first = 50, after, account, kind, signal } = page;
  const where = {
    ...pageOf(after, "block"),
    ...(account && { account: account.toLowerCase() }),
    ...(kind && { kind: kind.toUpperCase() }),
  };
  const variables = { first, where };
  return (await index.query({ document: EQUITY_CLAIMS_QUERY, schema, variables, signal })).equityClaims;
}
