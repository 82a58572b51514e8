import type { Address } from "viem";
import type { QueryLike } from "../../components/QueryStates.tsx";
import { useInvolvement } from "../members/queries.ts";
import { type ClaimLine, claimLines } from "./claimLines.ts";
import { useGrants, usePatronage, useRoundStakes } from "./queries.ts";
import type { Stakes, UnreadRound } from "./stakes.ts";
import { type EquityTotals, totalsOf } from "./totals.ts";
import { useChainTime } from "./useChainTime.ts";

/** All ways in which an account owns a part, by the chain's clock. */
export type StakesNow = {
  readonly stakes: Stakes;
  readonly lines: readonly ClaimLine[];
  readonly totals: EquityTotals;
  /** Rounds whose list can't be read now: something may be missing. */
  readonly unread: readonly UnreadRound[];
  /** Seconds since 1970. */
  readonly now: bigint;
};

/** Grants, allocations and patronage of an account as one: there when all three are. */
export function useStakes(account: Address): QueryLike<StakesNow> {
  const now = useChainTime();
  const involvement = useInvolvement(account);
  const queries = {
    grants: useGrants(account),
    rounds: useRoundStakes(account),
    // The treasury has a part in every split, and patronage from none.
    patronage: usePatronage(
      account,
      involvement.data?.data.filter(({ weight, manages }) => weight !== null || manages),
    ),
  };
  const { grants, rounds, patronage } = queries;
  const all = [involvement, grants, rounds, patronage];
  const failed = all.find(({ data, error }) => data === undefined && error !== null);
  const data =
    grants.data && rounds.data && patronage.data
      ? stakesNow({ ...rounds.data.data, grants: grants.data.data, patronage: patronage.data }, now)
      : undefined;
  return {
    data,
    error: failed?.error ?? null,
    isPending: !failed && data === undefined,
    refetch: () => all.filter(({ error }) => error !== null).map(({ refetch }) => refetch()),
  };
}

function stakesNow({ unread, ...stakes }: Stakes & Pick<StakesNow, "unread">, now: bigint): StakesNow {
  const lines = claimLines(stakes, now);
  return { stakes, lines, totals: totalsOf(lines), unread, now };
}
