import * as v from "valibot";
import type { Holder } from "../equity/Holder.ts";
import { address, count, linked, small, whole } from "./fields.ts";

/** A holder as the index has it. */
export type IndexedHolder = Holder & {
  /** Since when its delegate votes with its balance, in seconds; null where nobody does. */
  readonly delegatedSince: number | null;
  /** What was claimed on its own entitlements, wherever it was sent, in units of equity. */
  readonly claimed: bigint;
  readonly claimCount: number;
};

export const HOLDER_FIELDS = "id balance delegate { id } delegatedSince votes claimed claimCount";

export const holderSchema = v.pipe(
  v.object({
    id: address,
    balance: whole,
    delegate: v.nullable(linked),
    delegatedSince: v.nullable(small),
    votes: whole,
    claimed: whole,
    claimCount: count,
  }),
  v.transform(({ id, ...holder }): IndexedHolder => ({ account: id, ...holder })),
);
