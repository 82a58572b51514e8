import { cancelNonceRequest } from "@rizom/sdk";
import { keys } from "../../../lib/keys.ts";
import type { Action } from "../../../transactions/action.ts";
import { sayCount } from "../../attesting/words.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import type { Signed } from "../SignedFile.ts";

type Order = { readonly signed: Signed; readonly nameOf: (outcome: number) => string };

/** Whoever signed something makes sure that nobody sends it. */
export function cancelSigned({ signed, nameOf }: Order): Action {
  const { registry: attestationRegistry, nonce, about, kind } = signed;
  const count = sayCount(about.length);
  const what = kind === "attest" ? count : `the revocation of ${count}`;
  const label = "Cancel the signature";
  return {
    label,
    describe: `You cancel your signature of ${what}. It costs a transaction, and nobody can send what you signed afterwards; you can sign again.`,
    changes: about.map(({ subject, outcome }) => ({
      label: `${sayAccount(subject)}, ${nameOf(outcome)}`,
      before: kind === "attest" ? "can be attested with it" : "can be revoked with it",
      after: "nobody can send it",
    })),
    steps: [{ kind: "transaction", label, request: cancelNonceRequest({ attestationRegistry, nonce }) }],
    invalidates: [keys.reputation],
    expectedEvents: ["NonceCancelled"],
    done: { sentence: `You cancelled your signature of ${what}: nobody can send it any more.` },
  };
}
