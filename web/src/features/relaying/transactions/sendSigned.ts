import type { Action, Change } from "../../../transactions/action.ts";
import { touched } from "../../attesting/transactions/about.ts";
import { changesOf, sayPeople } from "../../attesting/transactions/attest.ts";
import { sayCount } from "../../attesting/words.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { requestOf } from "../requestOf.ts";
import type { Signed } from "../SignedFile.ts";

type Order = { readonly signed: Signed; readonly nameOf: (outcome: number) => string };

/** Sends what somebody else signed: it's theirs, and whoever sends it pays for the transaction. */
export function sendSigned({ signed, nameOf }: Order): Action {
  const { attester, about } = signed;
  return {
    ...sayIt(signed),
    changes: sayChanges(signed, nameOf),
    invalidates: touched([attester, ...about.map(({ subject }) => subject)]),
  };
}

/** Line by line what will be different once it's sent. */
export const sayChanges = (signed: Signed, nameOf: Order["nameOf"]): Change[] =>
  signed.kind === "attest"
    ? changesOf(signed.about, nameOf)
    : signed.about.map(({ subject, outcome }) => ({
        label: `${sayAccount(subject)}, ${nameOf(outcome)}`,
        after: "revoked",
      }));

function sayIt(signed: Signed): Omit<Action, "changes" | "invalidates"> {
  const [who, count] = [sayAccount(signed.attester), sayCount(signed.about.length)];
  const [label, what, event, done] =
    signed.kind === "attest"
      ? ([
          `Send ${count}`,
          `how the work of ${sayPeople(signed.about)} was, in ${count}. It’s said by ${who}, not by you.`,
          "AttestationAdded",
          `What ${who} signed is on the chain: ${count}.`,
        ] as const)
      : ([
          `Send the revocation of ${count}`,
          `that they take back ${count}. It’s taken back by ${who}, not by you; that it was said stays public.`,
          "AttestationRevoked",
          `What ${who} signed is done: ${count} revoked.`,
        ] as const);
  return {
    label,
    describe: `You send what ${who} signed: ${what}`,
    steps: [{ kind: "transaction", label, request: requestOf(signed) }],
    expectedEvents: [event],
    done: { sentence: done },
  };
}
