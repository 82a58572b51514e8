import { spawn } from "node:child_process";

// npm run check: everything that can be judged without running the product.

const CHECKS: { name: string; command: string; args: string[] }[] = [
  { name: "format and lint", command: "biome", args: ["check", "."] },
  { name: "types of scripts, tests and sdk", command: "tsc", args: ["-p", "."] },
  { name: "types of the dApp", command: "tsc", args: ["-p", "web"] },
  { name: "types of the browser tests", command: "tsc", args: ["-p", "web/e2e"] },
  { name: "types of the subgraph's tests", command: "tsc", args: ["-p", "subgraph"] },
  { name: "generated files", command: "node", args: ["scripts/generate.ts", "--check"] },
];

/** Runs one check to its end. @returns whether it passed */
function run(check: (typeof CHECKS)[number]): Promise<boolean> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(check.command, check.args);
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => (output += error.message));
    child.on("close", (code) => {
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${check.name}`);
      if (code !== 0) console.log(output);
      resolve(code === 0);
    });
  });
}

// Types of artifacts come from the compiler, so the contracts are built first.
const built = await run({ name: "contracts compile", command: "hardhat", args: ["build", "--quiet", "--no-tests"] });
const results = built ? await Promise.all(CHECKS.map(run)) : [false];
process.exitCode = results.every(Boolean) ? 0 : 1;
