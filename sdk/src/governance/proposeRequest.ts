import type { Address } from "viem";
import type { Action } from "../actions/Action.ts";
import { governorAbi } from "../generated/governorAbi.ts";

/**
 * The request that proposes actions to both houses.
 * @param parameters.actions What the treasury does when it's executed, in this order; at least one
 * @param parameters.description From `describeProposal`
 * @returns A request for `simulateContract` or `writeContract`; it returns the proposal's id
 * @example
 * await wallet.writeContract(proposeRequest({ governor, actions, description }));
 */
export function proposeRequest({
  governor,
  actions,
  description,
}: {
  readonly governor: Address;
  readonly actions: readonly Action[];
  readonly description: string;
}) {
  const targets = actions.map(({ target }) => target);
  const values = actions.map(({ value }) => value);
  const datas = actions.map(({ data }) => data);
  return {
    address: governor,
    abi: governorAbi,
    functionName: "propose",
    args: [targets, values, datas, description],
  } as const;
}
