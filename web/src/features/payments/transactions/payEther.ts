import { payRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { aboutPayment, type PaymentOrder, packedReference } from "./payment.ts";

/** Pays ETH into a split. */
export function payEther(order: PaymentOrder): Action {
  const { split, amount } = order;
  const about = aboutPayment(order);
  return {
    ...about,
    steps: [
      {
        kind: "transaction",
        label: about.label,
        request: payRequest({ split, amount, reference: packedReference(order) }),
      },
    ],
    expectedEvents: ["PaymentReceived"],
  };
}
