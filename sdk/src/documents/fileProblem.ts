import { type EvidenceFile, FILE_LIMITS, MAX_FILE_BYTES } from "./EvidenceDocument.ts";
import { HIDDEN_IN_LINES, partProblem } from "./partProblem.ts";

const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;

function nameProblem(name: string): string | null {
  if (name === "") return "It has no name. Give it one.";
  if (/[/\\]/.test(name)) return "Its name has a slash in it. Rename it.";
  if (name === "." || name === "..") return "Its name is only dots. Rename it.";
  return partProblem("Its name", name, FILE_LIMITS.name, HIDDEN_IN_LINES);
}

function typeProblem(type: string): string | null {
  if (type.length > FILE_LIMITS.type) return `Its type has more than ${FILE_LIMITS.type} characters.`;
  return TYPE.test(type) ? null : "Its type isn't one such as application/pdf, in lower case.";
}

function sizeProblem(size: number): string | null {
  if (!Number.isSafeInteger(size) || size < 0) return "Its size isn't a number of bytes.";
  if (size === 0) return "It's empty. Choose one with something in it.";
  return size <= MAX_FILE_BYTES
    ? null
    : `It has ${size} bytes and may have ${MAX_FILE_BYTES} (1 MiB). Make it smaller, or put it elsewhere and say in the text where.`;
}

/**
 * Says why a file can't be part of an evidence.
 * @param file What is known before it's read: name, type and size
 * @returns A sentence about the file; null when all is well
 * @example
 * fileProblem({ name: "Cut.mp4", type: "video/mp4", size: 0 }); // "It's empty. Choose one with something in it."
 */
export function fileProblem({ name, type, size }: Omit<EvidenceFile, "digest">): string | null {
  return nameProblem(name.trim()) ?? sizeProblem(size) ?? typeProblem(type);
}
