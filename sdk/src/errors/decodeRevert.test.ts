import { type AbiParameter, encodeErrorResult, type Hex, numberToHex, zeroAddress } from "viem";
import { describe, expect, test } from "vitest";
import { parseAmount } from "../amounts/parseAmount.ts";
import { deploymentOf } from "../deployments/deploymentOf.ts";
import { accessManagerAbi } from "../generated/accessManagerAbi.ts";
import { attestationRegistryAbi } from "../generated/attestationRegistryAbi.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { equityGrantsAbi } from "../generated/equityGrantsAbi.ts";
import { equityRoundsAbi } from "../generated/equityRoundsAbi.ts";
import { equityTokenAbi } from "../generated/equityTokenAbi.ts";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { errorsAbi } from "../generated/errorsAbi.ts";
import { franchiseRegistryAbi } from "../generated/franchiseRegistryAbi.ts";
import { governorAbi } from "../generated/governorAbi.ts";
import { patronageEquityAbi } from "../generated/patronageEquityAbi.ts";
import { revenueSplitAbi } from "../generated/revenueSplitAbi.ts";
import { revenueSplitFactoryAbi } from "../generated/revenueSplitFactoryAbi.ts";
import { testDollarAbi } from "../generated/testDollarAbi.ts";
import { timelockControllerAbi } from "../generated/timelockControllerAbi.ts";
import { decodeRevert } from "./decodeRevert.ts";

const split = [revenueSplitAbi, revenueSplitFactoryAbi, erc20PermitAbi, testDollarAbi, timelockControllerAbi];
const equity = [equityTokenAbi, equityGrantsAbi, equityRoundsAbi, patronageEquityAbi, accessManagerAbi];
const errors = [...split, ...equity, franchiseRegistryAbi, governorAbi, engagementsAbi, attestationRegistryAbi]
  .flat()
  .filter((entry) => entry.type === "error");
const lucia = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const root = numberToHex(7, { size: 32 });
const dollar = { address: "0x9fE46736679d2D9a65F0992F2272dE9f3c7fa6e0", symbol: "tUSD", decimals: 6 } as const;

function sampleOf({ type }: AbiParameter): unknown {
  if (type === "address") return lucia;
  if (type === "bytes32") return numberToHex(7, { size: 32 });
  if (type === "bytes4") return "0x00000007";
  if (type === "string") return "text";
  if (type === "uint8") return 8;
  // viem gives numbers where 48 bits are enough.
  return Number(type.slice("uint".length)) <= 48 ? 1_700_000_000 : 1_700_000_000n;
}

const revert = (errorName: string, args: readonly unknown[]) =>
  // Any of our errors, by name: the ABI is checked by viem when it encodes.
  encodeErrorResult({ abi: errorsAbi, errorName, args } as unknown as Parameters<typeof encodeErrorResult>[0]);
const sentenceOf = (errorName: string, args: readonly unknown[]) =>
  decodeRevert({ data: revert(errorName, args) }, { assets: [dollar] }).sentence;

describe("behavior: every error of every ABI has a sentence", () => {
  test.each(errors)("$name", ({ name, inputs }) => {
    const args = (inputs as readonly AbiParameter[]).map(sampleOf);
    const decoded = decodeRevert({ cause: { data: { data: revert(name, args) } } });
    expect(decoded).toMatchObject({ name, args, kind: "reverted" });
    expect(decoded.sentence).toMatch(/^[A-Z0-9][^{}]+[.;] ?.*(Nothing was|still in the split).+\.$/);
    expect(decoded.sentence).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe("default: sentences tell the figures", () => {
  test("amounts with symbol and decimals", () => {
    expect(sentenceOf("RevenueSplit_MoreThanOwed", [dollar.address, lucia, 2_500_000n, 1_000_000n])).toBe(
      "2.5 tUSD is more than the 1 tUSD that is owed. Nothing was sent; withdraw that much or less.",
    );
    expect(sentenceOf("RevenueSplit_TransferFailed", [zeroAddress, lucia, 10n ** 17n])).toBe(
      "0x90F7…b906 couldn't receive 0.1 ETH. The money is still in the split; withdraw it to another address.",
    );
    expect(sentenceOf("RevenueSplit_MoreThanOwed", [lucia, lucia, 2n, 1n])).toContain("2 units of 0x90F7…b906");
  });
  test("amounts of equity", () => {
    expect(sentenceOf("EquityGrants_AllowanceExceeded", [12_000n * 10n ** 18n, 10n ** 17n])).toBe(
      "12\u202f000 RZM are more than the 0.1 RZM that can still be granted. Nothing was granted; choose a smaller amount, or ask the network to raise the mint allowance.",
    );
    expect(sentenceOf("PatronageEquity_ShareTooLarge", [2_501n, 2_500n])).toContain("25.01 % is more than the 25 %");
    expect(sentenceOf("PatronageEquity_NoRate", [zeroAddress])).toContain("no rate for ETH");
    expect(sentenceOf("EquityGrants_PageSize", [0n, 100n])).toMatch(/^No grants were named/);
    expect(sentenceOf("EquityRounds_PageSize", [101n, 100n])).toContain("at most 100 at a time");
  });
  test("franchises and roles by number and name", () => {
    expect(sentenceOf("FranchiseRegistry_AlreadyOwner", [lucia, 3n])).toContain("owns franchise 3, and nobody can own");
    expect(sentenceOf("FranchiseRegistry_AlreadyAppointed", [lucia, 1])).toContain("is facilitator of this franchise");
    expect(sentenceOf("FranchiseRegistry_NameLength", [0n, 64n])).toBe(
      "A franchise needs a name. Nothing was changed; enter one.",
    );
    expect(sentenceOf("FranchiseRegistry_PageSize", [0n, 100n])).toMatch(/^Nobody was named/);
    expect(sentenceOf("FranchiseRegistry_InvitationExpired", [lucia, 3n, 1_700_000_000n])).toContain(
      "2023-11-14 22:13",
    );
  });
  test("outcomes by their state, and what to do instead", () => {
    expect(sentenceOf("Engagements_WrongState", [3n, 2n, 5])).toContain("Outcome 2 was accepted, and this can't");
    expect(sentenceOf("Engagements_ReviewWindow", [43_200n, 86_400n, 7_776_000n])).toContain(
      "0.5 days isn't possible: it lasts from 1 to 90 days",
    );
    expect(sentenceOf("Engagements_ReviewOver", [1_700_000_000n, 1_800_000_000n])).toContain("at 2023-11-14 22:13 UTC");
    expect(sentenceOf("Engagements_WrongValue", [10n ** 17n, 10n ** 18n])).toContain(
      "cost 1 ETH together, and 0.1 ETH",
    );
    expect(sentenceOf("Engagements_WrongValue", [10n ** 17n, 0n])).toContain("leave the ETH out");
    expect(sentenceOf("Engagements_ShareTooLarge", [10_050n, 10_000n])).toContain("100.5 % for the team is more than");
    expect(sentenceOf("Engagements_SplitOfAnother", [lucia, 3n, 0n])).toContain("belongs to no franchise");
    expect(sentenceOf("Engagements_SplitOfAnother", [lucia, 3n, 4n])).toContain("choose a split of franchise 3");
    expect(sentenceOf("Engagements_NothingStray", [lucia])).toMatch(/^The escrow holds no token 0x90F7…b906 that/);
    expect(sentenceOf("Engagements_TransferFailed", [dollar.address, lucia, 2_500_000n])).toContain("receive 2.5 tUSD");
  });
  test("times", () => {
    expect(sentenceOf("EquityToken_ReservationExpired", [root, 1_700_000_000])).toContain("until 2023-11-14 22:13 UTC");
    expect(sentenceOf("RevenueSplit_SignatureExpired", [1_700_000_000n, 1_800_000_000n])).toContain(
      "until 2023-11-14 22:13 UTC",
    );
    expect(sentenceOf("RevenueSplit_SignatureExpired", [2n ** 256n - 1n, 0n])).toContain("the end of time");
  });
  test("who must act", () => {
    expect(sentenceOf("RevenueSplit_NotController", [dollar.address, lucia])).toContain(
      "Only the controller, 0x90F7…b906",
    );
    expect(sentenceOf("RevenueSplit_NotController", [lucia, zeroAddress])).toContain("fixed for ever");
    expect(sentenceOf("RevenueSplit_NotPendingController", [lucia, zeroAddress])).toContain("isn't on offer");
    expect(sentenceOf("RevenueSplit_UnknownAsset", [zeroAddress])).toContain("pay it as ETH");
    expect(sentenceOf("SafeERC20FailedOperation", [lucia])).toMatch(/^The token 0x90F7…b906 refused/);
    expect(sentenceOf("SafeERC20FailedOperation", [dollar.address])).toMatch(/^tUSD refused/);
  });
});

describe("behavior: reverts that aren't ours", () => {
  const error = (message: string) => encodeErrorResult({ abi: [stringError], errorName: "Error", args: [message] });
  const stringError = { type: "error", name: "Error", inputs: [{ name: "message", type: "string" }] } as const;
  const panic = (code: number): Hex => `0x4e487b71${numberToHex(code, { size: 32 }).slice(2)}`;

  test("a reason in words is quoted, without what could deceive, and not at any length", () => {
    const decoded = decodeRevert({ data: error("ERC20: \u202eblocked\n") });
    expect(decoded).toMatchObject({ name: "Error", args: ["ERC20: \u202eblocked\n"] });
    expect(decoded.sentence).toContain("“ERC20:  blocked”");
    expect(decodeRevert({ data: error("x".repeat(5_000)) }).sentence.length).toBeLessThan(250);
  });
  test("a panic says what happened", () => {
    expect(decodeRevert({ data: panic(17) })).toMatchObject({ name: "Panic", args: [17n] });
    expect(decodeRevert({ data: panic(17) }).sentence).toContain("larger or smaller than it can count");
    expect(decodeRevert({ data: panic(153) }).sentence).toContain("code 153");
  });
  test("a stranger's error is named by its selector", () => {
    const decoded = decodeRevert({ data: "0xdeadbeef00" });
    expect(decoded).toMatchObject({ name: "UnknownRevert", args: ["0xdeadbeef"], kind: "reverted" });
  });
  test("a broken answer of a known error is no crash", () => {
    const broken = revert("RevenueSplit_NotController", [lucia, lucia]).slice(0, 40) as Hex;
    expect(decodeRevert({ data: broken }).name).toBe("UnknownRevert");
  });
  test("one without a word", () => {
    expect(decodeRevert({ name: "ExecutionRevertedError", message: "execution reverted" }).name).toBe("Reverted");
    expect(decodeRevert({ code: 3, message: "execution reverted", data: "0x" }).name).toBe("Reverted");
  });
});

describe("behavior: failures that no contract caused", () => {
  const failures: [string, unknown, string][] = [
    ["a wallet's refusal", { code: 4001, message: "User rejected the request." }, "UserRejected"],
    ["ethers' refusal", { code: "ACTION_REJECTED" }, "UserRejected"],
    ["WalletConnect's refusal", { code: 5000, message: "User canceled" }, "UserRejected"],
    ["a refusal in words only", new Error("MetaMask Tx Signature: User denied transaction signature."), "UserRejected"],
    ["a refusal deep inside", { cause: { cause: { data: { originalError: { code: 4001 } } } } }, "UserRejected"],
    ["too little ETH", { details: "insufficient funds for gas * price + value" }, "InsufficientFunds"],
    ["Hardhat's too little ETH", new Error("Sender doesn't have enough funds to send tx."), "InsufficientFunds"],
    ["another chain", { name: "ChainMismatchError" }, "WrongChain"],
    ["an unknown chain", { code: 4902, message: "Unrecognized chain ID" }, "WrongChain"],
    ["a nonce that was used", { details: "nonce too low" }, "NonceUsed"],
    ["a replacement that pays too little", { details: "replacement transaction underpriced" }, "NonceUsed"],
    ["a fee that is too low", { name: "FeeCapTooLowError" }, "FeeTooLow"],
    ["too little gas", { details: "intrinsic gas too low" }, "OutOfGas"],
    ["a busy wallet", { code: -32002, message: "Request of type already pending" }, "WalletBusy"],
    ["a wallet that is locked", { code: 4100 }, "WalletNotConnected"],
    ["a wallet that can't", { code: 4200 }, "WalletCannot"],
    ["a receipt that doesn't come", { name: "WaitForTransactionReceiptTimeoutError" }, "StillPending"],
    ["a node that is asked too much", { name: "HttpRequestError", cause: { code: -32005 } }, "NodeBusy"],
    ["a node that takes too long", { name: "TimeoutError", message: "The request took too long." }, "NodeUnreachable"],
    ["a node that isn't there", new TypeError("Failed to fetch"), "NodeUnreachable"],
    ["something else", new Error("boom"), "Unknown"],
    ["nothing", undefined, "Unknown"],
    ["a text", "boom", "Unknown"],
  ];
  test.each(failures)("%s", (_, error, name) => {
    const decoded = decodeRevert(error);
    expect(decoded.name).toBe(name);
    expect(decoded.sentence).toMatch(/^[A-Z].+\.$/);
  });
  test("an error that is its own cause ends", () => {
    const error: { cause?: unknown } = {};
    error.cause = error;
    expect(decodeRevert(error).name).toBe("Unknown");
  });
  test("errors of this SDK speak for themselves", () => {
    const thrownBy = (act: () => unknown) => {
      try {
        return act();
      } catch (error) {
        return decodeRevert({ cause: error });
      }
    };
    expect(thrownBy(() => parseAmount("", 6))).toMatchObject({ name: "AmountError", sentence: "Enter an amount." });
    expect(thrownBy(() => deploymentOf(5))).toMatchObject({ name: "UnknownChainError", kind: "input" });
  });
});
