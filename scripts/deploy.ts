/** Deploys Rizom: `npm run deploy -- --network sepolia`. A deployment that was interrupted goes on where it stopped. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import hre from "hardhat";
import Rizom from "./ignition/modules/Rizom.ts";
import RizomLocal from "./ignition/modules/RizomLocal.ts";

const LOCAL_CHAIN_ID = 31337;

/** Those that outlive this command: what is deployed to a simulated one is gone with it. */
const NETWORKS = Object.entries(hre.config.networks).flatMap(([name, { type }]) => (type === "http" ? [name] : []));

const USAGE = `Usage: npm run deploy -- --network <name> [--treasury-delay <seconds>]
Networks: ${NETWORKS.join(", ")}`;

const options = readOptions();
try {
  await deploy(options.network, options.treasuryDelaySeconds);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function readOptions(): { network: string; treasuryDelaySeconds: bigint } {
  const known = { network: { type: "string" }, "treasury-delay": { type: "string", default: "172800" } } as const;
  try {
    const { network, "treasury-delay": delay } = parseArgs({ options: known }).values;
    if (network === undefined || !NETWORKS.includes(network)) fail(USAGE);
    if (!/^\d+$/.test(delay)) fail(`The treasury's delay must be whole seconds.\n${USAGE}`);
    return { network, treasuryDelaySeconds: BigInt(delay) };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function deploy(network: string, treasuryDelaySeconds: bigint): Promise<void> {
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  const connection = await hre.network.create(network);
  const chainId = Number(await connection.provider.request({ method: "eth_chainId" }));
  const isLocal = chainId === LOCAL_CHAIN_ID;
  // A local chain begins anew each time: its journal is of no use to anybody, and two stacks must not share one.
  const deploymentId = isLocal ? `local-${process.pid}` : `chain-${chainId}`;
  const options = {
    deploymentId,
    parameters: { Rizom: { treasuryDelaySeconds } },
    displayUi: !isLocal,
    config: isLocal ? { blockPollingInterval: 20 } : {},
  };
  try {
    const contracts = isLocal
      ? await connection.ignition.deploy(RizomLocal, options)
      : await connection.ignition.deploy(Rizom, options);
    for (const [name, { address }] of Object.entries(contracts)) console.log(`${name.padEnd(20)} ${address}`);
  } finally {
    if (isLocal) rmSync(join(hre.config.paths.ignition, "deployments", deploymentId), { recursive: true, force: true });
    await connection.close();
  }
  if (!isLocal) {
    console.log(`\nDeployed on chain ${chainId}. Next: npm run generate writes these addresses into the SDK and the`);
    console.log("subgraph's networks. Commit what it changes, together with scripts/ignition/deployments.");
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
