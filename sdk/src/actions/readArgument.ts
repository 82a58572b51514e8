import { type AbiParameter, getAddress, isAddress, isHex, size } from "viem";
import { CallInputError } from "./CallInputError.ts";

const article = (type: string) => (/^[aeiou]/.test(type) ? "an" : "a");
const wrong = (type: string, how: string): never => {
  throw new CallInputError(`This isn’t ${article(type)} ${type}. ${how}`);
};

function readNumber(type: string, text: string): bigint {
  if (!/^-?\d+$/.test(text)) return wrong(type, "Write a whole number, in the contract’s own units.");
  const value = BigInt(text);
  const bits = BigInt(/\d+$/.exec(type)?.[0] ?? 256);
  const [least, most] = type.startsWith("u") ? [0n, 2n ** bits - 1n] : [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n];
  return value < least || value > most ? wrong(type, `It must be from ${least} to ${most}.`) : value;
}

function readBytes(type: string, text: string): string {
  const wanted = Number(type.slice("bytes".length)) || null;
  if (!isHex(text, { strict: true }) || text.length % 2 === 1)
    return wrong(type, "Write 0x and pairs of digits and letters a to f.");
  return wanted !== null && size(text) !== wanted
    ? wrong(type, `It has ${size(text)} bytes and needs ${wanted}.`)
    : text;
}

/** Lists and structs are written as JSON; what is in them is read like everything else. */
function readJson(parameter: AbiParameter, text: string): unknown {
  let json: unknown;
  try {
    // Numbers that are larger than JSON's stay exact as text.
    json = JSON.parse(text.replace(/(?<=[[,:\s])-?\d{16,}(?=[\s,\]}])/g, '"$&"'));
  } catch {
    return wrong(parameter.type, 'Write it as JSON: [1, 2] for a list, {"name": 1} for a struct.');
  }
  return fromJson(parameter, json);
}

function fromJson(parameter: AbiParameter, json: unknown): unknown {
  const { type } = parameter;
  const list = /^(.*)\[(\d*)\]$/.exec(type);
  if (list) {
    const [, inner = "", count = ""] = list;
    if (!Array.isArray(json)) return wrong(type, "Write a list: [1, 2].");
    if (count !== "" && json.length !== Number(count)) return wrong(type, `It needs ${count} items.`);
    return json.map((item) => fromJson({ ...parameter, type: inner }, item));
  }
  if (type === "tuple" && "components" in parameter) {
    if (typeof json !== "object" || json === null) return wrong(type, 'Write a struct: {"name": 1}.');
    const values = Array.isArray(json)
      ? json
      : parameter.components.map(({ name }) => (json as Record<string, unknown>)[name ?? ""]);
    const read = parameter.components.map((component, i) => [component.name, fromJson(component, values[i])] as const);
    return read.every(([name]) => name) ? Object.fromEntries(read) : read.map(([, value]) => value);
  }
  if (typeof json === "object" || json === undefined) return wrong(type, "Something is missing, or of another kind.");
  return type === "string" ? String(json) : readArgument(parameter, String(json));
}

/**
 * Reads an argument of a call as somebody typed it, by its type.
 * @returns A value that viem encodes
 * @throws {CallInputError} with a sentence when it doesn't fit
 * @example
 * readArgument({ name: "amount", type: "uint256" }, "400000000"); // 400000000n
 */
export function readArgument(parameter: AbiParameter, typed: string): unknown {
  const { type } = parameter;
  if (type === "string") return typed;
  const text = typed.trim();
  if (type.endsWith("]") || type === "tuple") return readJson(parameter, text);
  if (type === "bool") {
    return /^(true|false)$/.test(text) ? text === "true" : wrong(type, "Write true or false.");
  }
  if (type === "address") {
    return isAddress(text) ? getAddress(text) : wrong(type, "Write 0x and 40 digits and letters a to f.");
  }
  if (/^u?int\d*$/.test(type)) return readNumber(type, text);
  if (/^bytes\d*$/.test(type)) return readBytes(type, text);
  return wrong(type, "This type can’t be typed in here; paste the whole data instead.");
}
