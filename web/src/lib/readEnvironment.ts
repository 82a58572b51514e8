/** What the build was configured with. */
export type Environment = {
  chainId: number;
  chainName: string;
  /** One or more RPC endpoints, tried in this order. */
  rpcUrls: readonly string[];
  /** GraphQL endpoint of the index; null when the dApp reads the chain alone. */
  indexUrl: string | null;
  /** Nodes of IPFS that take documents (Kubo's RPC); none when nothing can be published from here. */
  ipfsApiUrls: readonly string[];
  /** Services that keep what the nodes have (IPFS Remote Pinning API). */
  pinningServiceUrls: readonly string[];
  /** Gateways from which documents are read, the nearest first. */
  ipfsGatewayUrls: readonly string[];
  /** Block explorer, for links out; null on a local chain. */
  explorerUrl: string | null;
  walletConnectProjectId: string | null;
  hashRouting: boolean;
  version: string;
};

type Variables = Partial<Record<keyof ImportMetaEnv, string>>;

const LOCAL_CHAIN = 31337;

function optional(value: string | undefined): string | null {
  const trimmed = value?.trim();
  return trimmed ? trimmed : null;
}

function list(value: string | undefined): string[] {
  return (value ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Reads the variables of the build; unset ones mean the local stack. */
export function readEnvironment(variables: Variables): Environment {
  const chainId = Number(variables.VITE_CHAIN_ID || LOCAL_CHAIN);
  const rpcUrls = list(variables.VITE_RPC_URL);
  return {
    chainId,
    chainName: optional(variables.VITE_CHAIN_NAME) ?? (chainId === LOCAL_CHAIN ? "Local chain" : `Chain ${chainId}`),
    rpcUrls: rpcUrls.length > 0 ? rpcUrls : ["http://127.0.0.1:8545"],
    indexUrl: optional(variables.VITE_INDEX_URL),
    ipfsApiUrls: list(variables.VITE_IPFS_API_URL),
    pinningServiceUrls: list(variables.VITE_IPFS_PINNING_SERVICES),
    ipfsGatewayUrls: list(variables.VITE_IPFS_GATEWAY_URL),
    explorerUrl: optional(variables.VITE_EXPLORER_URL)?.replace(/\/$/, "") ?? null,
    walletConnectProjectId: optional(variables.VITE_WALLETCONNECT_PROJECT_ID),
    hashRouting: variables.VITE_ROUTER === "hash",
    version: optional(variables.VITE_APP_VERSION) ?? "0.1.0",
  };
}
