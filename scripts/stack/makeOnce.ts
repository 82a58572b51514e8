import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { exclusively, type Waiting } from "./reservations.ts";

/** Whoever uses something reads it in the first minute; a day leaves room for whoever is stopped and goes on. */
const UNUSED_AFTER_MS = 86_400_000;

/**
 * Makes a folder, unless it's there already. Its name says what it's made from, so folders of one name are alike, and
 * processes that want the same one at once wait for the one that began.
 *
 * Its neighbours are removed when nobody has used them for a day. What somebody may be reading stays.
 *
 * @param make Fills a draft of the folder; when it fails, nothing is there afterwards
 */
export async function makeOnce(
  dir: string,
  make: (draft: string) => Promise<void>,
  waiting: Waiting = {},
): Promise<void> {
  if (!existsSync(dir)) await exclusively(`make ${dir}`, () => makeUnlessThere(dir, make), waiting);
  const now = new Date();
  utimesSync(dir, now, now);
  removeUnused(dirname(dir), now.getTime());
}

async function makeUnlessThere(dir: string, make: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(dir)) return;
  const draft = `${dir}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await make(draft);
    renameSync(draft, dir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeUnused(parent: string, now: number): void {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - used > UNUSED_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
}
