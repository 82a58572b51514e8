import { readFileSync, statSync } from "node:fs";
import { CommandError } from "../command/CommandError.ts";

/** The largest round takes about 5 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      throw new CommandError(`${path} has ${size} bytes; a list of allocations has at most ${MAX_BYTES}.`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`${path} can't be read. Check its name.`, { cause });
  }
}

/**
 * The text of a CSV file. A byte order mark is kept, for `parseAllocations` to tell of.
 * @throws {CommandError} when there's no such file, or it isn't in UTF-8
 */
export function readAllocationsFile(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytesOf(path));
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`${path} isn't in UTF-8. Save it as CSV in UTF-8.`, { cause });
  }
}
