import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  addDocument,
  claimAllocationsRequest,
  createSplitRequest,
  fetchDocument,
  openRoundRequest,
  payRequest,
  recogniseRequest,
  setRateRequest,
} from "@rizom/sdk";
import { allocationFor, buildAllocationList, readAllocationList } from "@rizom/sdk/rounds";
import { type Hex, parseEther, zeroAddress } from "viem";
import { createHarbour, jonas, lucia, mira } from "../../sdk/src/testing/createHarbour.ts";
import { startTemporaryChain } from "../command/temporary-chain.ts";
import { person } from "../demo/people.ts";
import { useTemporaryNode } from "../stack/ipfs/temporary-node.ts";

const folder = mkdtempSync(join(tmpdir(), "rizom-round-"));
const ipfs = useTemporaryNode();
const ines = person("Ines Duarte");
let chain: Awaited<ReturnType<typeof startTemporaryChain>>;

before(async () => {
  chain = await startTemporaryChain();
});
after(() => {
  chain.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command as npm does, in the caller's folder, with no stack running. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", script), ...args], {
    env: {
      ...process.env,
      INIT_CWD: folder,
      RIZOM_STATE_DIR: folder,
      RPC_URL: chain.rpcUrl,
      IPFS_API_URL: ipfs.node.url,
      IPFS_GATEWAY_URL: ipfs.node.url,
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, output: output.replaceAll("\u202f", " ") })),
  );
}

const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), lines.join("\n"));
const fact = (output: string, name: string) => new RegExp(`^${name} +(.+)$`, "m").exec(output)?.[1] ?? "";
const terms = ["--title", "Founding thanks", "--deadline", "2100-01-31"];

test("default: a round from file to claim, verified from chain and list alone", async () => {
  write("founding.csv", "account,amount", `${mira.address},250.5`, `${lucia.address},1500`, "");
  const made = await run("round.ts", ["founding.csv", ...terms, "--open"], { STEWARD_KEY: ines.privateKey });
  assert.equal(made.code, 0, made.output);
  const root = fact(made.output, "Root") as Hex;
  assert.equal(fact(made.output, "Count"), "2");
  assert.equal(fact(made.output, "Total"), "1 750.5 RZM");
  assert.equal(fact(made.output, "Deadline"), "2100-01-31T23:59:59Z (4105123199)");
  assert.match(fact(made.output, "Calldata"), new RegExp(`^0xe4148174${root.slice(2)}`));
  assert.match(made.output, new RegExp(`Opened in transaction 0x.*npm run round:verify -- ${root}`));

  const digest = fact(made.output, "Digest") as Hex;
  const read = (wanted: Hex) => fetchDocument({ digest: wanted, gateways: [ipfs.node.url] });
  const list = await readAllocationList(await read(digest), read, { digest, root });
  const allocation = allocationFor(list, mira.address);
  assert.ok(allocation);
  await chain.client.writeContract(
    claimAllocationsRequest({ equityRounds: chain.equityRounds, allocations: [allocation] }),
  );

  const verified = await run("roundVerify.ts", [root]);
  assert.equal(verified.code, 0, verified.output);
  assert.match(fact(verified.output, "Proofs"), /^2 of 2 lead to the root$/);
  assert.match(fact(verified.output, "Claimed"), /^250\.5 RZM in 1 claims/);
  assert.match(fact(verified.output, "Left"), /^1 500 RZM, which can be claimed until 2100-01-31T23:59:59Z$/);
  assert.match(verified.output, /^The round 0x\w+ is right\.$/m);

  const again = await run("round.ts", ["founding.csv", ...terms]);
  assert.equal(again.code, 1);
  assert.match(again.output, /^The round 0x\w+ was opened before, with this list, title and deadline\./);
});

test("behavior: without --open nothing is sent, nor without a key or with one that may not open rounds", async () => {
  write("later.csv", "account,amount", `${mira.address},1`);
  const blocks = await chain.client.getBlockNumber();
  const made = await run("round.ts", ["later.csv", ...terms]);
  assert.equal(made.code, 0, made.output);
  assert.equal(await chain.client.getBlockNumber(), blocks);
  const keyless = await run("round.ts", ["later.csv", ...terms, "--open"]);
  assert.equal(keyless.code, 1);
  assert.match(keyless.output, /Set STEWARD_KEY to the key of an account that may open rounds, or propose the call/);
  const refused = await run("round.ts", ["later.csv", ...terms, "--open"], { STEWARD_KEY: `0x${"11".repeat(32)}` });
  assert.equal(refused.code, 1);
  assert.doesNotMatch(refused.output, /Opened|^\s+at /m);
  assert.equal(await chain.client.getBlockNumber(), blocks);
  const broken = await run("round.ts", ["later.csv", ...terms, "--open"], { STEWARD_KEY: "0x12" });
  assert.match(broken.output, /STEWARD_KEY isn't a private key/);
});

test("error: everything that is wrong with a file, with name and line; nothing is put on IPFS", async () => {
  write(
    "wrong.csv",
    "\ufeffaccount,amount",
    `${mira.address},1e3`,
    "",
    `${lucia.address},2000000`,
    `${lucia.address},-1`,
  );
  const { code, output } = await run("round.ts", ["wrong.csv", ...terms], { IPFS_API_URL: "http://127.0.0.1:9" });
  assert.equal(code, 1);
  const lines = output.split("\n").map((line) => line.slice(0, 24));
  assert.deepEqual(lines, [
    "wrong.csv:1: The file be",
    "wrong.csv:2: “1e3” is in",
    "wrong.csv:3: The line is",
    "wrong.csv:4: This line p",
    "wrong.csv:5: “-1” is neg",
    "5 problems. Nothing was ",
    "",
  ]);
});

test("error: arguments, files, deadlines and nodes that can't be used, each in a sentence", async () => {
  write("one.csv", "account,amount", `${mira.address},1`);
  writeFileSync(join(folder, "utf16.csv"), Buffer.from("\ufeffaccount,amount\n", "utf16le"));
  const long = ["--title", "x".repeat(101), "--deadline", "2100-01-31"];
  const cases: [string[], Record<string, string>, RegExp][] = [
    [[], {}, /^Usage: /],
    [["one.csv", "--title", "A"], {}, /^Usage: /],
    [["one.csv", ...terms, "--sideways"], {}, /'--sideways'.*Usage: /s],
    [["none.csv", ...terms], {}, /none\.csv can't be read/],
    [["utf16.csv", ...terms], {}, /isn't in UTF-8/],
    [["one.csv", "--title", "A", "--deadline", "2027-02-30"], {}, /The deadline is “2027-02-30”\. Write a day like/],
    [["one.csv", "--title", "A", "--deadline", "2020-01-01"], {}, /^The deadline 2020-01-01T23:59:59Z isn't ahead/],
    [["one.csv", ...long], {}, /title: One line of 1 to 100 characters is expected\./],
    [["one.csv", ...terms, "--network", "moon"], {}, /^There is no network “moon”/],
    [["one.csv", ...terms, "--network", "sepolia"], { SEPOLIA_RPC_URL: "" }, /^The address of “sepolia” isn't known: /],
    [["one.csv", ...terms], { RPC_URL: "http://127.0.0.1:9" }, /^No chain answers at http:\/\/127\.0\.0\.1:9\./],
    [["one.csv", ...terms], { RPC_URL: "ftp://a" }, /^RPC_URL must be an address/],
    [["one.csv", ...terms], { IPFS_API_URL: "" }, /^No IPFS node is known for chain 31337\. Set IPFS_API_URL/],
    [["one.csv", ...terms], { IPFS_API_URL: "http://127.0.0.1:9" }, /^The IPFS node at 127\.0\.0\.1:9 didn't take/],
    [
      ["one.csv", ...terms],
      { IPFS_GATEWAY_URL: "http://127.0.0.1:9" },
      /^The document bafkrei\w+ can't be had\. 127\.0\.0\.1:9 can't be reached/,
    ],
  ];
  for (const [args, env, sentence] of cases) {
    const { code, output } = await run("round.ts", args, env);
    assert.equal(code, 1, output);
    assert.match(output, sentence);
    assert.doesNotMatch(output, /^\s+at /m);
  }
});

test("error: a round that nobody opened, a list that is gone, one that promises more than was reserved", async () => {
  const unknown = await run("roundVerify.ts", [`0x${"12".repeat(32)}`]);
  assert.equal(unknown.code, 1);
  assert.match(unknown.output, /has no round 0x1212/);
  assert.match((await run("roundVerify.ts", ["0x12"])).output, /^Usage: /);

  const { equityRounds } = chain;
  const allocations = [{ account: mira.address, amount: 5n }];
  const promise = { title: "More", chainId: 31337, contract: equityRounds, deadline: 4_105_123_199, allocations };
  const list = await buildAllocationList(promise);
  const request = openRoundRequest({ equityRounds, ...list, total: 4n, deadline: BigInt(promise.deadline) });
  await chain.client.writeContract({ ...request, account: chain.steward });
  const gone = await run("roundVerify.ts", [list.root]);
  assert.equal(gone.code, 1);
  assert.match(gone.output, /^The document bafkrei\w+ can't be had\. 127\.0\.0\.1:\d+ doesn't have it\./m);
  for (const bytes of [list.headerBytes, ...list.pageBytes]) await addDocument({ ipfsApiUrl: ipfs.node.url, bytes });
  const short = await run("roundVerify.ts", [list.root]);
  assert.equal(short.code, 1);
  assert.match(short.output, /^Root +0x\w+, rebuilt from the list$/m);
  assert.match(short.output, /^The list says total 5, but the chain says 4\. Don't rely on this round\.$/m);
});

test("default: clients gain by what they paid to recognised splits, and the file goes into a round", async () => {
  const { client, patronageEquity } = chain;
  const { split } = await createHarbour(chain);
  const other = createSplitRequest({
    factory: chain.factory,
    name: "Seed catalogue",
    controller: jonas.address,
    manager: jonas.address,
    members: [{ account: lucia.address, weight: 1 }],
    assets: [zeroAddress],
  });
  const { result: unrecognised } = await client.simulateContract({ ...other, account: jonas });
  await client.writeContract({ ...other, account: jonas });
  await client.writeContract(
    setRateRequest({ patronageEquity, asset: zeroAddress, rate: { price: parseEther("0.0004"), share: 1_000n } }),
  );
  const recognise = recogniseRequest({ patronageEquity, split, assets: [zeroAddress] });
  await client.writeContract({ ...recognise, account: chain.steward });
  const start = Number((await client.getBlock()).timestamp) + 1_000;
  const pay = async (at: number, account: typeof mira, to: typeof split, amount: bigint) => {
    await client.setNextBlockTimestamp({ timestamp: BigInt(at) });
    await client.writeContract({ ...payRequest({ split: to, amount }), account });
  };
  await pay(start - 1, mira, split, parseEther("7"));
  await pay(start, mira, split, parseEther("1"));
  await pay(start + 5, jonas, split, 1_999n);
  await pay(start + 6, mira, unrecognised, parseEther("3"));
  await pay(start + 9, mira, split, 1n);
  await pay(start + 10, mira, split, parseEther("5"));
  const time = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
  const args = ["--from", time(start), "--to", time(start + 9), "--share", "500", "--out", "clients.csv"];
  const { code, output } = await run("roundClients.ts", args);
  assert.equal(code, 0, output);
  // (10^18 + 1) · 500 · 10^18 / (10,000 · 4·10^14) = 125 RZM and 125 units; 1,999 · 125 = 249,875 units.
  const csv = ["account,amount", `${jonas.address},0.000000000000249875`, `${mira.address},125.000000000000000125`, ""];
  assert.equal(readFileSync(join(folder, "clients.csv"), "utf8"), csv.join("\n"));
  assert.equal((await run("roundClients.ts", args)).output, output);
  const made = await run("round.ts", ["clients.csv", ...terms]);
  assert.equal(made.code, 0, made.output);

  const refused: [string[], RegExp][] = [
    [["--from", time(start), "--to", time(start + 9), "--share", "1751"], /^A share of 1751 basis points is too much/],
    [["--from", time(start), "--to", time(start + 10), "--share", "500"], /^The period isn't over/],
    [["--from", time(start + 9), "--to", time(start), "--share", "500"], /^The period is reversed/],
    [["--from", "2001-01-01", "--to", "2001-01-02", "--share", "500"], /^No split was recognised by/],
    [["--from", time(start + 1), "--to", time(start + 4), "--share", "500"], /^No client paid a recognised split/],
    [["--from", time(start), "--to", time(start + 9), "--share", "5%"], /^The share is “5%”/],
    [
      ["--from", time(start), "--to", time(start + 9), "--share", "400", "--out", "clients.csv"],
      /^clients\.csv exists/m,
    ],
    [["--share", "500"], /^Usage: /],
  ];
  for (const [wrong, sentence] of refused) {
    const result = await run("roundClients.ts", wrong);
    assert.equal(result.code, 1, result.output);
    assert.match(result.output, sentence);
  }
});
