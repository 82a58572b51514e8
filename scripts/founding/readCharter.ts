import { buildCharterDocument, DocumentError, digestOf } from "@rizom/sdk";
import { CommandError } from "../command/CommandError.ts";
import type { FoundingFranchise } from "./Founding.ts";
import { readWriting } from "./readWriting.ts";

/**
 * Reads a charter from a Markdown file.
 * @throws {CommandError} when there's no such file, or no charter in it
 */
export async function readCharter(path: string): Promise<FoundingFranchise["charter"]> {
  try {
    const { bytes } = buildCharterDocument(readWriting(path));
    return { bytes, digest: await digestOf(bytes) };
  } catch (cause) {
    if (!(cause instanceof DocumentError)) throw cause;
    throw new CommandError(`${path} can't be used: ${cause.message}`, { cause });
  }
}
