import type { Address } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { useEquityPosition } from "./queries.ts";
import { sayComing, sayOwned, type Who } from "./sayStake.ts";
import type { EquityTotals } from "./totals.ts";

type Props = {
  account: Address;
  who: Who;
  /** Null where nothing is to come, and something else says so. */
  totals: EquityTotals | null;
};

/** What an account owns, what it can claim now, and what is still to come. */
export function EquitySummary({ account, who, totals }: Props) {
  const position = useEquityPosition(account);
  return (
    <QueryStates query={position} what="what is owned" rows={2}>
      {(data) => (
        <div className="owned">
          <p className="owned__now">{sayOwned(who, data)}</p>
          {totals ? <p className="owned__coming">{sayComing(totals)}</p> : null}
        </div>
      )}
    </QueryStates>
  );
}
