import * as v from "valibot";
import type { Address } from "viem";
import type { Payment } from "../revenue/Payment.ts";
import { count, hex, linked, small, whole } from "./fields.ts";

/** A payment as the index has it. */
export type IndexedPayment = Payment & {
  /** Who earned the relationship leg when it arrived. */
  readonly manager: Address;
  /** Sum of the team's weights when it arrived. */
  readonly totalWeight: number;
};

export const PAYMENT_FIELDS = /* GraphQL */ `
  fragment PaymentFields on Payment {
    id split { id } asset { id } payer { id } client { id }
    amount team platform relationship dust
    manager { id } totalWeight reference route
    timestamp block transaction logIndex
  }
`;

/** The form of one payment. */
export const paymentSchema: v.GenericSchema<unknown, IndexedPayment> = v.object({
  id: hex,
  split: linked,
  asset: linked,
  payer: linked,
  client: v.nullable(linked),
  amount: whole,
  team: whole,
  platform: whole,
  relationship: whole,
  dust: whole,
  manager: linked,
  totalWeight: small,
  reference: v.nullable(hex),
  route: v.picklist(["ETHER", "PAY", "PAY_TOKEN", "TRANSFER"]),
  timestamp: small,
  block: whole,
  transaction: hex,
  logIndex: count,
});
