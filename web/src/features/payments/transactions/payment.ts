import { type Asset, referenceOf, splitAmount } from "@rizom/sdk";
import type { QueryKey } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Change } from "../../../transactions/action.ts";
import { sayAmount } from "../../wording/sayAmount.ts";

/** What every way of paying is told. */
export type PaymentOrder = {
  split: Address;
  splitName: string;
  payer: Address;
  asset: Asset;
  amount: bigint;
  /** As typed; "" for none. */
  reference: string;
};

/** The words and keys that all ways of paying share. */
export function aboutPayment(order: PaymentOrder) {
  const { amount, asset, split, splitName, payer, reference } = order;
  const said = sayAmount(amount, asset);
  const noted = reference.trim() === "" ? "" : ` with the reference “${reference.trim()}”`;
  return {
    label: `Pay ${said}`,
    describe: `You pay ${said} to ${splitName}${noted}. It is divided as soon as it arrives.`,
    changes: divisionOf(order),
    invalidates: [keys.split(split), keys.account(payer), keys.splits, keys.networks] as readonly QueryKey[],
    done: {
      sentence: `You paid ${said} to ${splitName}.`,
      href: "/payments/:event",
      linkLabel: "See the receipt",
    },
  };
}

function divisionOf({ amount, asset }: PaymentOrder): Change[] {
  const { team, platform, relationship } = splitAmount(amount);
  return [
    { label: "Team, 60 %", after: sayAmount(team, asset) },
    { label: "Platform, 25 %", after: sayAmount(platform, asset) },
    { label: "Relationship, 15 %", after: sayAmount(relationship, asset) },
  ];
}

/** The reference as the contract takes it; undefined for none. */
export function packedReference({ reference }: Pick<PaymentOrder, "reference">): Hex | undefined {
  return reference.trim() === "" ? undefined : referenceOf(reference);
}
