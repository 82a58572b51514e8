import type { Address } from "viem";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useName } from "../../lib/names.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { ClaimHistory } from "./ClaimHistory.tsx";
import { EquitySummary } from "./EquitySummary.tsx";
import { HowEquityComes } from "./HowEquityComes.tsx";
import { PatronagePart } from "./PatronagePart.tsx";
import { UnreadRounds } from "./UnreadRounds.tsx";
import { useStakes } from "./useStakes.ts";
import { VestingPart } from "./VestingPart.tsx";
import { VotesOf } from "./VotesOf.tsx";
import "./equity.css";

/** What part of the network an account owns, for anybody to read. */
export function EquityOf({ address, isYou = false }: { address: Address; isYou?: boolean }) {
  const who = { isYou, name: useName(address) ?? shortenAddress(address) };
  const stakes = useStakes(address);
  return (
    <section className="section" aria-labelledby="equity">
      <div className="section__head">
        <h2 id="equity">Equity</h2>
        {isYou ? (
          <ButtonLink href="/equity" size="small">
            Claim and delegate
          </ButtonLink>
        ) : null}
      </div>
      <QueryStates query={stakes} what="the equity" rows={4}>
        {({ lines, stakes: { grants, patronage, allocations }, totals, unread, now }) => (
          <div className="stack stack--wide">
            <EquitySummary account={address} who={who} totals={totals} />
            <UnreadRounds account={address} rounds={unread} />
            {lines.length === 0 ? <HowEquityComes who={who} /> : null}
            <VestingPart grants={grants} now={now} />
            <PatronagePart stakes={patronage} who={who} />
            <div className="part">
              <h3>Votes</h3>
              <VotesOf account={address} who={who} />
            </div>
            <div className="part">
              <h3>Claimed</h3>
              <ClaimHistory account={address} allocations={allocations} />
            </div>
          </div>
        )}
      </QueryStates>
    </section>
  );
}
