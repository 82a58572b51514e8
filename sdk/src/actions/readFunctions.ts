import { type AbiFunction, parseAbiItem, toFunctionSignature } from "viem";
import { CallInputError } from "./CallInputError.ts";

const MOST_CHARACTERS = 200_000;
const HOW = "Write it like `function transfer(address to, uint256 amount)`, or paste the contract’s ABI.";

const isFunction = (entry: unknown): entry is AbiFunction =>
  typeof entry === "object" &&
  entry !== null &&
  "type" in entry &&
  entry.type === "function" &&
  "name" in entry &&
  "inputs" in entry &&
  Array.isArray(entry.inputs) &&
  entry.inputs.every((input) => typeof input?.type === "string");

function fromJson(text: string): AbiFunction[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new CallInputError(`This isn’t an ABI: the JSON is broken. ${HOW}`);
  }
  // An artifact of a compiler has its ABI inside.
  const inside = typeof json === "object" && json !== null && "abi" in json ? json.abi : json;
  const functions = (Array.isArray(inside) ? inside : [inside]).filter(isFunction);
  const readable = functions.filter((entry) => {
    try {
      return toFunctionSignature(entry) !== "";
    } catch {
      return false;
    }
  });
  const writing = readable.filter(({ stateMutability }) => stateMutability !== "view" && stateMutability !== "pure");
  if (writing.length === 0) throw new CallInputError(`There is no function in this ABI that changes anything. ${HOW}`);
  return writing;
}

/**
 * Reads a function's signature, or a whole ABI, as somebody pasted it.
 * @returns Functions that change something, at least one
 * @throws {CallInputError} with a sentence when there is none
 * @example
 * const [transfer] = readFunctions("transfer(address to, uint256 amount)");
 */
export function readFunctions(text: string): readonly AbiFunction[] {
  const typed = text.trim();
  if (typed.length > MOST_CHARACTERS) throw new CallInputError(`This is too long. ${HOW}`);
  if (/^[[{]/.test(typed)) return fromJson(typed);
  const signature = /^function\b/.test(typed) ? typed : `function ${typed}`;
  try {
    const entry = parseAbiItem(signature.replace(/;$/, "") as "function f()"); // Checked by the library, which throws.
    if (entry.type === "function") return [entry];
  } catch {
    // Said below, in words for people.
  }
  throw new CallInputError(`This isn’t a function. ${HOW}`);
}
