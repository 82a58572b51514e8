import type { Address } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ClaimList } from "../../features/claims/ClaimList.tsx";
import { Delegation } from "../../features/delegation/Delegation.tsx";
import { ClaimHistory } from "../../features/equity/ClaimHistory.tsx";
import { EquitySummary } from "../../features/equity/EquitySummary.tsx";
import { HowEquityComes } from "../../features/equity/HowEquityComes.tsx";
import { Part } from "../../features/equity/Part.tsx";
import { PatronagePart } from "../../features/equity/PatronagePart.tsx";
import { UnreadRounds } from "../../features/equity/UnreadRounds.tsx";
import { useStakes } from "../../features/equity/useStakes.ts";
import { VestingPart } from "../../features/equity/VestingPart.tsx";

const YOU = { isYou: true, name: "You" };

/** Every way in which the connected account owns a part, and what can be claimed of it. */
export function YourEquity({ account }: { account: Address }) {
  const stakes = useStakes(account);
  return (
    <QueryStates query={stakes} what="your equity" rows={5}>
      {({ lines, stakes: { grants, patronage, allocations }, totals, unread, now }) => (
        <>
          <EquitySummary account={account} who={YOU} totals={totals} />
          <UnreadRounds account={account} rounds={unread} />
          {lines.length === 0 ? <HowEquityComes who={YOU} /> : <ClaimList account={account} />}
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
