import { transferControlRequest } from "@rizom/sdk";
import { type Address, zeroAddress } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";

type Order = { split: Address; splitName: string; successor: Address };

/** Offers control to somebody, who must accept. */
export function offerControl({ split, splitName, successor }: Order): Action {
  const who = sayAccount(successor);
  return {
    label: `Offer control to ${who}`,
    describe: `${who} may accept control of ${splitName}. Until then you keep it, and can take the offer back.`,
    changes: [{ label: "Control is offered to", after: who }],
    steps: [
      {
        kind: "transaction",
        label: `Offer control to ${who}`,
        request: transferControlRequest({ split, controller: successor }),
      },
    ],
    invalidates: [keys.split(split), keys.account(successor)],
    expectedEvents: ["ControlTransferStarted"],
    done: { sentence: `Control of ${splitName} is offered to ${who}.`, href: `/splits/${split}` },
  };
}

/** Takes an offer back. */
export function takeOfferBack({ split, splitName, successor }: Order): Action {
  return {
    label: "Take the offer back",
    describe: `${sayAccount(successor)} can no longer accept control of ${splitName}. It stays with you.`,
    steps: [
      {
        kind: "transaction",
        label: "Take the offer back",
        request: transferControlRequest({ split, controller: zeroAddress }),
      },
    ],
    invalidates: [keys.split(split), keys.account(successor)],
    expectedEvents: ["ControlTransferStarted"],
    done: { sentence: `Control of ${splitName} stays with you.`, href: `/splits/${split}` },
  };
}
