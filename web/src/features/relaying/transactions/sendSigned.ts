import { attestBySigRequest } from "@rizom/sdk";
import type { Action } from "../../../transactions/action.ts";
import { touched } from "../../attesting/transactions/about.ts";
import { changesOf, sayPeople } from "../../attesting/transactions/attest.ts";
import { sayCount } from "../../attesting/words.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import type { SignedAttestations } from "../SignedFile.ts";

type Order = { readonly signed: SignedAttestations; readonly nameOf: (outcome: number) => string };

/** Sends what somebody else signed: it's theirs, and whoever sends it pays for the transaction. */
export function sendSigned({ signed, nameOf }: Order): Action {
  const { registry, attester, attestations, nonce, deadline, signature } = signed;
  const [who, count] = [sayAccount(attester), sayCount(attestations.length)];
  const label = `Send ${count}`;
  const request = attestBySigRequest({
    ...{ attestationRegistry: registry, attester, attestations, nonce, deadline, signature },
  });
  return {
    label,
    describe: `You send what ${who} signed: how the work of ${sayPeople(attestations)} was, in ${count}. It’s said by ${who}, not by you.`,
    changes: changesOf(attestations, nameOf),
    steps: [{ kind: "transaction", label, request }],
    invalidates: touched([attester, ...attestations.map(({ subject }) => subject)]),
    expectedEvents: ["AttestationAdded"],
    done: { sentence: `What ${who} signed is on the chain: ${count}.` },
  };
}
