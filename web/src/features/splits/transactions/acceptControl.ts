import { acceptControlRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = { split: Address; splitName: string };

/** Takes control that was offered. */
export function acceptControl({ split, splitName }: Order): Action {
  return {
    label: "Accept control",
    describe: `You control ${splitName} from now on: you set its team's weights and name its relationship manager.`,
    steps: [{ kind: "transaction", label: "Accept control", request: acceptControlRequest({ split }) }],
    invalidates: [keys.split(split)],
    expectedEvents: ["ControlTransferred"],
    done: { sentence: `You control ${splitName}.`, href: `/splits/${split}` },
  };
}
