import type { Address } from "viem";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { MAX_PAGE } from "./LEGS.ts";
import type { Member } from "./Member.ts";
import { byAccount, TeamError, toTeamPage } from "./toTeamPage.ts";

/** One page: its members are ascending, as the contract asks. */
function pageRequest(split: Address, members: readonly Member[]) {
  const sorted = [...members].sort(byAccount);
  return {
    address: split,
    abi: revenueSplitAbi,
    functionName: "setWeights",
    args: [sorted.map(({ account }) => account), sorted.map(({ weight }) => weight)],
  } as const;
}

/**
 * The requests that change weights from now on: pages of at most 500, to be sent in order.
 *
 * Who leaves (weight 0) comes last, so that no page leaves the team empty half-way.
 * @param parameters.members Those who change, in any order; weight 0 removes one
 * @returns Requests for `simulateContract` or `writeContract`, one for each page
 * @throws {TeamError} when there is nothing to change, or when the contract would refuse a member
 * @example
 * for (const request of setWeightsRequests({ split, members: [{ account: priya, weight: 0 }] })) {
 *   await client.waitForTransactionReceipt({ hash: await wallet.writeContract(request) });
 * }
 */
export function setWeightsRequests({
  split,
  members,
}: {
  readonly split: Address;
  readonly members: readonly Member[];
}) {
  if (members.length === 0) throw new TeamError("Nothing changes. Change the weight of at least one member.");
  const checked = toTeamPage(members);
  const ordered = [...checked.filter(({ weight }) => weight > 0), ...checked.filter(({ weight }) => weight === 0)];
  const pages = Array.from({ length: Math.ceil(ordered.length / MAX_PAGE) }, (_, page) =>
    ordered.slice(page * MAX_PAGE, (page + 1) * MAX_PAGE),
  );
  return pages.map((page) => pageRequest(split, page));
}
