import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { digestOf, fetchDocument, fetchFile, pinDocument, pinFile, setProfileRequest } from "@rizom/sdk";
import { zeroHash } from "viem";
import { lucia } from "../../sdk/src/testing/createHarbour.ts";
import { startTemporaryChain } from "../command/temporary-chain.ts";
import { type IpfsNode, startIpfsNode } from "../stack/ipfs/server.ts";
import { createNamedWorld } from "./namedWorld.ts";

const folder = mkdtempSync(join(tmpdir(), "rizom-repin-"));
let chain: Awaited<ReturnType<typeof startTemporaryChain>>;
let world: Awaited<ReturnType<typeof createNamedWorld>>;
/** The provider that everything is with, one that takes bytes, and one that fetches them. */
let [first, second, third]: IpfsNode[] = [];

before(async () => {
  chain = await startTemporaryChain();
  world = await createNamedWorld(chain);
  first = await startIpfsNode({ port: 0, directory: join(folder, "first") });
  second = await startIpfsNode({ port: 0, directory: join(folder, "second") });
  third = await startIpfsNode({ port: 0, directory: join(folder, "third"), peers: [first.url] });
  const endpoints = [{ kind: "kubo", url: first.url }] as const;
  for (const bytes of world.documents) await pinDocument({ endpoints, bytes });
  await pinFile({ endpoints, bytes: world.file.bytes });
});
after(async () => {
  chain.stop();
  for (const node of [first, second, third]) await node?.close();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (node: IpfsNode | undefined) => node?.url ?? "";

/** Runs the command as npm does, with no stack running. */
function repin(args: readonly string[], env: Record<string, string> = {}) {
  const urls = { RPC_URL: chain.rpcUrl, IPFS_GATEWAY_URL: urlOf(first) };
  const child = spawn(process.execPath, [join(import.meta.dirname, "../repin.ts"), ...args], {
    env: { ...process.env, RIZOM_STATE_DIR: folder, ...urls, ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output })),
  );
}

/** Figures of a row: named, pinned, there, missing. */
const row = (output: string, kind: string) =>
  (new RegExp(`^${kind} +(\\d+) +(\\d+) +(\\d+) +(\\d+)$`, "m").exec(output) ?? []).slice(1).map(Number);

const KINDS = [
  "charter",
  "allocation list",
  "list page",
  "brief",
  "evidence",
  "file",
  "reason",
  "ruling",
  "attestation",
  "profile",
];

test("default: everything that the chain ever named is with the new provider, and survives the loss of the old one", async () => {
  const to = ["--to", urlOf(second)];
  const { code, output } = await repin(to);
  assert.equal(code, 0, output);
  assert.deepEqual(
    KINDS.map((kind) => row(output, kind)),
    KINDS.map((kind) => (kind === "brief" ? [2, 2, 0, 0] : [1, 1, 0, 0])),
  );
  assert.deepEqual(row(output, "all"), [11, 11, 0, 0]);
  assert.match(output, /^The new provider has everything\.$/m);

  const again = await repin(to);
  assert.equal(again.code, 0, again.output);
  assert.deepEqual(row(again.output, "all"), [11, 0, 11, 0]);

  const gateways = [urlOf(second)];
  for (const bytes of world.documents) {
    assert.deepEqual(await fetchDocument({ digest: await digestOf(bytes), gateways }), bytes);
  }
  assert.deepEqual(await fetchFile({ digest: world.file.digest, gateways }), world.file.bytes);
});

test("behavior: a pinning service fetches all of it, and a run that is repeated asks for nothing twice", async () => {
  const to = ["--to", urlOf(third), "--kind", "service", "--token", "secret"];
  const { code, output } = await repin(to);
  assert.equal(code, 0, output);
  assert.deepEqual(row(output, "all"), [11, 11, 0, 0]);
  await repin(to);
  const answer = await fetch(`${urlOf(third)}/pins?limit=1000`);
  assert.equal(((await answer.json()) as { count: number }).count, 11);
});

test("behavior: up to a block, what was named until then", async () => {
  const { code, output } = await repin(["--to", urlOf(second), "--block", "0"]);
  assert.equal(code, 0, output);
  assert.deepEqual(row(output, "all"), [0, 0, 0, 0]);
});

test("behavior: what a gateway lies about is had from another", async (context) => {
  const lying = createServer((_, response) => response.end("something else"));
  context.after(() => lying.close());
  await new Promise<void>((resolve) => lying.listen(0, "127.0.0.1", resolve));
  const fresh = await startIpfsNode({ port: 0, directory: join(folder, "fresh") });
  context.after(() => fresh.close());
  const gateways = `http://127.0.0.1:${(lying.address() as AddressInfo).port},${urlOf(first)}`;
  const { code, output } = await repin(["--to", fresh.url], { IPFS_GATEWAY_URL: gateways });
  assert.equal(code, 0, output);
  assert.deepEqual(row(output, "all"), [11, 11, 0, 0]);
});

// 2026-11-29: whoever answered at all was taken to have everything, and the run ended well with nothing kept.
test("error: one that answers everything with a page has nothing", async (context) => {
  const page = createServer((_, response) => response.end("<!doctype html>"));
  context.after(() => page.close());
  await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
  const { code, output } = await repin(["--to", `http://127.0.0.1:${(page.address() as AddressInfo).port}`]);
  assert.equal(code, 1, output);
  const [named, pinned, there, missing] = row(output, "all");
  assert.deepEqual([pinned, there, missing], [0, 0, named], output);
});

test("error: what can't be had is named, the rest is kept, and the exit code says so", async () => {
  const digest = `0x${"ab".repeat(32)}` as const;
  const { attestationRegistry } = chain;
  await world.send(setProfileRequest({ attestationRegistry, digest }), lucia);
  const { code, output } = await repin(["--to", urlOf(second)]);
  assert.equal(code, 1);
  assert.deepEqual(row(output, "profile"), [2, 0, 1, 1]);
  assert.match(
    output,
    /^Missing profile bafkrei\w+: The document bafkrei\w+ can't be had\. 127\.0\.0\.1:\d+ doesn't have it\./m,
  );
  assert.match(output, /^1 of 12 are missing\. Run it again, or add gateways that have them\.$/m);
  await world.send(setProfileRequest({ attestationRegistry, digest: zeroHash }), lucia);
});

test("error: arguments and providers that can't be used, each in a sentence", async () => {
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /^Usage: npm run repin/],
    [["--to", "node"], /^--to must be an address that begins with http/],
    [["--to", "http://a", "--kind", "disk"], /^Usage: npm run repin/],
    [["--to", "http://a", "--token", "x"], /^A token is for a service: add --kind service\.$/m],
    [["--to", "http://a", "--block", "late"], /^--block is a block's number, but is "late"\.$/m],
    [["--to", "http://127.0.0.1:9"], /^12 of 12 are missing\./m],
  ];
  for (const [args, said] of cases) {
    const { code, output } = await repin(args);
    assert.equal(code, 1, output);
    assert.match(output, said);
    assert.doesNotMatch(output, /^\s+at /m);
  }
});
