import { maxUint256 } from "viem";
import { describe, expect, test } from "vitest";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { at, call, DOLLAR, decode, PRIYA, STRANGER } from "../testing/actionWorld.ts";
import type { Action } from "./Action.ts";
import type { ActionContext } from "./ActionContext.ts";

describe("warnings", () => {
  const token = { abi: erc20PermitAbi, functionName: "transfer" } as const;
  const registry = { abi: franchiseRegistryAbi, functionName: "admitFranchise" } as const;

  test.each<[string, Action, RegExp, Partial<ActionContext>?]>([
    [
      "the admin's role to a person",
      call(at(3), { abi: accessManagerAbi, functionName: "grantRole", args: [0n, PRIYA, 0] }),
      /every power over the network/,
    ],
    [
      "a power for everybody",
      call(at(3), {
        abi: accessManagerAbi,
        functionName: "setTargetFunctionRole",
        args: [at(5), ["0xeac449d9"], 2n ** 64n - 1n],
      }),
      /Anybody at all/,
    ],
    [
      "the treasury giving up its power",
      call(at(3), { abi: accessManagerAbi, functionName: "renounceRole", args: [0n, at(1)] }),
      /never again/,
    ],
    [
      "another timelock",
      call(at(9), { abi: governorAbi, functionName: "updateTimelock", args: [PRIYA] }),
      /locked in it/,
    ],
    [
      "the governor's role taken away",
      call(at(1), {
        abi: timelockControllerAbi,
        functionName: "revokeRole",
        args: ["0xb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc1", at(9)],
      }),
      /locked for ever/,
    ],
    [
      "another authority",
      call(at(3), { abi: accessManagerAbi, functionName: "updateAuthority", args: [at(4), PRIYA] }),
      /every power over the equity token/,
    ],
    [
      "an allowance without limit",
      call(DOLLAR, { abi: erc20PermitAbi, functionName: "approve", args: [STRANGER, maxUint256] }),
      /no limit and no end/,
    ],
    [
      "a stranger who mints",
      call(at(4), { abi: equityTokenAbi, functionName: "setMintAllowance", args: [STRANGER, 1n] }),
      /isn’t a part of Rizom/,
    ],
    [
      "a quorum of nothing",
      call(at(9), { abi: governorAbi, functionName: "updateQuorumNumerator", args: [0n] }),
      /nobody/,
    ],
    [
      "a ruling that nobody is told the reasons of",
      call(at(13), { abi: engagementsAbi, functionName: "resolve", args: [7n, 2n, 7_000, `0x${"0".repeat(64)}`] }),
      /No ruling goes along/,
    ],
    [
      "more than all of an outcome",
      call(at(13), { abi: engagementsAbi, functionName: "resolve", args: [7n, 2n, 10_001, `0x${"ab".repeat(32)}`] }),
      /100.01 % is more than all of it: this fails/,
    ],
    [
      "a proposal for what anybody can do",
      call(at(13), { abi: engagementsAbi, functionName: "acceptBySilence", args: [7n, 2n] }),
      /takes no proposal/,
    ],
    [
      "value for a function that takes none",
      call(at(8), { abi: franchiseRegistryAbi, functionName: "suspend", args: [1n] }, 5n),
      /takes none: this fails/,
    ],
    ["money for an own contract", { target: at(5), value: 5n, data: "0x" }, /one of Rizom’s own contracts/],
    ["a contract that nobody knows", { target: STRANGER, value: 0n, data: "0x12345678" }, /doesn’t know 0x5555…5555/],
    [
      "a familiar function of a contract that nobody knows",
      call(STRANGER, { ...token, args: [PRIYA, 1n] }),
      /can’t be said for sure/,
    ],
    [
      "a token that nobody vouches for",
      call(STRANGER, { ...token, args: [PRIYA, 1n] }),
      /calls itself “USDC”/,
      { assets: [{ address: STRANGER, symbol: "USDC", decimals: 6 }], isVouchedFor: () => false },
    ],
    [
      "a target without a contract",
      { target: STRANGER, value: 0n, data: "0x12345678" },
      /no contract at 0x5555…5555/,
      { hasCode: () => false },
    ],
  ])("behavior: it warns of %s", (_, action, warning, more = {}) => {
    expect(decode(action, more).warnings.join(" ")).toMatch(warning);
  });

  test("behavior: it doesn't cry wolf", () => {
    const harmless = [
      call(DOLLAR, { ...token, args: [PRIYA, 1n] }),
      call(at(8), { ...registry, args: ["Northlight", `0x${"ab".repeat(32)}`, [PRIYA]] }),
      call(at(9), { abi: governorAbi, functionName: "setVotingPeriod", args: [604_800] }),
      call(at(4), { abi: equityTokenAbi, functionName: "setMintAllowance", args: [at(5), 1n] }),
      { target: PRIYA, value: 1n, data: "0x" } as const,
    ];
    for (const action of harmless) expect(decode(action, { hasCode: () => null }).warnings).toEqual([]);
  });
});
