import { statfs } from "node:fs/promises";
import { StackError } from "./StackError.ts";

const MEGABYTE = 2 ** 20;

/** What a start writes, with room for some hours of use. */
const NEEDED = 300 * MEGABYTE;

/** Below this the database stops in the middle of a sentence. */
const LEAST = 50 * MEGABYTE;

const LOOK_EVERY_MS = 5000;

type FreeSpace = (dir: string) => Promise<number>;

const readFreeSpace: FreeSpace = async (dir) => {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
};

/** @throws {StackError} when the disk has too little room to start */
export async function checkDisk(dir: string, freeSpace = readFreeSpace): Promise<void> {
  const free = await freeSpace(dir);
  if (free < NEEDED) {
    throw new StackError(
      `The disk is full: ${dir} has ${Math.floor(free / MEGABYTE)} MB left, and the stack needs ${NEEDED / MEGABYTE} MB. Free some space and start again.`,
    );
  }
}

/** Looks from time to time, and tells once when there is next to nothing left. */
export function watchDisk(dir: string, tell: (reason: StackError) => void, freeSpace = readFreeSpace): () => void {
  const timer = setInterval(async () => {
    // A folder that can't be looked at is another part's trouble, and will be told by it.
    const free = await freeSpace(dir).catch(() => Number.POSITIVE_INFINITY);
    if (free >= LEAST) return;
    clearInterval(timer);
    tell(
      new StackError(
        `The disk is full: ${dir} has ${Math.floor(free / MEGABYTE)} MB left. Free some space and start again.`,
      ),
    );
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
