import { createRequire } from "node:module";
import hardhatIgnitionViem from "@nomicfoundation/hardhat-ignition-viem";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatNodeTestRunner from "@nomicfoundation/hardhat-node-test-runner";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import { configVariable, defineConfig } from "hardhat/config";

const require = createRequire(import.meta.url);
const isDeep = process.env.RIZOM_DEEP === "1"; // `npm run test:deep`

// The compiler comes from npm: nothing is downloaded at build time.
const compiler = { version: "0.8.37", path: require.resolve("solc/soljson.js") };
const shipped = {
  ...compiler,
  settings: { viaIR: true, optimizer: { enabled: true, runs: 20_000 }, metadata: { bytecodeHash: "none" } },
};
// Solidity tests bring the contracts along, which takes three minutes as they are shipped and half a one like this.
// What is shipped is what the tests in TypeScript run, and the deep ones.
const quick = { ...compiler, settings: { optimizer: { enabled: true, runs: 200 } } };

export default defineConfig({
  plugins: [hardhatViem, hardhatIgnitionViem, hardhatNetworkHelpers, hardhatNodeTestRunner],
  solidity: {
    // The treasury and the powers: deployed by Ignition, though no contract of ours imports them.
    npmFilesToBuild: [
      "@openzeppelin/contracts/governance/TimelockController.sol",
      "@openzeppelin/contracts/access/manager/AccessManager.sol",
    ],
    splitTestsCompilation: true,
    profiles: { default: { compilers: [shipped] }, quick: { compilers: [quick] } },
  },
  paths: {
    // The second implementation of the certification is run by a test in TypeScript.
    sources: ["contracts", "test/Certification"],
    ignition: "scripts/ignition",
    tests: { solidity: "test", nodejs: "test" },
  },
  test: {
    solidity: {
      fuzz: { runs: isDeep ? 10_000 : 256 },
      // Campaigns are nearly all that the Solidity tests take: 256 runs were 310 s of a core, 64 are 80 s.
      invariant: { runs: isDeep ? 1_000 : 64, depth: isDeep ? 500 : 128, failOnRevert: true },
    },
  },
  networks: {
    default: { type: "edr-simulated", chainId: 31337 },
    // `npm start` runs this chain; RPC_URL points elsewhere when another node serves it.
    localhost: { type: "http", url: process.env.RPC_URL ?? "http://127.0.0.1:8545" },
    sepolia: { type: "http", url: configVariable("SEPOLIA_RPC_URL"), accounts: [configVariable("DEPLOYER_KEY")] },
  },
});
