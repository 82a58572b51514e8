import { deployments } from "../generated/deployments.ts";
import type { Deployment } from "./Deployment.ts";

/** Rizom has no contracts on the chain that was asked for. */
export class UnknownChainError extends Error {
  override readonly name = "UnknownChainError";
  readonly chainId: number;

  constructor(chainId: number) {
    const known = Object.keys(deployments).join(", ");
    super(`Rizom isn't deployed on chain ${chainId}. Switch your wallet to one of these chains: ${known}.`);
    this.chainId = chainId;
  }
}

/**
 * The addresses of Rizom's contracts on a chain.
 * @returns Factory, treasury, first block and, on a local chain, the test token
 * @throws {UnknownChainError} when Rizom isn't deployed there
 * @example
 * const { revenueSplitFactory } = deploymentOf(31337);
 */
export function deploymentOf(chainId: number): Deployment {
  const deployment = Object.hasOwn(deployments, chainId) ? deployments[chainId] : undefined;
  if (!deployment) throw new UnknownChainError(chainId);
  return deployment;
}
