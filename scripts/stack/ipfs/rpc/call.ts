import type { Answer } from "../answer.ts";
import type { Blocks } from "../blocks.ts";
import { IpfsFailure } from "../failure.ts";
import type { Pins } from "../pins.ts";

/** One call of a command, its body already read and bounded. */
export type RpcCall = {
  blocks: Blocks;
  pins: Pins;
  query: URLSearchParams;
  body: Buffer;
  contentType: string | undefined;
};

export type RpcCommand = (call: RpcCall) => Promise<Answer> | Answer;

export function readFlag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const value = query.get(name);
  if (value === null) return otherwise;
  if (value === "true" || value === "1" || value === "") return true;
  if (value === "false" || value === "0") return false;
  throw new IpfsFailure(400, `invalid value ${JSON.stringify(value)} for option ${name}: use true or false`);
}

export function readCount(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw new IpfsFailure(400, `option ${name} must be a whole number, zero or more`);
  return Number(value);
}

export function requireArguments(query: URLSearchParams, what: string): string[] {
  const values = query.getAll("arg");
  if (values.length === 0) throw new IpfsFailure(400, `argument "${what}" is required`);
  return values;
}

export function requireOneArgument(query: URLSearchParams, what: string): string {
  const [value, ...more] = requireArguments(query, what);
  if (value === undefined || more.length > 0) throw new IpfsFailure(400, `exactly one argument "${what}" is taken`);
  return value;
}

export function readPinName(query: URLSearchParams, option: string): string {
  const name = query.get(option) ?? "";
  if (Buffer.byteLength(name) > 255) throw new IpfsFailure(400, "a pin's name has at most 255 bytes");
  return name;
}
