import { useState } from "react";
import type { Address } from "viem";
import { ActionButton } from "../acting/ActionButton.tsx";
import type { ClaimLine } from "../equity/claimLines.ts";
import { useEquityPosition } from "../equity/queries.ts";
import { sayEquity } from "../equity/sayEquity.ts";
import type { Claiming } from "./useClaiming.ts";

type Props = { account: Address; lines: readonly ClaimLine[]; claiming: Claiming };

/** Everything that can be claimed at once; and the first delegation with it, because without one it doesn't vote. */
export function ClaimAll({ account, lines, claiming }: Props) {
  const { data: position } = useEquityPosition(account);
  const [wantsToDelegate, setWantsToDelegate] = useState(true);
  const isUndelegated = position?.delegate === null;
  const sum = lines.reduce((total, { claimable }) => total + claimable, 0n);
  if (lines.length === 0) return null;
  return (
    <div className="claims__all">
      {isUndelegated ? (
        <label className="check">
          <input
            type="checkbox"
            checked={wantsToDelegate}
            onChange={({ target }) => setWantsToDelegate(target.checked)}
          />
          <span>
            Delegate to yourself too
            <span className="small soft claims__why">
              Equity votes only once it's delegated, to yourself or to somebody. You never did; you can change it at any
              time.
            </span>
          </span>
        </label>
      ) : null}
      <ActionButton
        variant="primary"
        prepare={() => claiming.prepare(lines, { to: account, delegates: isUndelegated && wantsToDelegate })}
      >
        {lines.length === 1 ? `Claim ${sayEquity(sum)}` : `Claim all: ${sayEquity(sum)}`}
      </ActionButton>
    </div>
  );
}
