import type { Address } from "viem";
import { QueryStates } from "../../components/QueryStates.tsx";
import { Earnings } from "./Earnings.tsx";
import { isTreasury } from "./involvement.ts";
import { useInvolvement } from "./queries.ts";
import { TeamsOf } from "./TeamsOf.tsx";

type Props = { account: Address; isYou: boolean; who: string };

/** What somebody earned, and the splits in which they did. */
export function MoneyOf({ account, isYou, who }: Props) {
  const involvement = useInvolvement(account);
  return (
    <QueryStates query={involvement} what="the teams">
      {({ data }) => (
        <>
          <Earnings account={account} splits={data} isYou={isYou} who={who} />
          <TeamsOf splits={data} treasury={isTreasury(account)} isYou={isYou} />
        </>
      )}
    </QueryStates>
  );
}
