import { deploymentOf, setProfileRequest } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";

/** Somebody takes their profile away. */
export function clearProfile(account: Address): Action {
  const { attestationRegistry } = deploymentOf(environment.chainId);
  const label = "Take your profile away";
  return {
    label,
    describe:
      "You take your profile away. Your page shows none any more; what you published before stays to be read by those who look for it.",
    steps: [{ kind: "transaction", label, request: setProfileRequest({ attestationRegistry, digest: null }) }],
    invalidates: [keys.account(account), keys.reputation],
    expectedEvents: ["ProfileSet"],
    done: { sentence: "Your page shows no profile any more.", href: `/members/${account}`, linkLabel: "See your page" },
  };
}
