import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  addDocument,
  attestationUidOf,
  attestRequest,
  buildAttestationDocument,
  certificationDigest,
  certify,
  DEFAULT_PARAMETERS,
  digestOf,
  readCertificationInputs,
  setRateRequest,
  type WorkMark,
} from "@rizom/sdk";
import type { Account, Hex } from "viem";
import { zeroAddress } from "viem";
import { samir } from "../../sdk/src/testing/createFranchises.ts";
import { lucia, mira, priya, tomas } from "../../sdk/src/testing/createHarbour.ts";
import { createReputation } from "../../sdk/src/testing/createReputation.ts";
import { startServer } from "../../sdk/src/testing/startServer.ts";
import { startTemporaryChain } from "../command/temporary-chain.ts";
import { useTemporaryNode } from "../stack/ipfs/temporary-node.ts";

const folder = mkdtempSync(join(tmpdir(), "rizom-certify-"));
const ipfs = useTemporaryNode();
let chain: Awaited<ReturnType<typeof startTemporaryChain>>;
let world: Awaited<ReturnType<typeof createReputation>>;
/** The block in which only Lucía had been attested. */
let early = 0n;

const GOOD: readonly WorkMark[] = [
  { work: "developing", mark: 4 },
  { work: "linking", mark: 2 },
];

/** Attests, with a document that says the same or other marks, and puts it on IPFS unless it's lost. */
async function attest(
  by: Account,
  subject: Account,
  outcome: number,
  { said = GOOD, isLost = false } = {},
): Promise<void> {
  const key = { engagementId: 1n, outcome, attester: by.address, subject: subject.address };
  const registry = { chainId: 31337, registry: chain.attestationRegistry };
  const written = {
    ...key,
    ...registry,
    uid: attestationUidOf(key),
    work: said,
    comment: "",
    validFrom: 1_800_000_000n,
  };
  const { bytes } = buildAttestationDocument(written);
  if (!isLost) await addDocument({ ipfsApiUrl: ipfs.node.url, bytes });
  const { attestationRegistry } = chain;
  const request = attestRequest({ attestationRegistry, ...key, work: GOOD, digest: await digestOf(bytes) });
  await world.send(request, by);
}

before(async () => {
  chain = await startTemporaryChain();
  world = await createReputation(chain);
  const { patronageEquity } = chain;
  await world.send(setRateRequest({ patronageEquity, asset: zeroAddress, rate: { price: 1_000n, share: 1_000n } }));
  await attest(tomas, lucia, 1);
  early = await chain.client.getBlockNumber({ cacheTime: 0 });
  await attest(mira, lucia, 1);
  await attest(tomas, priya, 2);
  await attest(samir, priya, 2, { said: [{ work: "developing", mark: 3 }] });
  await attest(mira, priya, 2, { isLost: true });
});
after(() => {
  chain.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as npm does, in the caller's folder, with no stack running. */
function run(args: readonly string[], env: Record<string, string> = {}, script = "certify.ts") {
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", script), ...args], {
    env: {
      ...process.env,
      INIT_CWD: folder,
      RIZOM_STATE_DIR: folder,
      RPC_URL: chain.rpcUrl,
      IPFS_GATEWAY_URL: ipfs.node.url,
      ...env,
    },
  });
  const said = { output: "", errors: "" };
  child.stdout.on("data", (chunk) => (said.output += chunk));
  child.stderr.on("data", (chunk) => (said.errors += chunk));
  return new Promise<{ code: number | null; output: string; errors: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, ...said })),
  );
}

const fact = (output: string, name: string) => new RegExp(`^${name} +(.+)$`, "m").exec(output)?.[1] ?? "";
const about = ({ address }: Account, ...more: string[]) => ["--address", address, ...more];
const figuresOf = (output: string) => output.slice(output.indexOf("Trust"), output.indexOf("Document"));

test("default: figures with their sums, documents that agree, and a digest that anybody else gets", async () => {
  const { code, output, errors } = await run(about(lucia));
  assert.equal(code, 0, errors);
  const { number, hash } = await chain.client.getBlock();
  assert.match(fact(output, "Block"), new RegExp(`^${number} of \\S+Z, ${hash}$`));
  assert.equal(fact(output, "Outcomes"), "2 accepted");
  assert.equal(fact(output, "Standing"), "5 attestations, of which 5 count");
  assert.equal(fact(output, "Floor"), `1000 units of ${zeroAddress}`);
  assert.match(fact(output, "Parameters"), /^the defaults: .*"pairCap":"1"/);
  assert.equal(output.match(/^Seed /gm)?.length, 3);
  const inputs = await readCertificationInputs(chain.client);
  const certification = certify(inputs);
  const member = certification.members.find(({ account }) => account === lucia.address);
  assert.ok(member);
  const { rank, raters } = member.overall;
  assert.match(fact(output, "Overall"), new RegExp(`, rank ${rank} of ${certification.members.length}$`));
  assert.match(output, new RegExp(`^ +quality .*; raters: ${raters}, outcomes: 1$`, "m"));
  assert.match(output, /^developing +.*\n(.*\n)*? +N = \d+, X = \d+$/m);
  assert.match(fact(output, "Unmarked"), /^advising, innovating, /);
  assert.equal(output.match(/^Document .*: found, and agrees with the chain$/gm)?.length, 2);
  assert.equal(fact(output, "Digest"), await certificationDigest(inputs, certification));
});

test("default: as one object, whole numbers as strings; and as of an earlier block, what was so then", async () => {
  const { code, output } = await run(about(lucia, "--json", "--block", String(early)));
  assert.equal(code, 0);
  const told = JSON.parse(output) as { block: { number: string }; inputs: { attestations: unknown[] }; digest: Hex };
  assert.equal(told.block.number, String(early));
  assert.equal(told.inputs.attestations.length, 1);
  const inputs = await readCertificationInputs(chain.client, { block: early });
  assert.equal(told.digest, await certificationDigest(inputs, certify(inputs)));
});

test("behavior: a document that is missing or disagrees is said, and changes no figure", async () => {
  const { code, output } = await run(about(priya));
  assert.equal(code, 2);
  assert.match(output, /^Document .*: found, and agrees with the chain$/m);
  assert.match(output, /: disagrees\. The document disagrees with the chain about the marks: it says developing 3, /);
  assert.match(output, /: missing\. The document bafkrei\w+ can't be had\. 127\.0\.0\.1:\d+ doesn't have it\./);
  assert.match(output, /^2 of 3 documents don't confirm what the chain says\. The figures come from the chain/m);
  const without = await run(about(priya), { IPFS_GATEWAY_URL: "http://127.0.0.1:9" });
  assert.equal(without.code, 2);
  assert.match(without.output, /: missing\. .* 127\.0\.0\.1:9 can't be reached/);
  const unnamed = await run(about(priya), { IPFS_GATEWAY_URL: "" });
  assert.equal(unnamed.code, 2);
  assert.match(unnamed.output, /: missing\. No IPFS node is known for chain 31337\. Set IPFS_GATEWAY_URL/);
  for (const other of [without, unnamed]) {
    assert.equal(figuresOf(other.output), figuresOf(output));
    assert.equal(fact(other.output, "Digest"), fact(output, "Digest"));
  }
});

test("behavior: a gateway that lies is passed over, and named when no other has the document", async () => {
  const liar = await startServer((_, response) => response.end("something else"));
  try {
    const { code, output } = await run(about(lucia), { IPFS_GATEWAY_URL: `${liar.url},${ipfs.node.url}` });
    assert.equal(code, 0, output);
    assert.equal(output.match(/: found, and agrees with the chain$/gm)?.length, 2);
    const alone = await run(about(lucia), { IPFS_GATEWAY_URL: liar.url });
    assert.equal(alone.code, 2);
    assert.equal(alone.output.split(`${liar.url} sent something else under its name`).length, 3);
  } finally {
    await liar.stop();
  }
});

test("behavior: other parameters give other figures, those of an account that nobody attests are nothing", async () => {
  writeFileSync(join(folder, "own.json"), JSON.stringify({ steepness: 1, halfTrust: "1000", raterFloor: 20_000 }));
  const { code, output } = await run(about(lucia, "--parameters", "own.json"));
  assert.equal(code, 0);
  const inputs = await readCertificationInputs(chain.client, {
    parameters: { ...DEFAULT_PARAMETERS, steepness: 1, halfTrust: 1_000n, raterFloor: 20_000n },
  });
  assert.equal(fact(output, "Digest"), await certificationDigest(inputs, certify(inputs)));
  assert.match(fact(output, "Parameters"), /^own\.json: /);
  const nobody = await run(["--address", `0x${"12".repeat(20)}`]);
  assert.equal(nobody.code, 0);
  assert.match(nobody.output, /^Nobody has attested anything that counts of or by this account/m);
});

test("error: arguments, files, blocks and nodes that can't be used, each in a sentence", async () => {
  writeFileSync(join(folder, "broken.json"), "{");
  writeFileSync(join(folder, "unknown.json"), JSON.stringify({ luck: 7 }));
  writeFileSync(join(folder, "half.json"), JSON.stringify({ pairCap: 0.5 }));
  writeFileSync(join(folder, "zero.json"), JSON.stringify({ halfLife: 0 }));
  const cases: [string[], Record<string, string>, RegExp][] = [
    [[], {}, /^Usage: /],
    [about(lucia, "--sideways"), {}, /'--sideways'.*Usage: /s],
    [["--address", "0x12"], {}, /^“0x12” isn't an address: it begins with 0x/],
    [["--address", lucia.address.replace(/[a-f]/, (letter) => letter.toUpperCase())], {}, /is mistyped: its capital/],
    [about(lucia, "--block", "soon"), {}, /^The block is “soon”\. Write its number/],
    [about(lucia, "--block", "999999"), {}, /^Block 999999 is ahead: the chain's newest is \d+\./],
    [about(lucia, "--parameters", "none.json"), {}, /none\.json can't be read as JSON/],
    [about(lucia, "--parameters", "broken.json"), {}, /broken\.json can't be read as JSON/],
    [about(lucia, "--parameters", "unknown.json"), {}, /unknown\.json: luck can't be used\. Parameters are/],
    [about(lucia, "--parameters", "half.json"), {}, /half\.json: pairCap can't be used\./],
    [about(lucia, "--parameters", "zero.json"), {}, /^The parameter halfLife must be above 0 seconds\./],
    [about(lucia, "--network", "moon"), {}, /^There is no network “moon”/],
    [about(lucia), { RPC_URL: "http://127.0.0.1:9" }, /^No chain answers at http:\/\/127\.0\.0\.1:9\./],
    [about(lucia), { IPFS_GATEWAY_URL: "ftp://a" }, /^IPFS_GATEWAY_URL must be an address/],
  ];
  for (const [args, env, sentence] of cases) {
    const { code, errors } = await run(args, env);
    assert.equal(code, 1, errors);
    assert.match(errors, sentence);
    assert.doesNotMatch(errors, /^\s+at /m);
  }
});

test("default: how long it takes is measured over a chain that is made up, from its logs to the digest", async () => {
  const { code, output, errors } = await run(["120"], {}, "certifyMeasure.ts");
  assert.equal(code, 0, errors);
  assert.match(fact(output, "History"), /^120 attestations about 13 outcomes$/);
  for (const part of ["Read", "Certify", "Explain", "Digest", "Command"])
    assert.match(fact(output, part), /^\d+\.\d\d s$/);
  const wrong = await run(["many"], {}, "certifyMeasure.ts");
  assert.equal(wrong.code, 1);
  assert.match(wrong.errors, /^Usage: npm run certify:measure/);
});
