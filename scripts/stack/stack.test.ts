import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import { expect } from "chai";
import { readLock } from "./lock.ts";
import { isPortFree } from "./ports.ts";
import { readIndexHead, waitFor } from "./probe.ts";
import { isSameAlive, processTree } from "./processes.ts";
import { type Stack, type StackInfo, startStack } from "./stack.ts";
import { startMain, temporaryFolder } from "./temporary.ts";

const READY = /Rizom is ready/;
const LIMIT = { timeout: 120_000 };

/** Checks that of these processes none runs any more: postgres and the guardian leave a moment after the rest. */
async function expectGone(tree: ReturnType<typeof processTree>): Promise<void> {
  const alive = async () => (tree.some(isSameAlive) ? undefined : true);
  await waitFor(alive, { what: "The end of all processes", timeoutMs: 3000 });
}

async function listening(test: TestContext, server = createTcpServer()): Promise<number> {
  test.after(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

describe("the stack", () => {
  it("starts, refuses a second one, and leaves nothing behind on Ctrl-C", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    const main = startMain(test, { RIZOM_STATE_DIR: dir });
    await main.says(READY);
    const info = JSON.parse(readFileSync(join(dir, "stack.json"), "utf8")) as StackInfo;
    const page = await fetch(info.webUrl ?? "");
    expect(page.status).to.equal(200);
    const tree = processTree(main.pid);
    expect(tree.length).to.be.greaterThan(5);

    const second = startMain(test, { RIZOM_STATE_DIR: dir });
    expect(await second.ended).to.equal(1);
    expect(second.output()).to.include(`already running here (process ${main.pid}`);

    main.signal("SIGINT");
    expect(await main.ended).to.equal(0);
    await expectGone(tree);
    const ports = [info.rpcUrl, info.graphUrl, info.ipfsApiUrl, info.webUrl].map((url) =>
      Number(new URL(url ?? "").port),
    );
    expect(await Promise.all(ports.map(isPortFree))).to.deep.equal([true, true, true, true]);
    expect(["lock", "stack.json", "postgres"].filter((name) => existsSync(join(dir, name)))).to.deep.equal([]);
  });

  for (const [part, moment] of [
    ["ipfs", /ipfs +Ready/],
    ["pinning", /pinning +Ready/],
    ["postgres", /postgres +Ready/],
    ["chain", /chain +Ready/],
    ["web", /web +Ready/],
    ["graph", /graph +Ready/],
  ] as const) {
    it(`given ${part} is killed, says so, stops the rest and fails`, LIMIT, async (test) => {
      // As root, a folder that only root may enter makes PostgreSQL run elsewhere.
      const dir = temporaryFolder(test, part === "postgres" ? 0o700 : 0o755);
      const main = startMain(test, { RIZOM_STATE_DIR: dir });
      await main.says(moment);
      const tree = processTree(main.pid);
      const victim = readLock(dir)?.parts.findLast(({ name }) => name === part);
      process.kill(victim?.pid ?? 0, "SIGKILL");
      expect(await main.ended).to.equal(1);
      expect(main.output()).to.include(`${part} was ended by SIGKILL`);
      await expectGone(tree);
      expect(existsSync(join(dir, "lock"))).to.equal(false);
    });
  }

  it("given the stack itself and its guardian are killed, the next start ends what is left", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    const first = startMain(test, { RIZOM_STATE_DIR: dir });
    await first.says(/chain +Ready/);
    // 2026-11-30: a Graph Node that was started between this look and the end was known to nobody, and stayed for ever.
    await first.freeze();
    const tree = processTree(first.pid);
    const parts = readLock(dir)?.parts.map(({ pid }) => pid) ?? [];
    // Everything but the parts: what they have started, the guardian, and the stack itself, which stands first.
    for (const { pid } of [...tree].reverse()) if (!parts.includes(pid)) killIfThere(pid);
    await first.ended;
    expect(tree.filter((each) => parts.includes(each.pid) && isSameAlive(each))).to.not.deep.equal([]);

    const second = startMain(test, { RIZOM_STATE_DIR: dir });
    await second.says(/ended what it had left: .*chain/);
    await expectGone(tree);
    second.signal("SIGTERM");
    expect(await second.ended).to.equal(0);
    expect(second.output()).to.include("nothing is left running");
  });

  it("given the disk takes no more, says which part couldn't write and leaves nothing", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    // No file may grow beyond 64 blocks: to whoever writes, that is a disk without room.
    const main = startMain(test, { RIZOM_STATE_DIR: dir }, "ulimit -f 64");
    expect(await main.ended).to.equal(1);
    expect(main.output()).to.match(/postgres (stopped with|was ended by)[\s\S]*Nothing of this start is left running/);
    expect(existsSync(join(dir, "lock"))).to.equal(false);
  });
});

/** 2026-11-29: on a busy machine a part's short-lived child had ended by itself before it was killed, and the test fell. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

describe("the stack with parts replaced", () => {
  async function refusal(test: TestContext, env: Record<string, string>): Promise<string> {
    const dir = temporaryFolder(test);
    const main = startMain(test, { RIZOM_STATE_DIR: dir, ...env });
    expect(await main.ended).to.equal(1);
    expect(existsSync(join(dir, "lock"))).to.equal(false);
    return main.output();
  }

  it("given a port is asked for and taken, names it", LIMIT, async (test) => {
    const port = await listening(test);
    expect(await refusal(test, { RPC_PORT: String(port) })).to.include(
      `Port ${port} is taken, and RPC_PORT asks for it`,
    );
  });

  it("given no chain answers, names RPC_URL", LIMIT, async (test) => {
    expect(await refusal(test, { RPC_URL: "http://127.0.0.1:9" })).to.include("no chain answers there");
  });

  it("given another chain answers, names its id", LIMIT, async (test) => {
    const server = createServer((_, response) => response.end('{"jsonrpc":"2.0","id":1,"result":"0x1"}'));
    const url = `http://127.0.0.1:${await listening(test, server)}`;
    expect(await refusal(test, { RPC_URL: url })).to.include("serves chain 1, and Rizom isn't deployed there");
  });

  it("given no database, IPFS node or index answers, names the variable", LIMIT, async (test) => {
    const nowhere = "http://127.0.0.1:9";
    expect(await refusal(test, { POSTGRES_URL: "postgresql://a:b@127.0.0.1:9/c" })).to.include(
      "POSTGRES_URL doesn't answer",
    );
    expect(await refusal(test, { IPFS_API_URL: nowhere, IPFS_GATEWAY_URL: nowhere })).to.include("IPFS_API_URL is");
    expect(await refusal(test, { GRAPH_NODE_URL: nowhere })).to.include("no index answers");
  });

  it(
    "given there is no Graph Node for this system, does without the index and shows the container",
    LIMIT,
    async (test) => {
      const dir = temporaryFolder(test);
      const main = startMain(test, { RIZOM_STATE_DIR: dir, GND_PATH: "none" });
      await main.says(READY);
      await main.says(/docker run .*\n[\s\S]*--ethereum-rpc localhost:http:\/\/host\.docker\.internal:\d+/);
      const info = JSON.parse(readFileSync(join(dir, "stack.json"), "utf8")) as StackInfo;
      expect(info.graphUrl).to.equal(null);
      main.signal("SIGHUP");
      expect(await main.ended).to.equal(0);
    },
  );
});

describe("a stack beside a running one", () => {
  let running: Stack;
  // What is to be done first afterwards is registered first: the folder goes when nobody writes into it.
  after(() => running.stop());
  const dir = temporaryFolder({ after });
  before(async () => {
    running = await startStack({ stateDir: dir, environment: { ports: {} } });
  }, LIMIT);

  it("given all parts are replaced by those of the other, starts only the dApp", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    const main = startMain(test, {
      RIZOM_STATE_DIR: dir,
      RPC_URL: running.rpcUrl,
      IPFS_API_URL: running.ipfsApiUrl,
      IPFS_GATEWAY_URL: running.ipfsGatewayUrl,
      GRAPH_NODE_URL: new URL(running.graphUrl ?? "").origin,
    });
    await main.says(READY);
    expect(readLock(dir)?.parts.map(({ name }) => name)).to.deep.equal(["web"]);
    expect(main.output()).to.match(/demo +Is there already/);
    main.signal("SIGTERM");
    expect(await main.ended).to.equal(0);
  });

  it("given only the chain is replaced, indexes it anew and adds nothing to it", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    const environment = { ports: {}, rpcUrl: running.rpcUrl };
    const other = await startStack({ stateDir: dir, environment, web: false });
    expect(other.parts.chain).to.equal(undefined);
    expect(other.graphUrl).to.not.equal(running.graphUrl);
    await other.stop();
  });

  it("given the index of another chain, says so", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    const environment = { ports: {}, graphNodeUrl: new URL(running.graphUrl ?? "").origin };
    const error = await startStack({ stateDir: dir, environment, web: false }).catch((reason: unknown) => reason);
    expect(String(error)).to.include("is of another chain");
  });

  it("given a database that was used before, says that it is stale", LIMIT, async (test) => {
    const dir = temporaryFolder(test);
    const environment = { ports: {}, postgresUrl: running.postgresUrl ?? "" };
    const error = await startStack({ stateDir: dir, environment, web: false }).catch((reason: unknown) => reason);
    expect(String(error)).to.include("is stale: it holds the index of an earlier chain");
  });

  it("given its index is stopped and started again, it goes on where it was", LIMIT, async () => {
    const { graph } = running.parts;
    const url = running.graphUrl ?? "";
    const head = await readIndexHead(url);
    await graph?.stop();
    expect(await readIndexHead(url).catch(() => "gone")).to.equal("gone");
    await graph?.start();
    const caughtUp = async () => ((await readIndexHead(url)).block > head.block ? true : undefined);
    await waitFor(caughtUp, { what: "The index", timeoutMs: 30_000 });
  });
});
