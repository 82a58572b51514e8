import { fileURLToPath } from "node:url";
import { type Environment, PORT_VARIABLES, type PortName, PREFERRED_PORTS } from "./environment.ts";
import type { Log } from "./log.ts";
import type { PortChooser } from "./ports.ts";
import type { Supervisor } from "./supervise.ts";

/** What every part is started with. */
export interface Context {
  stateDir: string;
  environment: Environment;
  supervisor: Supervisor;
  log: Log;
  ports: Ports;
}

/** Chosen before anything starts, so that parts which need each other's addresses can start at once. */
export type Ports = Record<PortName | "graphAdmin" | "graphIndexNode" | "graphMetrics", number>;

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

export const LOCAL_CHAIN_ID = 31337;

/** @param offset where to begin searching, for a stack beside the usual one */
export async function choosePorts(
  environment: Environment,
  { choose }: Pick<PortChooser, "choose">,
  offset: number,
): Promise<Ports> {
  const wish = (name: PortName, replacedBy: string | undefined) => {
    // What is replaced listens nowhere here.
    if (replacedBy !== undefined) return 0;
    const part = name === "rpc" ? "chain" : name;
    const wanted = environment.ports[name];
    if (wanted !== undefined) return choose({ part, preferred: wanted, variable: PORT_VARIABLES[name] });
    return choose({ part, preferred: PREFERRED_PORTS[name] + offset });
  };
  // Ports that somebody asked for are given out before others can come across them.
  const order = Object.keys(PREFERRED_PORTS) as PortName[]; // The keys of PREFERRED_PORTS are the port names.
  order.sort((a, b) => Number(environment.ports[b] !== undefined) - Number(environment.ports[a] !== undefined));
  const { rpcUrl, ipfsApiUrls, postgresUrl, graphNodeUrl } = environment;
  const replaced: Record<PortName, string | undefined> = {
    rpc: rpcUrl,
    ipfs: ipfsApiUrls?.[0],
    pinning: ipfsApiUrls?.[0],
    postgres: postgresUrl ?? graphNodeUrl,
    graph: graphNodeUrl,
    web: undefined,
  };
  const chosen: Record<PortName, number> = { rpc: 0, ipfs: 0, pinning: 0, postgres: 0, graph: 0, web: 0 };
  for (const name of order) chosen[name] = await wish(name, replaced[name]);
  const [graphAdmin, graphIndexNode, graphMetrics] = [20, 30, 40].map((gap) => chosen.graph + gap);
  const beside = async (preferred = 0) => (chosen.graph === 0 ? 0 : choose({ part: "graph", preferred }));
  return {
    ...chosen,
    graphAdmin: await beside(graphAdmin),
    graphIndexNode: await beside(graphIndexNode),
    graphMetrics: await beside(graphMetrics),
  };
}
