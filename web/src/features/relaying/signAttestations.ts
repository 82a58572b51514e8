import { attestTypedData, deploymentOf, freshNonce, type NewAttestation } from "@rizom/sdk";
import type { Address } from "viem";
import { signTypedData } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { environment } from "../../lib/environment.ts";
import type { SignedAttestations } from "./SignedFile.ts";

const WEEK = 7n * 86_400n;

type Order = {
  readonly attester: Address;
  readonly attestations: readonly NewAttestation[];
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
};

/** Asks the wallet for a signature with which somebody else can make the attestations, for a week. */
export async function signAttestations(
  config: Config,
  { attester, attestations, now }: Order,
): Promise<SignedAttestations> {
  const { chainId } = environment;
  const { attestationRegistry } = deploymentOf(chainId);
  const unsigned = { attester, attestations, nonce: freshNonce(), deadline: now + WEEK };
  const client = await getConnectorClient(config, { account: attester, chainId });
  const typedData = attestTypedData({ ...unsigned, chainId, attestationRegistry });
  const signature = await signTypedData(client, { ...typedData, account: client.account });
  return { ...unsigned, chainId, registry: attestationRegistry, signature };
}
