import { type Attestation, deploymentOf, revokeManyRequest, revokeRequest } from "@rizom/sdk";
import { environment } from "../../../lib/environment.ts";
import type { Action, Change } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayCount, sayWork } from "../words.ts";
import { touched } from "./about.ts";

type Order = {
  /** Of one attester, and standing. */
  readonly attestations: readonly [Attestation, ...Attestation[]];
  /** Where to go on afterwards. */
  readonly seen?: { readonly href: string; readonly linkLabel: string };
};

/** Somebody takes back what they said. */
export function revoke({ attestations, seen }: Order): Action {
  const { attestationRegistry } = deploymentOf(environment.chainId);
  const [first] = attestations;
  const count = sayCount(attestations.length);
  const label = `Revoke ${count}`;
  const accounts = [first.attester, ...attestations.map(({ subject }) => subject)];
  const keys = attestations.map(({ engagementId, outcome, subject }) => ({ engagementId, outcome, subject }));
  const [only = first] = keys;
  const request =
    keys.length === 1
      ? revokeRequest({ attestationRegistry, ...only })
      : revokeManyRequest({ attestationRegistry, keys });
  return {
    label,
    describe: `You take back ${count}. What you said doesn’t count any more; that you said it, and took it back, stays public.`,
    changes: attestations.map(
      ({ subject, engagementId, outcome, work }): Change => ({
        label: `${sayAccount(subject)}, engagement ${engagementId}, outcome ${outcome}`,
        before: sayWork(work),
        after: "revoked",
      }),
    ),
    steps: [{ kind: "transaction", label, request }],
    invalidates: touched(accounts),
    expectedEvents: ["AttestationRevoked"],
    done: { sentence: `You took back ${count}.`, ...seen },
  };
}
