import { openDemoChain } from "../demo/DemoChain.ts";
import { seedDemo } from "../demo/seedDemo.ts";
import { type Chain, startChain } from "./chain.ts";
import { type Context, LOCAL_CHAIN_ID } from "./context.ts";
import { ensureContracts } from "./contracts.ts";
import { explainMissingGnd, findGnd, type Graph, graphUrlAt, probeGraph, startGraph, waitForBlock } from "./graph.ts";
import { type Ipfs, startIpfs } from "./ipfs.ts";
import { copyPins, type Pinning, startPinning } from "./pinning.ts";
import { checkOwnPostgres, type Postgres, startPostgres } from "./postgres.ts";
import { callRpc } from "./probe.ts";
import { buildSubgraph } from "./subgraph.ts";
import type { Part } from "./supervise.ts";
import { startWeb, type Web } from "./web.ts";

type Providers = Promise<[Ipfs, Pinning | undefined]>;

interface Starting {
  chainReady: Promise<Chain>;
  ipfsReady: Promise<Ipfs>;
  pinningReady: Promise<Pinning | undefined>;
  serve: boolean;
}

interface Index {
  graph?: Graph;
  postgres?: Postgres;
  /** Why there is no index, when there is none. */
  missing: string[] | null;
}

/** Starts all parts, each as soon as what it needs is there. */
export async function startParts(context: Context, options: { demo?: boolean; web?: boolean }) {
  const chainReady = startChain(context);
  const ipfsReady = startIpfs(context);
  const pinningReady = startPinning(context);
  const chainPrepared = chainReady.then((chain) =>
    prepareChain(context, chain, (options.demo ?? true) && Promise.all([ipfsReady, pinningReady])),
  );
  const indexReady = startIndex(context, chainReady, ipfsReady);
  const webReady = startDapp(context, { chainReady, ipfsReady, pinningReady, serve: options.web ?? true });
  const [chain, ipfs, pinning, block, index, dapp] = await Promise.all([
    chainReady,
    ipfsReady,
    pinningReady,
    chainPrepared,
    indexReady,
    webReady,
  ]);
  if (index.graph?.part !== undefined) await waitForBlock(context, index.graph, block);
  const parts: { chain?: Part; ipfs?: Part; pinning?: Part; postgres?: Part; graph?: Part; web?: Part } = {
    chain: chain.part,
    ipfs: ipfs.part,
    pinning: pinning?.part,
    postgres: index.postgres?.part,
    graph: index.graph?.part,
    web: dapp.web?.part,
  };
  const info = {
    rpcUrl: chain.url,
    graphUrl: index.graph?.url ?? null,
    ipfsApiUrl: ipfs.apiUrl,
    ipfsGatewayUrl: ipfs.gatewayUrl,
    ...providersOf(ipfs, pinning),
    webUrl: dapp.web?.url ?? null,
    chainId: chain.chainId,
  };
  return {
    info,
    handles: { parts, webEnv: dapp.env, withoutIndex: index.missing, postgresUrl: index.postgres?.url ?? null },
  };
}

/** Everybody who takes and sends documents: the second node takes them as bytes, and as a service fetches what it missed. */
function providersOf({ apiUrl, gatewayUrl, others }: Ipfs, pinning: Pinning | undefined) {
  const second = pinning === undefined ? [] : [pinning.url];
  return {
    ipfsApiUrls: [apiUrl, ...second, ...others.apiUrls],
    ipfsGatewayUrls: [gatewayUrl, ...second, ...others.gatewayUrls],
    pinningServiceUrls: [...second, ...others.serviceUrls],
  };
}

/**
 * Contracts and demo data.
 * @param demo Where the documents of the demo data go, once it is there; false for no demo data
 * @returns the block up to which the index has to come
 */
async function prepareChain(context: Context, chain: Chain, demo: Providers | false): Promise<number> {
  const isDemo = demo !== false && chain.chainId === LOCAL_CHAIN_ID;
  await ensureContracts(context, chain, isDemo);
  if (isDemo) {
    const [{ apiUrl }, pinning] = await demo;
    context.log("demo", "Writing three weeks of demo data.");
    const done = await seedDemo({ rpcUrl: chain.url, ipfsApiUrl: apiUrl });
    const what = `${done.franchises} franchises, ${done.splits} splits, ${done.payments} payments, ${done.engagements} engagements and ${done.proposals} proposals`;
    context.log("demo", done.payments === 0 ? "Is there already." : `Done: ${what}.`);
    if (pinning !== undefined) {
      context.log("pinning", `Keeps ${await copyPins(apiUrl, pinning.url)} documents of the demo data, too.`);
    }
  } else if (chain.part !== undefined) {
    // It began in the past to make room for demo data.
    await openDemoChain(chain.url).comeBack();
  }
  return Number(await callRpc(chain.url, "eth_blockNumber"));
}

async function startIndex(context: Context, chainReady: Promise<Chain>, ipfsReady: Promise<Ipfs>): Promise<Index> {
  const { environment, ports, log } = context;
  if (environment.graphNodeUrl !== undefined) {
    const graph = await probeGraph(environment.graphNodeUrl, (await chainReady).url);
    log("graph", `Using the index at ${graph.url}.`);
    return { graph, missing: null };
  }
  if (environment.rpcUrl !== undefined && (await chainReady).chainId !== LOCAL_CHAIN_ID) {
    const missing = [
      "The local Graph Node indexes the local chain only, so the dApp reads the chain itself.",
      "To have the index too, set GRAPH_NODE_URL to a Graph Node that serves this subgraph.",
    ];
    return { missing };
  }
  const gnd = findGnd(context);
  if (environment.postgresUrl !== undefined) {
    await checkOwnPostgres(environment.postgresUrl, environment.rpcUrl === undefined);
    log("postgres", "Using the database at POSTGRES_URL.");
  }
  const compiled = gnd === undefined ? undefined : buildSubgraph(context, gnd);
  const [postgres, chain, ipfs, subgraph] = await Promise.all([
    startPostgres(context),
    chainReady,
    ipfsReady,
    compiled,
  ]);
  const sources = { rpcUrl: chain.url, ipfsApiUrl: ipfs.apiUrl, postgresUrl: postgres.url };
  if (gnd === undefined || subgraph === undefined)
    return { postgres, missing: explainMissingGnd(ports.graph, sources) };
  return { graph: await startGraph(context, gnd, { ...sources, subgraph }), postgres, missing: null };
}

async function startDapp(
  context: Context,
  { chainReady, ipfsReady, pinningReady, serve }: Starting,
): Promise<{ env: Record<string, string>; web?: Web }> {
  const { environment, ports } = context;
  const [chain, ipfs, pinning] = await Promise.all([chainReady, ipfsReady, pinningReady]);
  const providers = providersOf(ipfs, pinning);
  const isLocal = chain.chainId === LOCAL_CHAIN_ID;
  // Also when no Graph Node is started for this system: a container may serve the index there later.
  const replaced = environment.graphNodeUrl && graphUrlAt(environment.graphNodeUrl);
  const env = {
    VITE_CHAIN_ID: String(chain.chainId),
    VITE_RPC_URL: chain.url,
    VITE_INDEX_URL: replaced ?? (isLocal ? graphUrlAt(`http://127.0.0.1:${ports.graph}`) : ""),
    VITE_IPFS_API_URL: providers.ipfsApiUrls.join(","),
    VITE_IPFS_PINNING_SERVICES: providers.pinningServiceUrls.join(","),
    VITE_IPFS_GATEWAY_URL: providers.ipfsGatewayUrls.join(","),
    VITE_DEMO: isLocal ? "1" : "",
  };
  return serve ? { env, web: await startWeb(context, env) } : { env };
}
