import {
  type AbiFunction,
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  size,
  slice,
  toFunctionSelector,
  toFunctionSignature,
} from "viem";
import { ETHER } from "../chain/ETHER.ts";
import type { Action } from "./Action.ts";
import type { ActionContext } from "./ActionContext.ts";
import type { ActionWriter } from "./ActionWriter.ts";
import { contractAt, SPLIT_FUNCTIONS, TOKEN_FUNCTIONS } from "./contractAt.ts";
import { createActionWriter } from "./createActionWriter.ts";
import type { DecodedAction, DecodedArgument } from "./DecodedAction.ts";
import type { KnownContract } from "./KnownContract.ts";
import { type ArgumentOf, sayArgument } from "./sayArgument.ts";
import { warnOf } from "./warnOf.ts";

/** Calls within calls within calls: deeper than anybody would have a reason for. */
const MOST_LEVELS = 6;
/** Larger than anything that the network has a reason to do; what is larger could keep a reader busy for ever. */
const MOST_BYTES = 65_536;
const FOREIGN =
  "Contracts like this have functions of their own, some of which give money away. Read its source code before you are for this.";

type Step = { readonly write: ActionWriter; readonly caller: Address; readonly levels: number };

const nothing = { contract: null, functionName: null, signature: null, arguments: [], problem: null, calls: [] };
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function functionIn({ abi }: KnownContract, data: Hex): AbiFunction | null {
  const functions = abi.filter((entry): entry is AbiFunction => entry.type === "function");
  return functions.find((entry) => toFunctionSelector(entry) === slice(data, 0, 4)) ?? null;
}

/** A plain payment: nothing but value. */
function payment(action: Action, { write, caller }: Step): DecodedAction {
  const { target, value } = action;
  const sentence =
    value === 0n
      ? `Calls ${write.who(target)} with nothing at all.`
      : `Pays ${write.amount(ETHER, value)} from ${write.who(caller)} to ${write.who(target)}.`;
  const contract = contractAt(target, write.context)?.label ?? null;
  return { ...action, ...nothing, contract, sentence, warnings: warnOf(action, write) };
}

/** What is told of contracts that may do something else than they say. */
function unknownOf(target: Address, { write }: Step, known: KnownContract | null): string[] {
  if (known === null) return [`Rizom doesn’t know ${write.who(target)}. Read its source code before you are for this.`];
  return known.isWhole ? [] : [FOREIGN];
}

/** A call that can't be put into words: what is known of it is its selector and its raw words. */
function unreadable(action: Action, step: Step, known: KnownContract | null, problem: string | null): DecodedAction {
  const { write } = step;
  const selector = size(action.data) < 4 ? action.data : slice(action.data, 0, 4);
  const sentence = `Calls the function ${selector} of ${write.who(action.target)}; what that does isn’t known here.`;
  const warnings = [...unknownOf(action.target, step, known), ...warnOf(action, write)];
  return { ...action, ...nothing, contract: known?.label ?? null, sentence, problem, warnings };
}

function rawOf(value: unknown): string {
  return typeof value === "object" && value !== null
    ? JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? inner.toString() : inner))
    : String(value);
}

/** The access manager's functions are about those of others. */
function targetIn(entry: AbiFunction, values: readonly unknown[]): Address | null {
  const place = entry.inputs.findIndex(({ name, type }) => name === "target" && type === "address");
  return place === -1 ? null : (values[place] as Address); // viem decodes addresses to nothing else.
}

function argumentsOf(entry: AbiFunction, values: readonly unknown[], of: ArgumentOf): DecodedArgument[] {
  return entry.inputs.map((input, i) => ({
    name: input.name || `${i + 1}`,
    type: input.type,
    words: sayArgument(input, values[i], of),
    raw: rawOf(values[i]),
  }));
}

/** Whether data is written as everybody writes it; a contract may read other data otherwise than we do. */
function oddityOf(data: Hex, usual: Hex): string | null {
  if (usual.toLowerCase() === data.toLowerCase()) return null;
  const how = data.length > usual.length ? ": there is more of it than the function takes" : "";
  return `The data isn’t written as usual${how}. Somebody may be hiding something in it. Calls within it aren’t read.`;
}

/** Functions without words of their own only read, if the contract is what it says. */
function sayReading({ name }: AbiFunction, { isWhole }: KnownContract, who: string): string {
  return isWhole ? `Reads ${name} of ${who}; nothing changes.` : `Calls ${name} of ${who}.`;
}

/** A call whose function and arguments fit its contract. */
function call(action: Action, step: Step, known: KnownContract, entry: AbiFunction, label: string | null) {
  const { write, caller, levels } = step;
  const { target, value, data } = action;
  const { args = [] } = decodeFunctionData({ abi: [entry], data });
  const values = args as readonly unknown[];
  const told = known.words[entry.name]?.(args as never, { target, caller, value, write });
  const of = {
    target,
    functionName: entry.name,
    write,
    isToken: "transfer" in known.words,
    selectorsOf: targetIn(entry, values) ?? target,
  };
  const problem = oddityOf(data, encodeFunctionData({ abi: [entry], args: values }));
  const inside: Step = { write, caller: told?.by ?? target, levels: levels - 1 };
  // Odd data can name the same bytes as many calls, and those again: reading it would never end.
  const calls = problem === null ? (told?.calls ?? []).map((inner) => decode(inner, inside)) : [];
  const unknown =
    label === null
      ? [
          `Rizom doesn’t know ${write.who(target)}. It has a function of this name; what that does can’t be said for sure.`,
        ]
      : [];
  return {
    ...action,
    contract: label,
    functionName: entry.name,
    signature: toFunctionSignature(entry),
    arguments: argumentsOf(entry, values, of),
    sentence: told?.sentence ?? sayReading(entry, known, write.who(target)),
    warnings: [
      ...unknown,
      ...(told?.warnings ?? []).map(capital),
      ...warnOf(action, write, known.isWhole ? entry : undefined),
    ],
    problem,
    calls,
  };
}

function decode(action: Action, step: Step): DecodedAction {
  const { target, data } = action;
  if (size(data) === 0) return payment(action, step);
  const own = contractAt(target, step.write.context);
  if (step.levels === 0) return unreadable(action, step, own, "Calls are nested too deeply to be read.");
  if (size(data) > MOST_BYTES) {
    return unreadable(action, step, own, `The data has ${size(data)} bytes, too many to be read here.`);
  }
  if (size(data) < 4) return unreadable(action, step, own, "The data is too short to name a function.");
  const known = own ?? [TOKEN_FUNCTIONS, SPLIT_FUNCTIONS].find((standard) => functionIn(standard, data));
  const entry = known === undefined ? null : functionIn(known, data);
  if (!known || !entry) {
    const problem = own?.isWhole ? `${own.label} has no function ${slice(data, 0, 4)}: this fails.` : null;
    return unreadable(action, step, own, problem);
  }
  try {
    return call(action, step, known, entry, own?.label ?? null);
  } catch {
    const fails = known.isWhole ? ": this fails" : "";
    return unreadable(action, step, own, `The data doesn’t fit ${toFunctionSignature(entry)}${fails}.`);
  }
}

/**
 * Says what an action does, down to the last call within it, in words; every text has a reading, however hostile.
 * @param action One call that the treasury makes
 * @param context Contracts, assets, and who is who
 * @returns A tree: sentence, arguments with units, warnings, and the calls within
 * @example
 * const { sentence, warnings } = decodeAction(action, { deployment, assets, nameOf });
 */
export function decodeAction(action: Action, context: ActionContext): DecodedAction {
  const write = createActionWriter(context);
  return decode(action, { write, caller: context.deployment.treasury, levels: MOST_LEVELS });
}
