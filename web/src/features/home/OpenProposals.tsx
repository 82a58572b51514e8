import type { ProposalSummary } from "@rizom/sdk";
import { Link } from "wouter";
import { timeInWords } from "../../lib/timeInWords.ts";
import { useChainTime } from "../equity/useChainTime.ts";
import { titleOf } from "../governance/titleOf.ts";
import { useOpenProposals } from "./openProposals.ts";

const SHOWN = 3;

/** What both houses are deciding now; nothing while nothing is open. */
export function OpenProposals() {
  const now = useChainTime();
  const { data } = useOpenProposals(now);
  const open = (data?.data ?? []).filter(({ deadline }) => deadline >= now);
  if (open.length === 0) return null;
  return (
    <section className="section" aria-labelledby="open-proposals">
      <div className="section__head">
        <h2 id="open-proposals">Being decided</h2>
        <Link href="/governance">All proposals</Link>
      </div>
      <ul className="open-proposals">
        {open.slice(0, SHOWN).map((proposal) => (
          <li key={String(proposal.id)}>
            <Link href={`/governance/${proposal.id}`} className="open-proposals__title">
              {titleOf(proposal)}
            </Link>
            <span className="soft small">{sayWhen(proposal, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const sayWhen = ({ snapshot, deadline }: ProposalSummary, now: bigint): string =>
  snapshot >= now
    ? `Voting begins ${timeInWords(Number(snapshot + 1n - now))}.`
    : `Open for voting; it ends ${timeInWords(Number(deadline + 1n - now))}.`;
