import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Context } from "./context.ts";
import { readBlockHash, readIndexHead, waitFor } from "./probe.ts";
import { StackError } from "./StackError.ts";
import type { Part } from "./supervise.ts";

const NAME = "/subgraphs/name/subgraph-0";

export interface Graph {
  /** GraphQL of the index. */
  url: string;
  /** Missing when GRAPH_NODE_URL replaces Graph Node. */
  part?: Part;
}

export interface GraphSources {
  rpcUrl: string;
  ipfsApiUrl: string;
  postgresUrl: string;
  /** Folder of the compiled subgraph. */
  subgraph: string;
}

/** The Graph Node binary for this machine, if there is one. */
export function findGnd(context: Pick<Context, "environment">): string | undefined {
  const { gnd } = context.environment;
  if (gnd === "none") return undefined;
  if (gnd !== undefined) {
    if (existsSync(gnd)) return gnd;
    throw new StackError(`GND_PATH is ${gnd}, but there is no such file.`);
  }
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@graphprotocol/gnd-${process.platform}-${process.arch}/package.json`,
    );
    const binary = join(manifest, "../bin/gnd");
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** Probes the Graph Node that GRAPH_NODE_URL names: it must serve this subgraph, and an index of this chain. */
export async function probeGraph(graphNodeUrl: string, rpcUrl: string): Promise<Graph> {
  const url = graphUrlAt(graphNodeUrl);
  const head = await readIndexHead(url).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StackError(
      `GRAPH_NODE_URL is ${graphNodeUrl}, but no index answers at ${url} (${reason}). Deploy the subgraph there as "subgraph-0", or unset GRAPH_NODE_URL.`,
    );
  });
  const hash = await readBlockHash(rpcUrl, head.block);
  if (head.hash !== null && head.hash !== hash) {
    throw new StackError(
      `The index at GRAPH_NODE_URL is of another chain: its block ${head.block} isn't on the chain at ${rpcUrl}. Set RPC_URL to the chain that it indexes, or unset GRAPH_NODE_URL.`,
    );
  }
  return { url };
}

/** Starts Graph Node on the subgraph of this project and waits until it answers queries. */
export async function startGraph(context: Context, gnd: string, sources: GraphSources): Promise<Graph> {
  const { supervisor, log } = context;
  const { graph: port, graphAdmin: admin, graphIndexNode: indexNode, graphMetrics: metrics } = context.ports;
  const url = graphUrlAt(`http://127.0.0.1:${port}`);
  log("graph", `Starting Graph Node on port ${port}.`);
  const part = await supervisor.serve({
    part: "graph",
    command: gnd,
    args: [
      ...["dev", "--manifests", "./subgraph.yaml"],
      ...["--postgres-url", sources.postgresUrl],
      ...["--ethereum-rpc", `localhost:${sources.rpcUrl}`],
      ...["--ipfs", sources.ipfsApiUrl.replace("http://", "")],
      ...["--http-port", port, "--admin-port", admin, "--index-node-port", indexNode, "--metrics-port", metrics],
    ].map(String),
    cwd: sources.subgraph,
    env: {
      // At "info" it writes several lines a second for ever.
      GRAPH_LOG: process.env.GRAPH_LOG ?? "warn",
      // Without these a new block on an idle local chain may be seen only after half a minute.
      GRAPH_CHAIN_HEAD_WATCHER_TIMEOUT: "1",
      ETHEREUM_POLLING_INTERVAL: "100",
      // Search ranks as this PostgreSQL does: another one may order results otherwise, and Graph Node wants that said.
      GRAPH_ALLOW_NON_DETERMINISTIC_FULLTEXT_SEARCH: "true",
    },
    ready: () => readIndexHead(url),
    readyWithinMs: 60_000,
    // It doesn't always leave when asked.
    ending: { signal: "SIGTERM", graceMs: 1500 },
  });
  log("graph", `Ready: GraphQL at ${url}.`);
  return { url, part };
}

/** Waits until the index has handled a block. */
export async function waitForBlock(context: Context, graph: Graph, block: number): Promise<void> {
  await waitFor(
    async () => {
      const head = await readIndexHead(graph.url);
      if (!head.healthy) throw new StackError(`The index failed. See ${join(context.stateDir, "logs/graph.log")}.`);
      return head.block >= block ? head : undefined;
    },
    { what: "The index", timeoutMs: 60_000, signal: context.supervisor.signal },
  );
  context.log("graph", `Has indexed block ${block}: all of the demo data.`);
}

/** Why there is no index, and the container that can serve one, as lines to show. */
export function explainMissingGnd(port: number, sources: Omit<GraphSources, "subgraph">): string[] {
  const local = (url: string) => url.replace(/127\.0\.0\.1|localhost/, "host.docker.internal");
  return [
    `There is no Graph Node for this system (${process.platform}-${process.arch}), so the dApp reads the chain itself.`,
    "To have the index too, run it in a container while this stack runs:",
    "",
    '  docker run --rm --platform linux/amd64 -v "$PWD":/rizom -w /rizom/subgraph \\',
    `    --add-host host.docker.internal:host-gateway -p ${port}:8000 \\`,
    "    -e GRAPH_CHAIN_HEAD_WATCHER_TIMEOUT=1 -e ETHEREUM_POLLING_INTERVAL=100 \\",
    "    -e GRAPH_ALLOW_NON_DETERMINISTIC_FULLTEXT_SEARCH=true node:24 \\",
    "    npx -y @graphprotocol/gnd-linux-x64@0.45.0 dev --manifests ./subgraph.yaml \\",
    `    --postgres-url ${local(sources.postgresUrl)} \\`,
    `    --ethereum-rpc localhost:${local(sources.rpcUrl)} --ipfs ${local(sources.ipfsApiUrl).replace("http://", "")}`,
  ];
}

/** GraphQL of this subgraph on a Graph Node. */
export const graphUrlAt = (graphNodeUrl: string) => `${graphNodeUrl}${NAME}`;
