import type { Address } from "viem";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useName } from "../../lib/names.ts";
import { shortenAddress } from "../../lib/shortenAddress.ts";
import { AllocationPart } from "./AllocationPart.tsx";
import { ClaimHistory } from "./ClaimHistory.tsx";
import { EquitySummary } from "./EquitySummary.tsx";
import { HowEquityComes } from "./HowEquityComes.tsx";
import { Part } from "./Part.tsx";
import { PatronagePart } from "./PatronagePart.tsx";
import type { Who } from "./sayStake.ts";
import { UnreadRounds } from "./UnreadRounds.tsx";
import { type StakesNow, useStakes } from "./useStakes.ts";
import { VestingPart } from "./VestingPart.tsx";
import { VotesOf } from "./VotesOf.tsx";
import "./equity.css";

type Props = { address: Address; isYou?: boolean };

/** What part of the network an account owns, for anybody to read. */
export default function EquityOf({ address, isYou = false }: Props) {
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
        {(data) => <Parts account={address} who={who} data={data} />}
      </QueryStates>
    </section>
  );
}

function Parts({ account, who, data }: { account: Address; who: Who; data: StakesNow }) {
  const { grants, patronage, allocations } = data.stakes;
  return (
    <div className="stack stack--wide">
      <EquitySummary account={account} who={who} totals={data.lines.length === 0 ? null : data.totals} />
      <UnreadRounds account={account} rounds={data.unread} />
      {data.lines.length === 0 ? <HowEquityComes who={who} /> : null}
      <VestingPart grants={grants} now={data.now} heading="h3" />
      <PatronagePart stakes={patronage} who={who} heading="h3" />
      <AllocationPart allocations={allocations} now={data.now} heading="h3" />
      <Part title="Votes" heading="h3">
        <VotesOf account={account} who={who} />
      </Part>
      <Part title="Claimed" heading="h3">
        <ClaimHistory account={account} allocations={allocations} />
      </Part>
    </div>
  );
}
