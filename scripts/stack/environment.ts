import { StackError } from "./StackError.ts";

/** What the person asked for through environment variables. */
export interface Environment {
  /** Replacements: the part is not started, only probed. */
  rpcUrl?: string;
  graphNodeUrl?: string;
  ipfsApiUrls?: string[];
  ipfsGatewayUrls?: string[];
  pinningServiceUrls?: string[];
  postgresUrl?: string;
  /** Ports that are wanted exactly. */
  ports: Partial<Record<PortName, number>>;
  /** Where logs, data and the lock live, when not in the project's `.rizom`. */
  stateDir?: string;
  /** Another Graph Node binary than the installed one, or "none". */
  gnd?: string;
}

export type PortName = "rpc" | "ipfs" | "pinning" | "postgres" | "graph" | "web";

export const PREFERRED_PORTS: Record<PortName, number> = {
  rpc: 8545,
  ipfs: 5001,
  pinning: 5002,
  postgres: 5433,
  graph: 8000,
  web: 5173,
};

export const PORT_VARIABLES: Record<PortName, string> = {
  rpc: "RPC_PORT",
  ipfs: "IPFS_PORT",
  pinning: "PINNING_PORT",
  postgres: "POSTGRES_PORT",
  graph: "GRAPH_PORT",
  web: "WEB_PORT",
};

export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const ipfsApiUrls = readUrls(env, "IPFS_API_URL");
  const ipfsGatewayUrls = readUrls(env, "IPFS_GATEWAY_URL");
  const pinningServiceUrls = readUrls(env, "IPFS_PINNING_SERVICES");
  if ((ipfsApiUrls === undefined) !== (ipfsGatewayUrls === undefined)) {
    throw new StackError(
      "Set IPFS_API_URL and IPFS_GATEWAY_URL together: documents are added by one and read by the other.",
    );
  }
  if (pinningServiceUrls !== undefined && ipfsApiUrls === undefined) {
    throw new StackError(
      "Set IPFS_PINNING_SERVICES together with IPFS_API_URL and IPFS_GATEWAY_URL: services fetch from there.",
    );
  }
  return {
    rpcUrl: readUrl(env, "RPC_URL", ["http:", "https:"]),
    graphNodeUrl: readUrl(env, "GRAPH_NODE_URL", ["http:", "https:"]),
    ipfsApiUrls,
    ipfsGatewayUrls,
    pinningServiceUrls,
    postgresUrl: readUrl(env, "POSTGRES_URL", ["postgres:", "postgresql:"]),
    ports: readPorts(env),
    stateDir: env.RIZOM_STATE_DIR || undefined,
    gnd: env.GND_PATH || undefined,
  };
}

function readUrl(env: Record<string, string | undefined>, name: string, protocols: string[]): string | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !protocols.includes(url.protocol)) {
    throw new StackError(
      `${name} must be an address that begins with ${protocols.join("// or ")}//, but is "${text}".`,
    );
  }
  return text.replace(/\/+$/, "");
}

/** Several, with commas between them. */
function readUrls(env: Record<string, string | undefined>, name: string): string[] | undefined {
  const texts = (env[name] ?? "").split(",").filter((text) => text.trim() !== "");
  const urls = texts.map((text) => readUrl({ [name]: text }, name, ["http:", "https:"]) ?? "");
  return urls.length === 0 ? undefined : urls;
}

function readPorts(env: Record<string, string | undefined>): Environment["ports"] {
  const ports: Environment["ports"] = {};
  for (const [name, variable] of Object.entries(PORT_VARIABLES)) {
    const text = env[variable]?.trim();
    if (!text) continue;
    const port = Number(text);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new StackError(`${variable} must be a port from 1 to 65535, but is "${text}".`);
    }
    ports[name as PortName] = port; // The keys of PORT_VARIABLES are the port names.
  }
  return ports;
}
