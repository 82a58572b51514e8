/** Gives everything that the network ever named to another provider: `npm run repin -- --to https://node.example`. */
import { cidFromDigest, endpointName, type PinningEndpoint, readNamedDocuments } from "@rizom/sdk";
import { getBlockNumber } from "viem/actions";
import { CommandError } from "./command/CommandError.ts";
import { connect } from "./command/connect.ts";
import { ipfsGateways, pinningTokenOf } from "./command/endpoints.ts";
import { readArguments, runCommand, tell } from "./command/runCommand.ts";
import { repinAll } from "./repin/repinAll.ts";
import { type Done, TASK_KINDS } from "./repin/Task.ts";

const USAGE = `Usage: npm run repin -- --to <url> [--kind kubo|service] [--token <token>] [--block <number>] [--network <name>]
Reads from the chain which documents there ever were, up to a block, and fetches them from IPFS_GATEWAY_URL.
--to is a node's RPC (kubo, the default) or a service of the IPFS Remote Pinning API. Run again, it goes on where it stopped.
Without --token it's IPFS_PINNING_TOKEN's for a service of IPFS_PINNING_SERVICES, and none for any other.`;

const OPTIONS = {
  to: { type: "string" },
  kind: { type: "string", default: "kubo" },
  token: { type: "string" },
  block: { type: "string" },
  network: { type: "string" },
} as const;

function readEndpoint(to: string | undefined, kind: string, token: string | undefined): PinningEndpoint {
  if (!to) throw new CommandError(USAGE);
  if (!/^https?:\/\//.test(to) || !URL.canParse(to)) {
    throw new CommandError(`--to must be an address that begins with http:// or https://, but is "${to}".`);
  }
  const url = to.replace(/\/+$/, "");
  if (kind === "kubo" && token === undefined) return { kind, url };
  if (kind === "service") return { kind, url, token: token ?? pinningTokenOf(process.env, url) };
  throw new CommandError(kind === "kubo" ? "A token is for a service: add --kind service." : USAGE);
}

function readWish() {
  const { values, positionals } = readArguments(OPTIONS, USAGE);
  if (positionals.length > 0) throw new CommandError(USAGE);
  if (values.block !== undefined && !/^\d{1,18}$/.test(values.block)) {
    throw new CommandError(`--block is a block's number, but is "${values.block}".`);
  }
  const block = values.block === undefined ? undefined : BigInt(values.block);
  return { to: readEndpoint(values.to, values.kind, values.token), block, network: values.network };
}

function tellCounts(results: readonly Done[]): void {
  console.log(`\n${"".padEnd(16)}${["named", "pinned", "there", "missing"].map((word) => word.padStart(9)).join("")}`);
  const row = (name: string, of: readonly Done[]) => {
    const count = (state: Done["state"]) => of.filter((done) => done.state === state).length;
    const figures = [of.length, count("pinned"), count("there"), count("missing")];
    console.log(`${name.padEnd(16)}${figures.map((figure) => String(figure).padStart(9)).join("")}`);
  };
  for (const kind of TASK_KINDS)
    row(
      kind,
      results.filter((done) => done.kind === kind),
    );
  row("all", results);
}

await runCommand(async () => {
  const { to, block, network } = readWish();
  const { client, chainId } = await connect(network);
  const gateways = ipfsGateways(process.env, chainId);
  const toBlock = block ?? (await getBlockNumber(client));
  tell("Chain", `${chainId}, up to block ${toBlock}`);
  tell("From", gateways.map((gateway) => new URL(gateway).host).join(", "));
  tell("To", `${endpointName(to)} (${to.kind})`);
  const named = await readNamedDocuments(client, { toBlock });
  const results = await repinAll(named, { to, gateways });
  tellCounts(results);
  const missing = results.filter(({ state }) => state === "missing");
  for (const { kind, digest, why } of missing) console.error(`\nMissing ${kind} ${cidFromDigest(digest)}: ${why}`);
  if (missing.length === 0) return console.log("\nThe new provider has everything.");
  throw new CommandError(
    `\n${missing.length} of ${results.length} are missing. Run it again, or add gateways that have them.`,
  );
});
