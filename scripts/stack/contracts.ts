import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deployments } from "@rizom/sdk";
import { type Address, type Hex, zeroAddress } from "viem";
import { demoFounding } from "../demo/founding.ts";
import type { Chain } from "./chain.ts";
import { type Context, LOCAL_CHAIN_ID, PROJECT } from "./context.ts";
import { callRpc } from "./probe.ts";
import { StackError } from "./StackError.ts";

/** A year, but for the hours in which somebody may have stopped the machine. */
const GUARDIAN_TERM = 364n * 86_400n;

/**
 * Sees to it that Rizom's contracts are on the chain, at the addresses that the SDK and the subgraph were generated
 * with. On a local chain they are deployed when they are missing; on any other chain that is a person's decision.
 * @param isDemo With the settings that the demo's founding asks for
 * @returns whether they were deployed now
 */
export async function ensureContracts(context: Context, chain: Chain, isDemo: boolean): Promise<boolean> {
  const deployment = deployments[chain.chainId];
  if (deployment === undefined) {
    throw new StackError(
      `RPC_URL is ${chain.url}, which serves chain ${chain.chainId}, and Rizom isn't deployed there. Use another chain (known: ${Object.keys(deployments).join(", ")}), or deploy to it and run: npm run generate`,
    );
  }
  const { startBlock: _, ...contracts } = deployment;
  const addresses = Object.values(contracts);
  if (await allHaveCode(chain.url, addresses)) return false;
  if (chain.chainId !== LOCAL_CHAIN_ID) {
    throw new StackError(
      `Rizom's contracts are missing on chain ${chain.chainId}, although the SDK knows addresses there.`,
    );
  }
  context.log("contracts", "Compiling what changed, then deploying with Ignition.");
  const founding = isDemo ? ["--founding", await writeFounding(context, chain, deployment.testDollar)] : [];
  await context.supervisor.complete({
    part: "contracts",
    command: process.execPath,
    args: ["scripts/deploy.ts", "--network", "localhost", ...founding],
    cwd: PROJECT,
    env: { RPC_URL: chain.url },
  });
  if (!(await allHaveCode(chain.url, addresses))) {
    throw new StackError(
      `The contracts were deployed at ${chain.url}, but not at the addresses that the SDK was generated with. If that chain was used before, start it anew; if the deployment was changed, run: npm run generate`,
    );
  }
  context.log(
    "contracts",
    `Deployed: treasury, splits, equity, franchises, governor and engagements on chain ${chain.chainId}.`,
  );
  return true;
}

/** The demo's founding file. Its guardian has a year from the chain's own present, which begins in the past. */
async function writeFounding(
  { stateDir }: Context,
  { url }: Chain,
  testDollar: Address = zeroAddress,
): Promise<string> {
  const block = (await callRpc(url, "eth_getBlockByNumber", ["latest", false])) as { timestamp: Hex }; // As every node answers.
  const path = join(stateDir, "founding.json");
  const guardianUntil = BigInt(block.timestamp) + GUARDIAN_TERM;
  writeFileSync(path, `${JSON.stringify(demoFounding(testDollar, guardianUntil), null, 2)}\n`);
  return path;
}

async function allHaveCode(url: string, addresses: string[]): Promise<boolean> {
  const codes = await Promise.all(addresses.map((address) => callRpc(url, "eth_getCode", [address, "latest"])));
  return codes.every((code) => typeof code === "string" && code.length > 2);
}
