import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fetchDocument } from "@rizom/sdk";
import { serveChain } from "../command/temporary-chain.ts";
import { useTemporaryNode } from "../stack/ipfs/temporary-node.ts";
import { type FoundableChain, foundingText, startFoundableChain, TEXTS } from "./foundable-chain.ts";

const folder = mkdtempSync(join(tmpdir(), "rizom-bootstrap-"));
const ipfs = useTemporaryNode();
let chain: FoundableChain & Awaited<ReturnType<typeof serveChain>>;

before(async () => {
  const fresh = await startFoundableChain();
  chain = { ...fresh, ...(await serveChain(fresh)) };
});
after(() => {
  chain.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as npm does, in the caller's folder, with no stack running. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const urls = { RPC_URL: chain.rpcUrl, IPFS_API_URL: ipfs.node.url, IPFS_GATEWAY_URL: ipfs.node.url };
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", script), ...args], {
    env: { ...process.env, INIT_CWD: folder, RIZOM_STATE_DIR: folder, ...urls, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
}

/** A founding file whose paths lead from its own folder. */
function writeFounding(name: string, change: object = {}): void {
  const text = foundingText(chain.now);
  const place = (path: string) => join(TEXTS, path);
  const franchises = text.franchises.map((each) => ({ ...each, charter: place(each.charter) }));
  const rounds = text.rounds.map((each) => ({ ...each, list: place(each.list) }));
  writeFileSync(join(folder, name), JSON.stringify({ ...text, franchises, rounds, ...change }));
}

test("default: bootstrap ends without a key, and check:powers says so", async () => {
  writeFounding("founding.json");
  const before = await run("checkPowers.ts", []);
  assert.equal(before.code, 1);
  assert.match(before.output, /^The key 0xf39F\w+ has role 0 \(ADMIN\) of the access manager\.$/m);
  assert.match(before.output, /^Not as it should be\.$/m);

  const first = await run("bootstrap.ts", ["--network", "localhost", "--founding", "founding.json"]);
  assert.equal(first.code, 0, first.output);
  assert.match(first.output, /^Franchises +1 transaction$/m);
  assert.match(first.output, /^The deployer's last powers +2 transactions$/m);
  assert.match(first.output, /^Guardian: .*\nNo key holds power\.$/m);
  const founding = await chain.founding();
  for (const { charter } of founding.franchises) {
    const bytes = await fetchDocument({ digest: charter.digest, gateways: [ipfs.node.url] });
    assert.deepEqual(bytes, charter.bytes);
  }

  const again = await run("bootstrap.ts", ["--network", "localhost", "--founding", "founding.json"]);
  assert.equal(again.code, 0, again.output);
  assert.match(again.output, /^This network governs itself already\. Nothing was sent\.$/m);
  const checked = await run("checkPowers.ts", ["--network", "localhost"]);
  assert.equal(checked.code, 0, checked.output);
  assert.match(checked.output, /^Access manager, role 3 \(RECOGNITION\) +the franchise registry$/m);
  assert.match(checked.output, /^No key holds power\.$/m);
});

test("error: arguments, files, keys and nodes that can't be used, each in a sentence", async () => {
  writeFounding("wrong.json", { franchises: [] });
  const on = (name: string) => ["--network", "localhost", "--founding", name];
  const cases: readonly (readonly [script: string, args: string[], env: Record<string, string>, said: RegExp])[] = [
    ["bootstrap.ts", [], {}, /^Usage: npm run bootstrap/],
    ["bootstrap.ts", ["--network", "localhost"], {}, /^Usage: npm run bootstrap/],
    ["bootstrap.ts", ["--network", "moon", "--founding", "founding.json"], {}, /^There is no network “moon”/],
    ["bootstrap.ts", on("none.json"), {}, /none\.json can't be read/],
    [
      "bootstrap.ts",
      on("wrong.json"),
      {},
      /^franchises: A network needs a franchise.*\nOne problem\. Nothing was sent\.$/m,
    ],
    ["bootstrap.ts", on("founding.json"), { DEPLOYER_KEY: "0x12" }, /^DEPLOYER_KEY isn't a private key/],
    ["bootstrap.ts", on("founding.json"), { RPC_URL: "http://127.0.0.1:9" }, /^No chain answers at/],
    ["checkPowers.ts", ["all"], {}, /^Usage: npm run check:powers/],
    ["checkPowers.ts", [], { RPC_URL: "http://127.0.0.1:9" }, /^No chain answers at/],
  ];
  for (const [script, args, env, said] of cases) {
    const { code, output } = await run(script, args, env);
    assert.equal(code, 1, output);
    assert.match(output, said);
    assert.doesNotMatch(output, /^\s+at /m);
  }
});
