import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Context } from "./context.ts";
import type { Command } from "./launch.ts";
import { preparePostgresHome } from "./postgresHome.ts";
import { StackError } from "./StackError.ts";
import type { Part } from "./supervise.ts";

export interface Postgres {
  url: string;
  /** Missing when POSTGRES_URL replaces the database. */
  part?: Part;
}

/** Nothing in this database outlives the stack: what protects data against a power cut only costs time. */
const DISPOSABLE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "jit=off", "max_wal_size=2GB"];

/** Starts a fresh PostgreSQL with a password and the C locale, as Graph Node wants it; or probes POSTGRES_URL. */
export async function startPostgres(context: Context): Promise<Postgres> {
  const { environment, supervisor, log } = context;
  if (environment.postgresUrl !== undefined) return { url: environment.postgresUrl };
  const port = context.ports.postgres;
  log("postgres", `Making a fresh database, to be served on port ${port}.`);
  const home = await preparePostgresHome(context.stateDir);
  if (home.note !== undefined) log("postgres", home.note);
  supervisor.atEnd(() => rmSync(home.dir, { recursive: true, force: true }));
  const data = join(home.dir, "data");
  const password = randomBytes(12).toString("hex");
  const base: Omit<Command, "command" | "args"> = { part: "postgres", env: { LC_ALL: "C" }, account: home.account };
  await withPasswordFile(home.dir, password, home.account, (file) => {
    const login = ["--username=rizom", `--pwfile=${file}`, "--auth=password"];
    const args = [`--pgdata=${data}`, ...login, "--locale=C", "--encoding=UTF8", "--no-sync", "--no-instructions"];
    return supervisor.complete({ ...base, command: home.initdb, args });
  });
  const url = `postgresql://rizom:${password}@127.0.0.1:${port}/postgres`;
  const settings = [...DISPOSABLE, "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const part = await supervisor.serve({
    ...base,
    command: home.postgres,
    args: ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    ready: () => query(url, "SELECT 1"),
    readyWithinMs: 30_000,
    // "Immediate shutdown": there is nothing to save.
    ending: { signal: "SIGQUIT", graceMs: 3000 },
    endLast: true,
  });
  log("postgres", `Ready on port ${port}.`);
  return { url, part };
}

/**
 * Says what is wrong with the database at POSTGRES_URL before Graph Node stumbles over it.
 * @param freshChain the chain began anew, so an index from before can't be right
 */
export async function checkOwnPostgres(url: string, freshChain: boolean): Promise<void> {
  const sql = `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate AS locale,
    EXISTS (SELECT 1 FROM information_schema.schemata WHERE schema_name = 'subgraphs') AS used
    FROM pg_database WHERE datname = current_database()`;
  const [found] = await query(url, sql).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message || String(error) : String(error);
    throw new StackError(`The database at POSTGRES_URL doesn't answer (${reason}). Start it, or unset POSTGRES_URL.`);
  });
  const advice = "Make it anew: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'";
  if (found?.encoding !== "UTF8" || (found.locale !== "C" && found.locale !== "POSIX")) {
    throw new StackError(
      `The database at POSTGRES_URL has encoding ${found?.encoding} and locale ${found?.locale}; Graph Node needs UTF8 and C. ${advice}`,
    );
  }
  if (found.used === true && freshChain) {
    throw new StackError(`The database at POSTGRES_URL is stale: it holds the index of an earlier chain. ${advice}`);
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  // A server that goes away while this asks is told through the promise.
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function withPasswordFile(
  dir: string,
  password: string,
  account: { uid: number; gid: number } | undefined,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const file = join(dir, "password");
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, `${password}\n`);
  chmodSync(file, 0o600);
  if (account !== undefined) chownSync(file, account.uid, account.gid);
  try {
    await use(file);
  } finally {
    rmSync(file, { force: true });
  }
}
