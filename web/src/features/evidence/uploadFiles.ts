import { publishFile } from "../documents/publishFile.ts";
import type { PickedFile, PickedState } from "./PickedFile.ts";

type Say = (id: string, state: PickedState) => void;

/**
 * Puts one file on IPFS, and reads it back.
 *
 * @returns null, or what went wrong, which `say` was told, too
 */
export async function uploadFile({ id, content }: PickedFile, say: Say): Promise<Error | null> {
  if (content === null) return new TypeError("The file isn't read yet.");
  say(id, { kind: "uploading" });
  try {
    await publishFile(content.bytes, () => say(id, { kind: "checking" }));
    say(id, { kind: "stored" });
    return null;
  } catch (cause) {
    const failure = cause instanceof Error ? cause : new Error(String(cause));
    say(id, { kind: "failed", why: failure.message });
    return failure;
  }
}

/**
 * Puts files on IPFS, one after the other; those that are there already aren't sent again, and one that fails holds up
 * none of the others.
 *
 * @throws what went wrong first, after all were tried
 */
export async function uploadFiles(files: readonly PickedFile[], say: Say): Promise<void> {
  let first: Error | null = null;
  for (const file of files) {
    if (file.state.kind === "stored") continue;
    const failure = await uploadFile(file, say);
    first ??= failure;
  }
  if (first !== null) throw first;
}
