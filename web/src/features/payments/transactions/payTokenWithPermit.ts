import { type Permit, payTokenWithPermitRequest, permitTypedData } from "@rizom/sdk";
import type { TypedDataDefinition } from "viem";
import type { Action } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { aboutPayment, type PaymentOrder, packedReference } from "./payment.ts";

/** Pays a token into a split with one signature and one transaction, for tokens that know permits. */
export function payTokenWithPermit(order: PaymentOrder & { permit: Permit; deadline: bigint }): Action {
  const { split, asset, amount, payer, permit, deadline } = order;
  const typedData = permitTypedData({ ...permit, owner: payer, spender: split, amount, deadline });
  return {
    ...aboutPayment(order),
    steps: [
      {
        kind: "signed",
        label: `Allow exactly ${sayAmount(amount, asset)} with a signature, and pay`,
        typedData: typedData as TypedDataDefinition,
        request: (signature) =>
          payTokenWithPermitRequest({
            split,
            asset: asset.address,
            amount,
            reference: packedReference(order),
            deadline,
            signature,
          }),
      },
    ],
    expectedEvents: ["PaymentReceived"],
  };
}
