import { deploymentOf, fundWithPermitRequest, type Permit, permitTypedData } from "@rizom/sdk";
import type { TypedDataDefinition } from "viem";
import { environment } from "../../../lib/environment.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";
import { aboutFunding, type FundingOrder, fundingOf } from "./funding.ts";

/** Funds outcomes with one signature and one transaction, for tokens that know permits. */
export function fundWithPermit(order: FundingOrder & { permit: Permit; deadline: bigint }): Action {
  const { asset, amount, engagement, permit, deadline } = order;
  const { engagements } = deploymentOf(environment.chainId);
  const typedData = permitTypedData({ ...permit, owner: engagement.client, spender: engagements, amount, deadline });
  return {
    ...aboutFunding(order),
    steps: [
      {
        kind: "signed",
        label: `Allow exactly ${sayAmount(amount, asset)} with a signature, and put it into escrow`,
        typedData: typedData as TypedDataDefinition,
        request: (signature) => fundWithPermitRequest({ ...fundingOf(order), deadline, signature }),
      },
    ],
  };
}
