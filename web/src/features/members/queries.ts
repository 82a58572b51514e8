import type { Address } from "viem";
import { fromIndexOrChain } from "../../lib/index/fromIndexOrChain.ts";
import { keys } from "../../lib/keys.ts";
import { useMergedQuery } from "../../lib/overlay/useMergedQuery.ts";
import { type Involvement, involvementFromChain, involvementFromIndex } from "./involvement.ts";
import { type MemberEvent, memberHistoryFromChain, memberHistoryFromIndex } from "./memberHistory.ts";
import { changeInvolvement, extendMemberHistory } from "./memberOverlay.ts";

type Key = ReturnType<typeof keys.accountPart>;

/** The splits that an account has or had to do with. */
export function involvementQueryOptions(account: Address) {
  return fromIndexOrChain<readonly Involvement[], Key>({
    queryKey: keys.accountPart(account, "involvement"),
    index: (client) => involvementFromIndex(client, account),
    chain: (client) => involvementFromChain(client, account),
  });
}

export const useInvolvement = (account: Address) =>
  useMergedQuery(involvementQueryOptions(account), changeInvolvement(account));

/** Withdrawals, joining and leaving teams, terms as manager; newest first. */
export function memberHistoryQueryOptions(account: Address) {
  return fromIndexOrChain<readonly MemberEvent[], Key>({
    queryKey: keys.accountPart(account, "history"),
    index: (client) => memberHistoryFromIndex(client, account),
    chain: (client) => memberHistoryFromChain(client, account),
  });
}

export const useMemberHistory = (account: Address) =>
  useMergedQuery(memberHistoryQueryOptions(account), extendMemberHistory(account));
