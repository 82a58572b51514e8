import type { Address } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useEquityPosition } from "./queries.ts";
import { sayComing, sayOwned, type Who } from "./sayStake.ts";
import type { EquityTotals } from "./totals.ts";

type Props = { account: Address; who: Who; totals: EquityTotals };

/** What an account owns, what it can claim now, and what is still to come. */
export function EquitySummary({ account, who, totals }: Props) {
  const position = useEquityPosition(account);
  return (
    <QueryStates query={position} what="what is owned" rows={2}>
      {(data) => (
        <div className="owned">
          <p className="owned__now">{sayOwned(who, data)}</p>
          <p className="owned__coming">{sayComing(totals)}</p>
        </div>
      )}
    </QueryStates>
  );
}
