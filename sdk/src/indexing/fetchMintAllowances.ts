import * as v from "valibot";
import type { MintAllowance } from "../equity/MintAllowance.ts";
import { address, small, whole } from "./fields.ts";
import type { Abortable, IndexClient } from "./IndexClient.ts";
import { MAX_FIRST } from "./pageOf.ts";

/** A module's mint allowance as the index has it; amounts in units of equity. */
export type IndexedMintAllowance = MintAllowance & {
  readonly kind: "GRANTS" | "ROUNDS" | "PATRONAGE" | "OTHER";
  readonly minted: bigint;
  /** What is set aside in reservations and not minted yet. */
  readonly reserved: bigint;
  /** Seconds: when the limit was last set; null when it never was. */
  readonly updatedAt: number | null;
};

export const MINT_ALLOWANCES_QUERY = /* GraphQL */ `
  query MintAllowances($first: Int!) {
    mintAllowances(first: $first, orderBy: limit, orderDirection: desc) { id kind limit minted reserved updatedAt }
  }
`;

const allowanceSchema = v.pipe(
  v.object({
    id: address,
    kind: v.picklist(["GRANTS", "ROUNDS", "PATRONAGE", "OTHER"]),
    limit: whole,
    minted: whole,
    reserved: whole,
    updatedAt: v.nullable(small),
  }),
  v.transform(({ id, ...same }): IndexedMintAllowance => ({ ...same, module: id, used: same.minted + same.reserved })),
);

const schema = v.object({ mintAllowances: v.array(allowanceSchema) });

/**
 * What each module may mint, and how much of that is used.
 * @returns Mint allowances, the largest limit first
 * @throws {IndexUnavailableError} when the index doesn't answer in time
 * @throws {IndexInvalidError} when it answers in another form
 * @example
 * const allowances = await fetchMintAllowances(index);
 */
export async function fetchMintAllowances(
  index: IndexClient,
  { signal }: Abortable = {},
): Promise<IndexedMintAllowance[]> {
  const variables = { first: MAX_FIRST };
  return (await index.query({ document: MINT_ALLOWANCES_QUERY, schema, variables, signal })).mintAllowances;
}
