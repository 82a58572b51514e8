/**
 * Deploys Rizom: `npm run deploy -- --network sepolia --founding founding.json`. A deployment that was interrupted goes on
 * where it stopped.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import hre from "hardhat";
import { readFounding } from "./founding/readFounding.ts";
import Rizom from "./ignition/modules/Rizom.ts";
import RizomLocal from "./ignition/modules/RizomLocal.ts";
import { exclusively } from "./stack/reservations.ts";

const LOCAL_CHAIN_ID = 31337;

/** Those that outlive this command: what is deployed to a simulated one is gone with it. */
const NETWORKS = Object.entries(hre.config.networks).flatMap(([name, { type }]) => (type === "http" ? [name] : []));

const USAGE = `Usage: npm run deploy -- --network <name> [--founding <founding.json>]
The founding file says with which settings the network begins; npm run bootstrap takes the same file afterwards.
Networks: ${NETWORKS.join(", ")}`;

const options = readOptions();
try {
  await deploy(options);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

type Options = { readonly network: string; readonly founding: string | undefined };

function readOptions(): Options {
  const known = { network: { type: "string" }, founding: { type: "string" } } as const;
  try {
    const { network, founding } = parseArgs({ options: known }).values;
    if (network === undefined || !NETWORKS.includes(network)) fail(USAGE);
    return { network, founding };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** The settings with which the network begins, as the module's parameters; without a founding file the module's own. */
async function parametersFrom(path: string | undefined, now: bigint) {
  if (path === undefined) return {};
  const { treasuryDelay, ...settings } = (await readFounding(path, now)).governor;
  return { parameters: { Rizom: { treasuryDelaySeconds: treasuryDelay, ...settings } } };
}

async function deploy({ network, founding }: Options): Promise<void> {
  // Two that look at the compiler's cache at once, as stacks that start side by side, could get into each other's way.
  const compile = () => hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  await exclusively(`compile in ${hre.config.paths.cache}`, compile);
  const connection = await hre.network.create(network);
  const chainId = Number(await connection.provider.request({ method: "eth_chainId" }));
  const latest = (await connection.provider.request({
    method: "eth_getBlockByNumber",
    params: ["latest", false],
  })) as { timestamp: string }; // What every node answers.
  const isLocal = chainId === LOCAL_CHAIN_ID;
  // A local chain begins anew each time: its journal is of no use to anybody, and two stacks must not share one.
  const deploymentId = isLocal ? `local-${process.pid}` : `chain-${chainId}`;
  const options = {
    deploymentId,
    ...(await parametersFrom(founding, BigInt(latest.timestamp))),
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
    console.log(
      "subgraph's networks. Commit what it changes, together with scripts/ignition/deployments. Then: npm run bootstrap",
    );
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
