import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CID } from "multiformats/cid";
import { parseCid } from "./content-path.ts";

export type PinType = "recursive" | "direct";
export type Pin = { cid: CID; type: PinType; name: string };

/** What shall be kept, on disk as one small file per pin so that no write can harm another. */
export type Pins = {
  find(cid: CID): Pin | undefined;
  list(): Pin[];
  set(pin: Pin): Promise<void>;
  remove(cid: CID): Promise<void>;
};

/** Opens the pins below a directory, which is made when it is missing. */
export async function openPins(directory: string): Promise<Pins> {
  const folder = join(directory, "pins");
  await mkdir(folder, { recursive: true });
  const pins = await loadPins(folder);
  // One change after the other, so that disk and memory agree when two callers change the same pin.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (change: () => Promise<void>) => {
    const turn = last.then(change);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    find: (cid) => pins.get(cid.toString()),
    list: () => [...pins.values()],
    set: (pin) =>
      inTurn(async () => {
        const key = pin.cid.toString();
        await replaceFile(join(folder, `${key}.json`), JSON.stringify({ type: pin.type, name: pin.name }));
        pins.set(key, pin);
      }),
    remove: (cid) =>
      inTurn(async () => {
        await rm(join(folder, `${cid}.json`), { force: true });
        pins.delete(cid.toString());
      }),
  };
}

async function loadPins(folder: string): Promise<Map<string, Pin>> {
  const pins = new Map<string, Pin>();
  for (const file of await readdir(folder)) {
    const path = join(folder, file);
    // What an interrupted write has left behind.
    if (file.endsWith(".tmp")) await rm(path, { force: true });
    if (file.endsWith(".json")) pins.set(file.slice(0, -".json".length), await loadPin(path, file));
  }
  return pins;
}

async function loadPin(path: string, file: string): Promise<Pin> {
  try {
    const { type, name } = JSON.parse(await readFile(path, "utf8"));
    if ((type !== "recursive" && type !== "direct") || typeof name !== "string") throw new Error("not a pin");
    return { cid: parseCid(file.slice(0, -".json".length)), type, name };
  } catch (error) {
    throw new Error(`The pin in ${path} cannot be read. Delete that file and pin its content again.`, { cause: error });
  }
}

/** Writes beside the file and renames: a crash or a full disk leaves the old content or the new, never half of it. */
async function replaceFile(path: string, content: string): Promise<void> {
  const scratch = `${path}.tmp`;
  try {
    const handle = await open(scratch, "w");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(scratch, path);
  } catch (error) {
    await rm(scratch, { force: true });
    throw error;
  }
}
