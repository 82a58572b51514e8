import type { Address } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ClaimList } from "../claims/ClaimList.tsx";
import { Delegation } from "../delegation/Delegation.tsx";
import { ClaimHistory } from "./ClaimHistory.tsx";
import { EquitySummary } from "./EquitySummary.tsx";
import { HowEquityComes } from "./HowEquityComes.tsx";
import { Part } from "./Part.tsx";
import { PatronagePart } from "./PatronagePart.tsx";
import { UnreadRounds } from "./UnreadRounds.tsx";
import { useStakes } from "./useStakes.ts";
import { VestingPart } from "./VestingPart.tsx";

const YOU = { isYou: true, name: "You" };

/** Every way in which the connected account owns a part, and what can be claimed of it. */
export default function YourEquity({ account }: { account: Address }) {
  const stakes = useStakes(account);
  return (
    <QueryStates query={stakes} what="your equity" rows={5}>
      {({ lines, stakes: { grants, patronage, allocations }, totals, unread, now }) => (
        <>
          <div className="stack">
            <EquitySummary account={account} who={YOU} totals={lines.length === 0 ? null : totals} />
            <UnreadRounds account={account} rounds={unread} />
            {lines.length === 0 ? <HowEquityComes who={YOU} /> : null}
          </div>
          {lines.length === 0 ? null : <ClaimList account={account} />}
          <VestingPart grants={grants} now={now} heading="h2" />
          <PatronagePart stakes={patronage} who={YOU} heading="h2" />
          <Delegation account={account} />
          <Part title="Claimed" heading="h2">
            <ClaimHistory account={account} allocations={allocations} />
          </Part>
        </>
      )}
    </QueryStates>
  );
}
