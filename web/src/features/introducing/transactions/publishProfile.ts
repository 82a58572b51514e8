import { deploymentOf, setProfileRequest } from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

type Order = {
  readonly account: Address;
  readonly name: string;
  /** SHA-256 of the document. */
  readonly digest: Hex;
  /** Whether another one is replaced. */
  readonly replaces: boolean;
};

/** Somebody tells who they are. */
export function publishProfile({ account, name, digest, replaces }: Order): Action {
  const { attestationRegistry } = deploymentOf(environment.chainId);
  const label = "Publish your profile";
  return {
    label,
    describe: `You publish a profile in which you are called “${name}”. It’s public and permanent: ${replaces ? "it takes the place of the one before, which stays to be read" : "you can replace it or take it away, and it stays to be read"}.`,
    steps: [{ kind: "transaction", label, request: setProfileRequest({ attestationRegistry, digest }) }],
    invalidates: [keys.account(account), keys.reputation],
    expectedEvents: ["ProfileSet"],
    done: { sentence: "Your profile is published.", href: `/members/${account}`, linkLabel: "See your page" },
  };
}
