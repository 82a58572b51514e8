import { attestManyRequest, attestRequest, deploymentOf } from "@rizom/sdk";
import type { Address } from "viem";
import { environment } from "../../../lib/environment.ts";
import type { Action, Change } from "../../../transactions/action.ts";
import { sayAccount } from "../../wording/sayAccount.ts";
import { sayList } from "../../wording/sayAmount.ts";
import type { AttestScene } from "../AttestScene.ts";
import type { AttestedWord } from "../prepareAttesting.ts";
import type { NewWord } from "../readEntry.ts";
import { sayCount, sayWork } from "../words.ts";
import { touched } from "./about.ts";

type Order = AttestScene & {
  readonly attester: Address;
  /** What is said. */
  readonly attestations: readonly AttestedWord[];
};

const NAMED = 3;

/** "Lucía Ferrer and Tomás Adeyemi", or "Lucía Ferrer, Tomás Adeyemi and 4 others". */
export function sayPeople(attestations: readonly Pick<NewWord, "subject">[]): string {
  const names = [...new Set(attestations.map(({ subject }) => sayAccount(subject)))];
  if (names.length <= NAMED) return sayList(names);
  return sayList([...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} others`]);
}

/** Line by line: about whom and which outcome, and what is said. */
export const changesOf = (
  attestations: readonly Omit<NewWord, "comment">[],
  nameOf: (outcome: number) => string,
): Change[] =>
  attestations.map(({ subject, outcome, work }) => ({
    label: `${sayAccount(subject)}, ${nameOf(outcome)}`,
    after: sayWork(work),
  }));

/** Somebody who took part says how the others' work was: all of them at once. */
export function attest({ engagement, attester, attestations, nameOf }: Order): Action {
  const { attestationRegistry } = deploymentOf(environment.chainId);
  const { engagementId } = engagement;
  const [count, people] = [sayCount(attestations.length), sayPeople(attestations)];
  const label = `Sign ${count}`;
  const made = attestations.map(({ subject, outcome, work, digest }) => ({
    engagementId,
    outcome,
    subject,
    work,
    digest,
  }));
  const [only] = made;
  const request =
    made.length === 1 && only
      ? attestRequest({ attestationRegistry, ...only })
      : attestManyRequest({ attestationRegistry, attestations: made });
  return {
    label,
    describe: `You say how the work of ${people} was, in ${count}. It’s public and permanent: you can revoke it, and nobody can delete it.`,
    changes: changesOf(attestations, nameOf),
    steps: [{ kind: "transaction", label, request }],
    invalidates: touched([attester, ...attestations.map(({ subject }) => subject)]),
    expectedEvents: ["AttestationAdded"],
    done: {
      sentence: `You said how the work of ${people} was, in ${count}.`,
      href: `/engagements/${engagementId}`,
      linkLabel: "See the engagement",
    },
  };
}
