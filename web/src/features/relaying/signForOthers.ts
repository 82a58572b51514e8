import { attestTypedData, deploymentOf, freshNonce, revokeTypedData } from "@rizom/sdk";
import type { Address } from "viem";
import { signTypedData } from "viem/actions";
import type { Config } from "wagmi";
import { getConnectorClient } from "wagmi/actions";
import { environment } from "../../lib/environment.ts";
import type { Signed, SignedWords } from "./SignedFile.ts";

const WEEK = 7n * 86_400n;

type Order = {
  readonly attester: Address;
  readonly words: SignedWords;
  /** Seconds, by the chain's clock. */
  readonly now: bigint;
};

/** Asks the wallet for a signature with which somebody else can attest, or take back, for a week. */
export async function signForOthers(config: Config, { attester, words, now }: Order): Promise<Signed> {
  const { chainId } = environment;
  const { attestationRegistry } = deploymentOf(chainId);
  const unsigned = { attester, nonce: freshNonce(), deadline: now + WEEK };
  const client = await getConnectorClient(config, { account: attester, chainId });
  const { account } = client;
  const domain = { ...unsigned, chainId, attestationRegistry };
  const signature =
    words.kind === "attest"
      ? await signTypedData(client, { ...attestTypedData({ ...domain, attestations: words.about }), account })
      : await signTypedData(client, { ...revokeTypedData({ ...domain, keys: words.about }), account });
  return { ...words, ...unsigned, chainId, registry: attestationRegistry, signature };
}
