import { readFileSync } from "node:fs";
import type { WrittenText } from "@rizom/sdk";
import { CommandError } from "../command/CommandError.ts";

function textOf(path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    throw new CommandError(`${path} can't be read. Write it there, in Markdown and UTF-8.`, { cause });
  }
}

/**
 * Reads a text from a Markdown file: its first line is the title, like `# Tideline`; the paragraph after that the summary;
 * all that follows the body.
 * @throws {CommandError} when there's no such file, or a part of it is missing
 */
export function readWriting(path: string): WrittenText {
  const [, title, rest = ""] = /^# ([^\n]+)\n([\s\S]*)$/.exec(textOf(path).replace(/\r\n?/g, "\n").trim()) ?? [];
  if (title === undefined) throw new CommandError(`${path} must begin with a title, like “# Tideline”.`);
  const [summary = "", ...paragraphs] = rest.trim().split(/\n{2,}/);
  const body = paragraphs.join("\n\n");
  if (summary.startsWith("#") || body === "") {
    throw new CommandError(`${path} needs a paragraph that sums it up after its title, and a text after that.`);
  }
  return { title, summary: summary.replaceAll("\n", " "), body };
}
