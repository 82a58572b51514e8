import { DocumentError } from "./DocumentError.ts";
import { type EvidenceFile, FILE_LIMITS } from "./EvidenceDocument.ts";
import { fileProblem } from "./fileProblem.ts";

const DIGEST = /^0x[0-9a-f]{64}$/;

/** Files are told apart by their place: a name that can't be is nothing to put into a sentence. */
function refuse(index: number, problem: string): never {
  throw new DocumentError("files", `File ${index + 1}: ${problem}`);
}

/**
 * Brings the files of an evidence into the form in which they're kept: names trimmed, and nothing but the four fields.
 * @throws {DocumentError} with a sentence when there are too many, two have one name, or one can't be
 * @example
 * const files = cleanFiles([{ name: "Cut.mp4 ", type: "video/mp4", size: 9, digest: "0x…" }]);
 */
export function cleanFiles(files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  if (files.length > FILE_LIMITS.count) {
    throw new DocumentError(
      "files",
      `There are ${files.length} files, and an evidence has at most ${FILE_LIMITS.count}. Remove some.`,
    );
  }
  const names = new Set<string>();
  return files.map((file, index) => {
    const problem = fileProblem(file);
    if (problem !== null) refuse(index, problem);
    if (!DIGEST.test(file.digest)) refuse(index, "Its digest isn't 0x and 64 digits in lower case.");
    const name = file.name.trim();
    if (names.has(name)) refuse(index, "Another file has the same name. Rename one of them.");
    names.add(name);
    return { name, type: file.type, size: file.size, digest: file.digest };
  });
}
