import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { CommandError } from "../command/CommandError.ts";
import type { Founding } from "./Founding.ts";
import { parseFounding } from "./parseFounding.ts";

function jsonIn(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    throw new CommandError(`${path} can't be read. Check its name.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`${path} isn't JSON: ${why}`, { cause });
  }
}

/**
 * Reads a founding file; docs/founding.example.json is one.
 * @param path From the caller's folder: npm changes to the project's
 * @param now The chain's time, seconds
 * @throws {CommandError} with everything that is wrong with it at once
 */
export async function readFounding(path: string, now: bigint): Promise<Founding> {
  const file = resolve(process.env.INIT_CWD ?? ".", path);
  return parseFounding(jsonIn(file), dirname(file), now);
}
