import { IpfsFailure } from "../failure.ts";
import type { Part } from "../multipart.ts";

/**
 * Puts directories before what is in them. The importer would replace a directory that it has filled by a later
 * entry of the same path, and lose its files; for the same reason no path is taken twice.
 */
export function arrangeParts(parts: Part[]): Part[] {
  const files = new Set<string>();
  for (const { path, bytes } of parts) {
    if (bytes === undefined && path === "") throw new IpfsFailure(400, "a directory needs a name");
    if (bytes === undefined || path === "") continue;
    if (files.has(path)) throw new IpfsFailure(400, `the path ${JSON.stringify(path)} occurs twice`);
    files.add(path);
  }
  for (const part of parts) requireNoFileAbove(part, files);
  const directories = parts.filter(({ bytes }) => bytes === undefined);
  const byDepth = directories.toSorted((a, b) => a.path.split("/").length - b.path.split("/").length);
  return [...byDepth, ...parts.filter(({ bytes }) => bytes !== undefined)];
}

function requireNoFileAbove({ path, bytes }: Part, files: ReadonlySet<string>): void {
  const names = path.split("/");
  // A file may be itself, but a directory may not be a file.
  for (let depth = 1; depth < names.length + (bytes === undefined ? 1 : 0); depth++) {
    const above = names.slice(0, depth).join("/");
    if (files.has(above)) throw new IpfsFailure(400, `${JSON.stringify(above)} is both a file and a directory`);
  }
}
