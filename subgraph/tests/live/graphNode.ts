import { SUBGRAPH } from "../gnd.ts";
import { findFreePort } from "../temporaryPostgres.ts";
import { pause, type Running, startProcess } from "./processes.ts";

export interface GraphNode extends Running {
  readonly url: string;
  query<Result>(query: string): Promise<Result>;
  /** Waits until a block is indexed; throws when the index fails. */
  reach(block: bigint): Promise<void>;
}

/** Starts Graph Node on the built subgraph. */
export async function startGraphNode(rpcUrl: string, postgresUrl: string, ipfsPort: number): Promise<GraphNode> {
  const ports = [await findFreePort(), await findFreePort(), await findFreePort(), await findFreePort()];
  const url = `http://127.0.0.1:${ports[0]}/subgraphs/name/subgraph-0`;
  const query = <Result>(text: string) => ask<Result>(url, text);
  const running = await startProcess(
    "gnd",
    [
      ...["dev", "--manifests", "./subgraph.yaml", "--postgres-url", postgresUrl],
      ...["--ethereum-rpc", `localhost:${rpcUrl}`, "--ipfs", `127.0.0.1:${ipfsPort}`],
      ...["--http-port", ports[0], "--admin-port", ports[1], "--index-node-port", ports[2], "--metrics-port", ports[3]],
    ].map(String),
    {
      cwd: SUBGRAPH,
      env: {
        ...{ GRAPH_LOG: "warn", GRAPH_CHAIN_HEAD_WATCHER_TIMEOUT: "1", ETHEREUM_POLLING_INTERVAL: "100" },
        GRAPH_ALLOW_NON_DETERMINISTIC_FULLTEXT_SEARCH: "true",
      },
      ready: () => query("{ _meta { block { number } } }"),
    },
  );
  return {
    url,
    query,
    reach: (block) => reach(query, block),
    stop: () => running.stop(),
  };
}

async function ask<Result>(url: string, query: string): Promise<Result> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data?: Result; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  return data;
}

/** Long, as the cases want the processor meanwhile. */
const PATIENCE_MS = 90_000;

interface Meta {
  _meta: { block: { number: number }; hasIndexingErrors: boolean };
}

async function reach(query: <Result>(text: string) => Promise<Result>, block: bigint): Promise<void> {
  for (const started = Date.now(); Date.now() - started < PATIENCE_MS; await pause(50)) {
    const { _meta } = await query<Meta>("{ _meta { block { number } hasIndexingErrors } }");
    if (_meta.hasIndexingErrors) throw new Error("The index failed.");
    if (BigInt(_meta.block.number) >= block) return;
  }
  throw new Error(`The index didn't reach block ${block} in ${PATIENCE_MS / 1000} s.`);
}
