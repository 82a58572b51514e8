import type { Address } from "viem";
import { useConnection } from "wagmi";
import { ActionButton } from "../acting/ActionButton.tsx";
import { sumClaims, withdrawable } from "../withdrawals/claims.ts";
import { useClaims } from "../withdrawals/queries.ts";
import { withdrawAll } from "../withdrawals/transactions/withdrawAll.ts";
import { sayAmounts } from "../wording/sayAmount.ts";

/** What the connected account has earned here and can withdraw; nothing for those who have no part. */
export function YoursHere({ split, name }: { split: Address; name: string }) {
  const { address } = useConnection();
  return address ? <Yours account={address} split={split} name={name} /> : null;
}

function Yours({ account, split, name }: { account: Address; split: Address; name: string }) {
  const claims = useClaims(account, [{ split, name }]);
  const earned = sumClaims(claims.data ?? []).filter((sum) => sum.earned > 0n);
  if (earned.length === 0) return null;
  const owed = withdrawable(claims.data ?? []);
  return (
    <section className="yours panel" aria-label="Yours here">
      <div>
        <p className="yours__earned">
          You earned {sayAmounts(earned.map((sum) => ({ asset: sum.asset, amount: sum.earned })))} here.
        </p>
        <p>
          {owed.length === 0
            ? "All of it was paid out to you."
            : `${sayAmounts(owed.map((claim) => ({ asset: claim.asset, amount: claim.owed })))} can be withdrawn now.`}
        </p>
      </div>
      {owed.length > 0 ? (
        <ActionButton prepare={() => withdrawAll({ account, to: account, claims: owed })}>Withdraw</ActionButton>
      ) : null}
    </section>
  );
}
