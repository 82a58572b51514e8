/**
 * How long `npm run certify` takes over a chain with many attestations, made up and served on this machine:
 * `npm run certify:measure`, or `npm run certify:measure -- 10000`.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { certificationDigest, certify, explainCertification, readCertificationInputs } from "@rizom/sdk";
import { type Address, createClient, type Hex, hexToNumber, http, numberToHex, zeroHash } from "viem";
import { makeWorld } from "./certification/makeWorld.ts";
import { WORLD } from "./certification/settings.ts";
import type { World } from "./certification/World.ts";
import { madeUpLogs } from "./certify/madeUpLogs.ts";
import { CommandError } from "./command/CommandError.ts";
import { runCommand, tell } from "./command/runCommand.ts";
import { serveChain } from "./command/temporary-chain.ts";

type Filter = { fromBlock: Hex; toBlock: Hex; address: Address; topics: readonly (readonly Hex[] | Hex | null)[] };

/** A node that has nothing but a world's events, and doesn't tell the time of a log's block, as many don't. */
function nodeOf(world: World) {
  const { logs, times } = madeUpLogs(world);
  const blockOf = (number: number) => ({
    ...{ number: numberToHex(number), hash: numberToHex(number, { size: 32 }), parentHash: zeroHash, transactions: [] },
    timestamp: numberToHex(times.get(number) ?? world.now),
  });
  const fits = (wanted: readonly Hex[] | Hex | null | undefined, topic: unknown) =>
    wanted === null || wanted === undefined || [wanted].flat().includes(topic as Hex);
  const logsIn = ({ fromBlock, toBlock, address, topics }: Filter) =>
    logs
      .slice(Math.max(0, hexToNumber(fromBlock) - 1), hexToNumber(toBlock))
      .filter((log) => log.address === address && log.topics.every((topic, i) => fits(topics[i], topic)));
  const request = async ({ method, params }: { method: string; params: readonly unknown[] }) => {
    if (method === "eth_chainId") return numberToHex(31337);
    if (method === "eth_blockNumber") return numberToHex(logs.length);
    if (method === "eth_getLogs") return logsIn(params[0] as Filter);
    if (method !== "eth_getBlockByNumber") throw new Error(`${method} isn't served.`);
    return blockOf(params[0] === "latest" ? logs.length : hexToNumber(params[0] as Hex));
  };
  return { client: { transport: { request } } };
}

function worldOf(text = "10000"): World {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count === 0)
    throw new CommandError("Usage: npm run certify:measure -- [attestations]");
  const world = makeWorld(1, { ...WORLD, outcomes: 1 + Math.ceil(count / 10) });
  return { ...world, attestations: world.attestations.slice(0, count) };
}

async function timed<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  tell(name, `${((performance.now() - started) / 1_000).toFixed(2)} s`);
  return result;
}

/** The command itself, from its start to its end. */
function runCertify(rpcUrl: string, account: Address): Promise<void> {
  const args = [join(import.meta.dirname, "certify.ts"), "--address", account, "--json"];
  const env = { ...process.env, RPC_URL: rpcUrl, IPFS_GATEWAY_URL: "", RIZOM_STATE_DIR: import.meta.dirname };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve, reject) => {
    // 2: nobody has the documents of what is made up.
    child.once("close", (code) => (code === 2 ? resolve() : reject(new Error(`The command ended with ${code}.`))));
  });
}

await runCommand(async () => {
  const world = worldOf(process.argv[2]);
  const { rpcUrl, stop } = await serveChain(nodeOf(world));
  try {
    const client = createClient({ transport: http(rpcUrl, { timeout: 60_000 }) });
    tell("History", `${world.attestations.length} attestations about ${world.outcomes.length} outcomes`);
    const inputs = await timed("Read", () => readCertificationInputs(client));
    const certification = await timed("Certify", () => certify(inputs));
    const [first] = certification.members;
    if (!first) throw new CommandError("Nobody was certified.");
    await timed("Explain", () => explainCertification(inputs, first.account));
    await timed("Digest", () => certificationDigest(inputs, certification));
    await timed("Command", () => runCertify(rpcUrl, first.account));
  } finally {
    stop();
  }
});
