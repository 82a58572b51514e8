import { type Address, encodeFunctionData, type Hex, toFunctionSelector } from "viem";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";

type Contracts = Readonly<Record<"accessManager" | "equityGrants" | "equityRounds" | "patronageEquity", Address>>;

function selectorsOf(abi: readonly { type: string; name?: string }[], names: readonly string[]): Hex[] {
  return names.map((name) => {
    const found = abi.find((entry) => entry.type === "function" && entry.name === name);
    if (!found) throw new Error(`There is no function ${name}.`);
    return toFunctionSelector(found as Parameters<typeof toFunctionSelector>[0]);
  });
}

/** The call that says which role may do what, all in one as Ignition does it. Nobody holds a role afterwards. */
export function powersRequest({ accessManager, equityGrants, equityRounds, patronageEquity }: Contracts) {
  const roles = [
    [1n, equityGrants, selectorsOf(equityGrantsAbi, ["createGrant", "createGrants", "revoke"])],
    [2n, equityRounds, selectorsOf(equityRoundsAbi, ["openRound"])],
    [3n, patronageEquity, selectorsOf(patronageEquityAbi, ["recognise"])],
  ] as const;
  const calls = roles.map(([role, target, selectors]) =>
    encodeFunctionData({
      abi: accessManagerAbi,
      functionName: "setTargetFunctionRole",
      args: [target, selectors, role],
    }),
  );
  return { address: accessManager, abi: accessManagerAbi, functionName: "multicall", args: [calls] } as const;
}
