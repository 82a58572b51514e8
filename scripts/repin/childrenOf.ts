import { parseEvidenceDocument } from "@rizom/sdk";
import { parseHeader } from "@rizom/sdk/rounds";
import type { Task } from "./Task.ts";

/**
 * What a document names itself: the pages of a list, the files of an evidence. Anybody may name anything on-chain: what
 * isn't the document that it should be is kept like the others, and names nothing.
 */
export function childrenOf({ kind }: Pick<Task, "kind">, bytes: Uint8Array): Task[] {
  try {
    if (kind === "allocation list") return parseHeader(bytes).pages.map((digest) => ({ kind: "list page", digest }));
    if (kind === "evidence") return parseEvidenceDocument(bytes).files.map(({ digest }) => ({ kind: "file", digest }));
  } catch {
    return [];
  }
  return [];
}
