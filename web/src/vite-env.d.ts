/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_RPC_URL?: string;
  readonly VITE_INDEX_URL?: string;
  readonly VITE_IPFS_API_URL?: string;
  readonly VITE_IPFS_PINNING_SERVICES?: string;
  readonly VITE_IPFS_GATEWAY_URL?: string;
  readonly VITE_CHAIN_ID?: string;
  readonly VITE_CHAIN_NAME?: string;
  readonly VITE_EXPLORER_URL?: string;
  readonly VITE_DEMO?: string;
  readonly VITE_ROUTER?: string;
  readonly VITE_WALLETCONNECT_PROJECT_ID?: string;
  readonly VITE_APP_VERSION?: string;
}
