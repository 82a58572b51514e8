import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}

type Manifest = Record<string, Chunk>;

const DIST = new URL("../../web/dist/", import.meta.url);
const PAGE = /^src\/pages\/([^/]+)\//;

/** Keys of a chunk and of all that it imports at once (not of what it loads later). */
function withImports(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key]?.imports ?? []) withImports(manifest, imported, seen);
  return seen;
}

async function gzipBytes(files: Iterable<string>): Promise<number> {
  let total = 0;
  for (const file of new Set(files)) total += gzipSync(await readFile(new URL(file, DIST)), { level: 9 }).length;
  return total;
}

/**
 * Gzip bytes of the built dApp.
 * @returns `entry.js` and `entry.css`: what every visit loads first; `route.<page>`: what a page adds to it, scripts and
 * styles together.
 * @throws When the dApp isn't built.
 */
export async function measureBundles(): Promise<Record<string, number>> {
  const manifest = JSON.parse(await readFile(new URL(".vite/manifest.json", DIST), "utf8")) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error("The built dApp has no entry: run `npm run build`.");
  const loaded = withImports(manifest, entry);
  const chunks = (keys: Iterable<string>) => [...keys].flatMap((key) => manifest[key] ?? []);
  const sizes: Record<string, number> = {
    "entry.js": await gzipBytes(chunks(loaded).map((chunk) => chunk.file)),
    "entry.css": await gzipBytes(chunks(loaded).flatMap((chunk) => chunk.css ?? [])),
  };
  for (const key of Object.keys(manifest).sort()) {
    const page = PAGE.exec(key)?.[1];
    if (!page) continue;
    const added = chunks([...withImports(manifest, key)].filter((imported) => !loaded.has(imported)));
    sizes[`route.${page}`] = await gzipBytes(added.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]));
  }
  return sizes;
}
