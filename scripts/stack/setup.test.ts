import { spawn } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { expect } from "chai";
import { PROJECT } from "./context.ts";
import { temporaryFolder } from "./temporary.ts";

/** Runs the set-up of a folder with the registry out of reach. */
function setUp(dir: string): Promise<{ code: number | null; output: string; took: number }> {
  const began = Date.now();
  const child = spawn(process.execPath, [join(dir, "scripts/setup.mjs")], {
    env: {
      ...process.env,
      npm_config_registry: "http://127.0.0.1:9",
      npm_config_cache: join(dir, "cache"),
      npm_config_fetch_retries: "0",
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output, took: Date.now() - began })));
}

const LOCK = {
  name: "rizom",
  lockfileVersion: 3,
  packages: {
    "": { name: "rizom", dependencies: { viem: "2.0.0" } },
    "node_modules/viem": { version: "2.0.0", resolved: "http://127.0.0.1:9/viem.tgz", integrity: "sha512-AA==" },
  },
};

function project(test: Parameters<typeof temporaryFolder>[0], lock: string): string {
  const dir = temporaryFolder(test);
  mkdirSync(join(dir, "scripts"));
  cpSync(join(PROJECT, "scripts/setup.mjs"), join(dir, "scripts/setup.mjs"));
  writeFileSync(join(dir, "package.json"), JSON.stringify(LOCK.packages[""]));
  writeFileSync(join(dir, "package-lock.json"), lock);
  return dir;
}

describe("setup", () => {
  it("given all is installed, says nothing and is quick", async () => {
    const { code, output, took } = await setUp(PROJECT);
    expect(output).to.equal("");
    expect(code).to.equal(0);
    expect(took).to.be.lessThan(2000);
  });

  it("given nothing is installed and no network, says both in a sentence and fails", {
    timeout: 60_000,
  }, async (test) => {
    const { code, output } = await setUp(project(test, JSON.stringify(LOCK)));
    expect(output).to.include("Nothing is installed yet. Installing");
    expect(output.trimEnd()).to.match(/npm's registry can't be reached\. Check the connection .* start again\.$/);
    expect(code).to.equal(1);
  });

  it("given another version than the lock file's, names the package", { timeout: 60_000 }, async (test) => {
    const dir = project(test, JSON.stringify(LOCK));
    mkdirSync(join(dir, "node_modules"));
    const installed = { packages: { "node_modules/viem": { version: "1.9.9" } } };
    writeFileSync(join(dir, "node_modules/.package-lock.json"), JSON.stringify(installed));
    const { output } = await setUp(dir);
    expect(output).to.include("node_modules/viem isn't the version that package-lock.json asks for.");
  });

  it("given npm left Hardhat's engine out, as under an old Node, notices", { timeout: 60_000 }, async (test) => {
    const dir = project(test, JSON.stringify(LOCK));
    mkdirSync(join(dir, "node_modules/.bin"), { recursive: true });
    writeFileSync(join(dir, "node_modules/.package-lock.json"), JSON.stringify(LOCK));
    symlinkSync(process.execPath, join(dir, "node_modules/.bin/node"));
    const { output } = await setUp(dir);
    expect(output).to.match(/Hardhat's engine for \w+-\w+ is missing\. Installing/);
  });

  it("given a broken lock file, says how to restore it", async (test) => {
    const { code, output } = await setUp(project(test, "{"));
    expect(output.trim()).to.equal(
      "package-lock.json is missing or broken. Restore it: git checkout package-lock.json",
    );
    expect(code).to.equal(1);
  });
});
