import {
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  numberToHex,
  parseAbi,
  parseEther,
  size,
  slice,
} from "viem";
import { describe, expect, test } from "vitest";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { at, call, context, decode, PRIYA, SPLIT, STRANGER } from "../testing/actionWorld.ts";
import type { DecodedAction } from "./DecodedAction.ts";

/** A token that the world knows, such as USDC: its ABI isn't ours. */
const TOKEN: Address = at(77);
const token = { address: TOKEN, symbol: "USDC", decimals: 6 };
const withToken = { assets: [...context.assets, token], isVouchedFor: () => true };
const asStranger = { ...withToken, isVouchedFor: (asset: Address) => asset !== TOKEN };
const told = ({ sentence, warnings, problem }: DecodedAction) => [sentence, ...warnings, problem ?? ""].join("\n");

/** `multicall(bytes[])` whose many items are all the same bytes: small to send, endless to read. */
function aliased(inner: Hex, count: number): Hex {
  const offsets = Array.from({ length: count }, () => numberToHex(count * 32, { size: 32 }));
  const padding = numberToHex(0, { size: (32 - (size(inner) % 32)) % 32 || 32 });
  const item = concat([numberToHex(size(inner), { size: 32 }), inner, padding]);
  const head = [numberToHex(32, { size: 32 }), numberToHex(count, { size: 32 })];
  return concat([
    slice(encodeFunctionData({ abi: accessManagerAbi, functionName: "multicall", args: [[]] }), 0, 4),
    ...head,
    ...offsets,
    item,
  ]);
}

// 2026-11-29: each of these proposals would have been read as harmless, or not at all. They were found by trying to
// write the words that an attacker would like to see beside a call.
describe("hostile proposals", () => {
  test("bug 2026-11-29: a token's function that we don't know isn't said to fail", () => {
    const abi = parseAbi(["function increaseAllowance(address spender, uint256 value)"]);
    const action = call(TOKEN, { abi, functionName: "increaseAllowance", args: [STRANGER, 10n ** 30n] });
    const decoded = decode(action, withToken);
    expect(told(decoded)).not.toMatch(/this fails/);
    expect(decoded.warnings.join()).toMatch(/functions of their own.*Read its source code/);
  });

  test("bug 2026-11-29: money that goes to a stranger with a reading call isn't said to fail, nor to change nothing", () => {
    const reading = { abi: erc20PermitAbi, functionName: "balanceOf", args: [PRIYA] } as const;
    const decoded = decode(call(STRANGER, reading, parseEther("1000")));
    expect(told(decoded)).not.toMatch(/this fails|nothing changes/);
    expect(decoded.warnings.join().replaceAll("\u202f", " ")).toMatch(/1 000 ETH goes along with the call\./);
    const transfer = { abi: erc20PermitAbi, functionName: "transfer", args: [PRIYA, 1n] } as const;
    expect(told(decode(call(TOKEN, transfer, 5n), withToken))).not.toMatch(/this fails/);
  });

  test("bug 2026-11-29: a rate for a token that calls itself USDC is told with its address, and as what it is", () => {
    const setRate = { abi: patronageEquityAbi, functionName: "setRate", args: [TOKEN, 10_000_000n, 1_000] } as const;
    const decoded = decode(call(at(7), setRate), asStranger);
    expect(decoded.sentence).toContain("what is earned in “USDC” (0x0000…004D) with equity");
    expect(decoded.warnings.join()).toContain(`${TOKEN} calls itself “USDC”, and the network knows nothing of it.`);
    expect(decode(call(at(7), setRate), withToken).sentence).toContain("what is earned in USDC with equity");
  });

  test("bug 2026-11-29: a token's symbol and a split's name stay within their quotation marks, on one line", () => {
    const evil = { ...token, symbol: "USDC\u202e to nobody\n" };
    const approve = { abi: erc20PermitAbi, functionName: "approve", args: [STRANGER, 5n] } as const;
    const { sentence } = decode(call(TOKEN, approve), { ...asStranger, assets: [evil] });
    expect(sentence).toContain("“USDC to nobody” (0x0000…004D)");
    const renounce = { abi: revenueSplitAbi, functionName: "renounceControl" } as const;
    const split = decode(call(SPLIT, renounce), { splitNameOf: () => "Treasury\u202e\nverified" });
    expect([split.sentence, split.contract]).toEqual([
      "Leaves the split “Treasury verified” without a controller for ever: its team can’t change any more.",
      "Split “Treasury verified”",
    ]);
  });

  test("bug 2026-11-29: calls that name the same bytes again and again don't keep a reader for ever", () => {
    let data = encodeFunctionData({ abi: accessManagerAbi, functionName: "labelRole", args: [7n, "x"] });
    for (let level = 0; level < 5; level += 1) data = aliased(data, 30);
    const decoded = decode({ target: at(3), value: 0n, data });
    expect(decoded.problem).toMatch(/isn’t written as usual.*Calls within it aren’t read/);
    expect(decoded.calls).toEqual([]);
    const large = decode({ target: at(3), value: 0n, data: aliased(`0x${"00".repeat(100_000)}`, 4_000) });
    expect(large.problem).toMatch(/too many to be read here/);
  });

  test("bug 2026-11-29: spans that would lock the network up are warned of", () => {
    const centuries = 2n ** 40n;
    const actions = [
      call(at(9), { abi: governorAbi, functionName: "setVotingDelay", args: [Number(centuries)] }),
      call(at(9), { abi: governorAbi, functionName: "setVotingPeriod", args: [2 ** 32 - 1] }),
      call(at(1), { abi: timelockControllerAbi, functionName: "updateDelay", args: [centuries] }),
      call(at(3), { abi: accessManagerAbi, functionName: "setTargetAdminDelay", args: [at(4), 2 ** 32 - 1] }),
      call(at(3), { abi: accessManagerAbi, functionName: "setGrantDelay", args: [0n, 2 ** 32 - 1] }),
      call(at(3), { abi: accessManagerAbi, functionName: "grantRole", args: [0n, at(1), 2 ** 32 - 1] }),
    ];
    for (const action of actions) expect(decode(action).warnings.join()).toMatch(/locked for ever/);
  });
});
