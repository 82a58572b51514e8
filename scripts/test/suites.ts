/** A command of the whole test run. */
export interface Suite {
  name: string;
  command: string;
  args: string[];
  /** How its own last lines tell what passed and failed; a suite that tells neither ran nothing, which is a failure. */
  counts?: { passed: RegExp; failed: RegExp };
  /** Reads what the contracts compile to, so it begins after that. */
  artifacts?: true;
}

const NODE_TEST = { passed: /^ℹ pass (\d+)$/m, failed: /^ℹ fail (\d+)$/m };
const HARDHAT = { passed: /^\s*(\d+) passing/m, failed: /^\s*(\d+) failing/m };
const VITEST = { passed: /^\s*Tests .*?(\d+) passed/m, failed: /^\s*Tests .*?(\d+) failed/m };
const PLAIN = { passed: /(\d+) passed, \d+ failed/, failed: /\d+ passed, (\d+) failed/ };

const nodeTest = (name: string, pattern: string): Suite => ({
  name,
  command: "node",
  args: ["--test", "--test-reporter=spec", pattern],
  counts: NODE_TEST,
});

/** Not compiled once more: two that look at the compiler's cache at once could get into each other's way. */
const contracts = (name: string, kind: string, ...more: readonly string[]): Suite => ({
  name,
  command: "hardhat",
  args: ["test", kind, "--no-compile", ...more],
  counts: HARDHAT,
  artifacts: true,
});

const browser = (shard: string): Suite => ({
  name: `browser ${shard}`,
  command: "node",
  args: ["web/e2e/run.ts", "--shard", shard],
  counts: PLAIN,
  artifacts: true,
});

/** Contracts and Solidity tests. While one core compiles, the other does what needs nothing of it. */
export const COMPILING: Suite = { name: "compiling", command: "npm", args: ["run", "--silent", "compile"] };

/**
 * What runs side by side, two at a time: whenever one ends, the first begins that can. Long ones come first, so that both
 * end at about the same time; a new one needs no other place than that. Both browsers wait a lot, and go well together.
 */
export const SUITES: Suite[] = [
  { name: "web", command: "npm", args: ["test", "--workspace", "web"], counts: VITEST },
  browser("1/2"),
  browser("2/2"),
  { name: "subgraph", command: "npm", args: ["test", "--workspace", "subgraph"], counts: PLAIN, artifacts: true },
  contracts("contracts in TypeScript", "nodejs"),
  { ...nodeTest("stack", "scripts/stack/*.test.ts"), artifacts: true },
  {
    ...nodeTest("commands", "scripts/{bootstrap,certify,command,founding,generate,powers,repin,round,test}/*.test.ts"),
    artifacts: true,
  },
  contracts("contracts in Solidity", "solidity", "--build-profile", "quick"),
  { name: "sdk", command: "npm", args: ["test", "--workspace", "sdk"], counts: VITEST, artifacts: true },
  nodeTest("attacks on the certification", "scripts/certification/*.test.ts"),
  nodeTest("ipfs", "scripts/stack/ipfs/*.test.ts"),
  { name: "gas", command: "node", args: ["scripts/gas.ts", "--check"], artifacts: true },
  { name: "size", command: "node", args: ["scripts/size.ts", "--check"] },
];
