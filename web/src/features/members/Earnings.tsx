import type { Address } from "viem";
import { Empty } from "../../components/Empty.tsx";
import { QueryStates } from "../../components/QueryStates.tsx";
import { ActionButton } from "../acting/ActionButton.tsx";
import { AssetFigures } from "../money/AssetFigures.tsx";
import { type AssetSum, type Claim, sumClaims, withdrawable } from "../withdrawals/claims.ts";
import { useClaims } from "../withdrawals/queries.ts";
import { withdrawAll } from "../withdrawals/transactions/withdrawAll.ts";
import { WithdrawPart } from "../withdrawals/WithdrawPart.tsx";
import { sayAmounts } from "../wording/sayAmount.ts";
import type { Involvement } from "./involvement.ts";

type Props = { account: Address; splits: readonly Involvement[]; isYou: boolean; who: string };

/** What an account has earned, was paid, and can withdraw now. */
export function Earnings({ account, splits, isYou, who }: Props) {
  const claims = useClaims(account, splits);
  return (
    <section className="section" aria-labelledby="earned">
      <h2 id="earned">Earned</h2>
      <QueryStates query={claims} what="the earnings" rows={4}>
        {(data) => {
          const sums = sumClaims(data).filter(({ earned }) => earned > 0n);
          if (sums.length === 0) return <NothingYet isYou={isYou} who={who} />;
          return (
            <div className="stack stack--wide">
              <Summary sums={sums} who={who} />
              {isYou ? <WithdrawEverything account={account} claims={withdrawable(data)} /> : null}
              <AssetFigures
                caption="Earnings per asset"
                rows={sums.map(({ asset, earned, paid, owed }) => ({
                  asset,
                  whole: earned,
                  out: paid,
                  figures: [
                    { label: "Earned", amount: earned },
                    { label: "Paid out", amount: paid },
                    { label: "Can be withdrawn", amount: owed },
                  ],
                }))}
              />
            </div>
          );
        }}
      </QueryStates>
    </section>
  );
}

function NothingYet({ isYou, who }: { isYou: boolean; who: string }) {
  return (
    <Empty title={isYou ? "You haven’t earned anything yet." : `${who} hasn’t earned anything yet.`}>
      As soon as a team {isYou ? "you are" : "they are"} in is paid, it stands here and can be withdrawn at once.
    </Empty>
  );
}

function Summary({ sums, who }: { sums: readonly AssetSum[]; who: string }) {
  const owed = sums.filter((sum) => sum.owed > 0n);
  return (
    <div className="earnings">
      <p className="earnings__earned">
        {who} earned {sayAmounts(sums.map(({ asset, earned }) => ({ asset, amount: earned })))}.
      </p>
      <p className="earnings__owed">
        {owed.length === 0
          ? "All of it was paid out."
          : `${sayAmounts(owed.map((sum) => ({ asset: sum.asset, amount: sum.owed })))} can be withdrawn now.`}
      </p>
    </div>
  );
}

function WithdrawEverything({ account, claims }: { account: Address; claims: readonly Claim[] }) {
  if (claims.length === 0) return null;
  return (
    <div className="stack">
      <ActionButton variant="primary" prepare={() => withdrawAll({ account, to: account, claims })}>
        Withdraw everything
      </ActionButton>
      <WithdrawPart account={account} claims={claims} />
    </div>
  );
}
