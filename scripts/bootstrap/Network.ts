import type { Deployment } from "@rizom/sdk";
import type { Abi, Address, Client } from "viem";

/** What a request builder of the SDK gives. */
export type Request = {
  readonly address: Address;
  readonly abi: Abi;
  readonly functionName: string;
  readonly args: readonly unknown[];
};

/** A network that is founded, and the key that founds it. */
export type Network = {
  readonly client: Client;
  readonly chainId: number;
  readonly deployment: Deployment;
  /** Whose key deployed it. */
  readonly deployer: Address;
  /** Sends from the deployer, and waits until it's in a block. */
  readonly send: (request: Request) => Promise<void>;
  /** Puts a document on IPFS. */
  readonly publish: (bytes: Uint8Array) => Promise<void>;
};
