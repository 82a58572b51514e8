import { decodeErrorResult, type Hex, slice } from "viem";
import { errorsAbi } from "../generated/errorsAbi.ts";
import { accessErrorSentences } from "./accessErrorSentences.ts";
import { type Cause, causesOf } from "./causesOf.ts";
import { createWriter } from "./createWriter.ts";
import { engagementSentences } from "./engagementSentences.ts";
import { equitySentences } from "./equitySentences.ts";
import { type FailureKind, failureOf } from "./failureOf.ts";
import { franchiseSentences } from "./franchiseSentences.ts";
import { governanceSentences } from "./governanceSentences.ts";
import { libraryErrorSentences } from "./libraryErrorSentences.ts";
import { ownErrorNames } from "./ownErrorNames.ts";
import { panicSentence } from "./panicSentence.ts";
import { reputationSentences } from "./reputationSentences.ts";
import { revertDataOf } from "./revertDataOf.ts";
import { splitSentences } from "./splitSentences.ts";
import type { KnownAssets, Writer } from "./Writer.ts";

/** What went wrong, in a form to decide by and in a form to show. */
export type DecodedRevert = {
  /** The custom error's name, or what the failure is called here. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** What went wrong, what didn't happen, and what to do. */
  readonly sentence: string;
  readonly kind: FailureKind;
};

const sentences = {
  ...splitSentences,
  ...equitySentences,
  ...franchiseSentences,
  ...engagementSentences,
  ...reputationSentences,
  ...accessErrorSentences,
  ...governanceSentences,
  ...libraryErrorSentences,
} as Readonly<
  // The maps are checked against the ABI, error by error; here any of them is called.
  Record<string, (args: never, write: Writer) => string>
>;

/** Anybody's text: only what is printable, and not more than fits a screen. */
function quoted(reason: string): string {
  const clean = reason.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ").trim();
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}

const reverted = (name: string, args: readonly unknown[], sentence: string): DecodedRevert => ({
  name,
  args,
  sentence,
  kind: "reverted",
});

function explain(data: Hex, write: Writer): DecodedRevert {
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: errorsAbi, data }) as {
      errorName: string;
      args?: readonly unknown[];
    };
    if (errorName === "Panic") return reverted(errorName, args, panicSentence(args[0] as bigint));
    if (errorName === "Error") {
      const sentence = `The contract refused: “${quoted(String(args[0]))}”. Nothing was changed; change what it names, then try again.`;
      return reverted(errorName, args, sentence);
    }
    const sentence = sentences[errorName];
    if (sentence) return reverted(errorName, args, sentence(args as never, write));
  } catch {
    // An error of a contract that isn't ours: a token's, for example.
  }
  const selector = slice(data, 0, 4);
  const words = `A contract outside Rizom refused, with error ${selector}. Nothing was changed; check that the token works, then try again.`;
  return reverted("UnknownRevert", [selector], words);
}

/** Reverts without a word: old contracts, calls of contracts that have no such function, and too little gas. */
function isSilentRevert({ name, code, message }: Cause): boolean {
  const revertedNames = ["ExecutionRevertedError", "ContractFunctionRevertedError", "ContractFunctionZeroDataError"];
  return (
    revertedNames.includes(String(name)) ||
    code === 3 ||
    /execution reverted|reverted without a reason/i.test(String(message))
  );
}

/**
 * Turns whatever a wallet, a node or a contract threw into a sentence that a person can act on.
 * @param error Anything that was caught
 * @param options.assets Assets whose amounts can be written with symbol and decimals; ETH always can
 * @returns Name, arguments, kind and sentence; never throws
 * @example
 * try {
 *   await client.simulateContract({ ...withdrawRequest({ split, asset: ETHER }), account });
 * } catch (error) {
 *   const { kind, sentence } = decodeRevert(error);
 *   if (kind !== "rejected") show(sentence);
 * }
 */
export function decodeRevert(error: unknown, options: { readonly assets?: KnownAssets } = {}): DecodedRevert {
  const causes = causesOf(error);
  const own = causes.find(({ name }) => ownErrorNames.has(String(name)));
  if (own) return { name: String(own.name), args: [], sentence: String(own.message), kind: "input" };
  const data = revertDataOf(causes);
  if (data) return explain(data, createWriter(options.assets ?? []));
  const failure = failureOf(causes);
  if (failure) return { ...failure, args: [] };
  if (causes.some(isSilentRevert)) {
    return reverted(
      "Reverted",
      [],
      "The contract refused without saying why. Nothing was changed; check the values and the chain, then try again.",
    );
  }
  const sentence =
    "Something unexpected went wrong. Look at your wallet's activity to see whether anything was sent, then try again.";
  return { name: "Unknown", args: [], sentence, kind: "unknown" };
}
