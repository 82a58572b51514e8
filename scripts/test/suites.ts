/** A command of the whole test run. */
export interface Suite {
  name: string;
  command: string;
  args: string[];
  /** How its own last lines tell what passed and failed; a suite that tells neither ran nothing, which is a failure. */
  counts?: { passed: RegExp; failed: RegExp };
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

/** Everything that `npm test` runs, in lanes that run side by side; the suites of a lane run one after the other. */
export const LANES: Suite[][][] = [
  [
    [
      { name: "contracts in Solidity", command: "hardhat", args: ["test", "solidity"], counts: HARDHAT },
      { name: "contracts in TypeScript", command: "hardhat", args: ["test", "nodejs"], counts: HARDHAT },
      { name: "gas", command: "node", args: ["scripts/gas.ts", "--check"] },
    ],
    [
      { name: "sdk", command: "npm", args: ["test", "--workspace", "sdk"], counts: VITEST },
      { name: "web", command: "npm", args: ["test", "--workspace", "web"], counts: VITEST },
      { name: "size", command: "node", args: ["scripts/size.ts", "--check"] },
      { name: "subgraph", command: "npm", args: ["test", "--workspace", "subgraph"], counts: PLAIN },
      nodeTest("commands", "scripts/{bootstrap,command,founding,generate,powers,round,test}/*.test.ts"),
      nodeTest("ipfs", "scripts/stack/ipfs/*.test.ts"),
    ],
  ],
  // These bring up whole stacks: alone, so that what they time and end is theirs.
  [[nodeTest("stack", "scripts/stack/*.test.ts")]],
  [[{ name: "browser", command: "node", args: ["web/e2e/run.ts"], counts: PLAIN }]],
];
