import { fileProblem } from "@rizom/sdk";
import type { PickedFile } from "./PickedFile.ts";

/** What is said of a file of which nothing is known. */
const UNKNOWN = "application/octet-stream";

/** Browsers guess the type from the name, add parameters, or say nothing at all. */
function typeOf({ type }: File): string {
  const [bare = ""] = type.toLowerCase().split(";");
  const isOne = fileProblem({ name: "any", type: bare.trim(), size: 1 }) === null;
  return isOne ? bare.trim() : UNKNOWN;
}

/** A file that was just chosen; what can't be one whatever is in it won't be read. */
export function describeFile(id: string, file: File): PickedFile {
  const facts = { name: file.name, type: typeOf(file), size: file.size };
  return { id, ...facts, content: null, state: { kind: fileProblem(facts) === null ? "reading" : "waiting" } };
}
