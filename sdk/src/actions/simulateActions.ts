import { type Address, type Client, concat, isAddressEqual, parseAbi, zeroHash } from "viem";
import { multicall } from "viem/actions";
import { ETHER } from "../chain/ETHER.ts";
import type { Deployment } from "../deployments/Deployment.ts";
import { decodeRevert } from "../errors/decodeRevert.ts";
import type { KnownAssets } from "../errors/Writer.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import type { Action } from "./Action.ts";
import { asIfReady, operationOf } from "./asIfReady.ts";
import type { Simulation } from "./Simulation.ts";
import { sayShortage } from "./sayShortage.ts";

const UNAVAILABLE =
  "Your node can’t try calls out on a changed state, so nobody knows here whether this would work. Use another node to find out.";

/** Where nobody is, so that for one call somebody can be there who tells the treasury's ETH. */
const TELLER = "0x52697a6f6d000000000000000000000000000001";
const TELLER_ABI = parseAbi(["function ether() view returns (uint256)"]);
/** `PUSH20 treasury BALANCE PUSH1 0 MSTORE PUSH1 32 PUSH1 0 RETURN` */
const tellerOf = (treasury: Address) => concat(["0x73", treasury, "0x3160005260206000f3"]);

const timelock = (deployment: Deployment) => ({ address: deployment.treasury, abi: timelockControllerAbi }) as const;

function balanceCall({ treasury }: Deployment, asset: Address) {
  return isAddressEqual(asset, ETHER)
    ? ({ address: TELLER, abi: TELLER_ABI, functionName: "ether", args: [] } as const)
    : ({ address: asset, abi: erc20PermitAbi, functionName: "balanceOf", args: [treasury] } as const);
}

function executeCall(deployment: Deployment, action: Action, index: number) {
  const { target, value, data } = action;
  const args = [target, value, data, zeroHash, operationOf(action, index).salt] as const;
  return { ...timelock(deployment), functionName: "execute", args } as const;
}

/** Whether the node did what it was asked for: the changed state is there. */
function readyCall(deployment: Deployment, action: Action) {
  const args = [operationOf(action, 0).id] as const;
  return { ...timelock(deployment), functionName: "isOperationReady", args } as const;
}

type Results = readonly ({ status: "success"; result: unknown } | { status: "failure"; error: Error })[];

/** All in one call, so that each action meets what the ones before it have left. */
function ask(
  client: Client,
  deployment: Deployment,
  actions: readonly [Action, ...Action[]],
  assets: readonly Address[],
): Promise<Results> {
  const balances = assets.map((asset) => balanceCall(deployment, asset));
  const contracts = [
    readyCall(deployment, actions[0]),
    ...balances,
    ...actions.map((action, index) => executeCall(deployment, action, index)),
    ...balances,
  ];
  return multicall(client, {
    contracts,
    deployless: true,
    batchSize: 0,
    stateOverride: [{ address: TELLER, code: tellerOf(deployment.treasury) }, ...asIfReady(deployment, actions)],
  }) as Promise<Results>; // The calls are of several contracts, whose types the library can't tell apart.
}

function balancesIn(assets: readonly Address[], before: Results, after: Results) {
  return assets.flatMap((asset, i) => {
    const [first, last] = [before[i], after[i]];
    // A token that can't say what somebody has says nothing here.
    if (first?.status !== "success" || last?.status !== "success") return [];
    return [{ asset, before: BigInt(String(first.result)), after: BigInt(String(last.result)) }];
  });
}

/**
 * Tries actions out as the treasury would do them, all in their order, on the chain as it is now: nobody signs, nothing
 * changes. It's an `eth_call` with state override, in which the timelock takes them for ready.
 * @param parameters.assets Whose balances are told; ETH and RZM needn't be among them
 * @returns Whether it works and what the treasury has afterwards, or which action fails and why, or that nobody knows
 * @throws What the client throws when the node can't be reached
 * @example
 * const outcome = await simulateActions(client, { deployment, actions, assets: [] });
 */
export async function simulateActions(
  client: Client,
  {
    deployment,
    actions,
    assets = [],
  }: { readonly deployment: Deployment; readonly actions: readonly Action[]; readonly assets?: KnownAssets },
): Promise<Simulation> {
  const [first, ...others] = actions;
  if (first === undefined) return { status: "works", balances: [] };
  const told = [ETHER, deployment.equityToken, ...assets.map(({ address }) => address)].filter(
    (asset, i, all) => all.findIndex((other) => isAddressEqual(other, asset)) === i,
  );
  const [ready, ...results] = await ask(client, deployment, [first, ...others], told);
  if (ready?.status === "failure" && decodeRevert(ready.error).kind === "node") throw ready.error;
  if (ready?.status !== "success" || ready.result !== true) return { status: "unavailable", sentence: UNAVAILABLE };
  const before = results.slice(0, told.length);
  const executions = results.slice(told.length, told.length + actions.length);
  const index = executions.findIndex(({ status }) => status === "failure");
  const failed = executions[index];
  if (failed?.status === "failure") {
    const revert = decodeRevert(failed.error, { assets });
    const ether = before[0]?.status === "success" ? BigInt(String(before[0].result)) : 0n;
    const sentence = sayShortage(revert, { actions: actions.slice(0, index + 1), ether, assets });
    return { status: "fails", index, revert: { ...revert, sentence } };
  }
  return { status: "works", balances: balancesIn(told, before, results.slice(told.length + actions.length)) };
}
