import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { expect } from "chai";
import { create } from "ipfs-http-client";

const MAIN = join(import.meta.dirname, "main.ts");

describe("the process", () => {
  let directory: string;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "rizom-ipfs-"));
  });
  after(() => rm(directory, { recursive: true, force: true }));

  /** Starts the process; `text` grows with what it prints. */
  function run(args: string[], env: Record<string, string> = {}, channel = false) {
    const stdio = channel ? (["ignore", "pipe", "pipe", "ipc"] as const) : (["ignore", "pipe", "pipe"] as const);
    const child: ChildProcess = spawn(process.execPath, [MAIN, ...args], {
      stdio: [...stdio],
      env: { ...process.env, ...env },
    });
    const output = { out: "", err: "" };
    child.stdout?.on("data", (chunk) => (output.out += chunk));
    child.stderr?.on("data", (chunk) => (output.err += chunk));
    // Not "close", which never comes after a channel was disconnected.
    const drained = [child.stdout, child.stderr].map((stream) => once(stream as NonNullable<typeof stream>, "end"));
    const ended = Promise.all([once(child, "exit"), ...drained]).then(([[code]]) => ({ code, ...output }));
    const ready = async () => {
      while (!output.out.includes("\n")) await once(child.stdout as NonNullable<typeof child.stdout>, "data");
      return /http:\/\/\S+?(?=,)/.exec(output.out)?.[0] ?? "";
    };
    return { child, ended, ready };
  }

  it("behavior: prints one line when it listens, and leaves cleanly when it is told to", async () => {
    const { cid } = await (async () => {
      const first = run(["--port", "0", "--directory", directory]);
      const added = await create({ url: await first.ready() }).add("from one process to the next");
      first.child.kill("SIGTERM");
      const { code, out, err } = await first.ended;
      expect([code, err]).to.deep.equal([0, ""]);
      expect(out).to.match(/^IPFS node is ready at http:\/\/127\.0\.0\.1:\d+, with its blocks in .+\n$/);
      return added;
    })();
    const second = run([], { IPFS_PORT: "0", IPFS_DIRECTORY: directory });
    const chunks: Uint8Array[] = [];
    for await (const chunk of create({ url: await second.ready() }).cat(cid)) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).to.equal("from one process to the next");
    second.child.kill("SIGINT");
    expect((await second.ended).code).to.equal(0);
  });

  it("behavior: leaves when the supervisor that holds its channel is gone", async () => {
    const { child, ended, ready } = run(["--port", "0", "--directory", directory], {}, true);
    await ready();
    child.disconnect();
    expect((await ended).code).to.equal(0);
  });

  it("error: what keeps it from starting is one sentence and exit code 1", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const cases: [string[], RegExp][] = [
      [["--port", String(port), "--directory", directory], /^Port \d+ is taken by another program\. .+\n$/],
      [["--port", "0", "--directory", MAIN], /is not a directory/],
      [["--port", "seventy"], /^"seventy" is not a port\.\nUsage/],
      [["--colour", "red"], /Unknown option '--colour'[\s\S]+Usage/],
    ];
    const runs = await Promise.all(cases.map(([args]) => run(args).ended));
    await new Promise((resolve) => other.close(resolve));
    for (const [index, { code, out, err }] of runs.entries()) {
      expect([code, out]).to.deep.equal([1, ""]);
      expect(err)
        .to.match(cases[index]?.[1] as RegExp)
        .and.not.contain("    at ");
    }
  });
});
