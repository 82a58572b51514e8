import type { VotingFacts } from "@rizom/sdk";
import { Link } from "wouter";
import { Notice } from "../../components/Notice.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { delegate } from "../delegation/transactions/delegate.ts";
import { votesAfter } from "../delegation/votesAfter.ts";
import { sayEquity } from "../equity/sayEquity.ts";

/** Equity with which nobody votes: a way to mend it, which comes too late for a vote that has begun. */
export function DelegationPrompt({ facts }: { facts: VotingFacts }) {
  const { account, balance, delegate: voter, votesNow, state } = facts;
  if (account === null || balance === 0n || voter !== null) return null;
  const changes = votesAfter({ balance, from: null, to: account, votesOf: () => votesNow });
  const counts =
    state === "pending"
      ? "Delegate it before voting begins, and it counts here too."
      : "It’s too late for this proposal, and counts for all that begin voting later.";
  return (
    <Notice title={`Nobody votes with your ${sayEquity(balance)}.`}>
      <div className="stack stack--tight">
        <p>
          {counts} Or let <Link href="/equity">somebody else</Link> vote with it.
        </p>
        <ActionButton size="small" prepare={() => delegate({ account, to: account, balance, changes })}>
          Delegate to yourself
        </ActionButton>
      </div>
    </Notice>
  );
}
