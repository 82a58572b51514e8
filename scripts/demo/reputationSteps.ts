import {
  addDocument,
  attestationUidOf,
  attestManyRequest,
  buildAttestationDocument,
  digestOf,
  revokeRequest,
  setProfileRequest,
} from "@rizom/sdk";
import type { Hex } from "viem";
import { hardhat } from "viem/chains";
import { BERTHS_ATTESTATIONS, type DemoAttestation, SEED_DAY_ATTESTATIONS } from "./attestations.ts";
import type { DemoChain } from "./DemoChain.ts";
import { person } from "./people.ts";
import type { Step } from "./Step.ts";

/** Engagements by number, as the steps before open them. */
const BERTHS = 1n;
const SEED_DAY = 4n;

/** Who they are, and what they say of each other's work; one of them takes something back. */
export function reputationSteps(
  chain: DemoChain,
  ipfsApiUrl: string,
  profiles: readonly (readonly [name: string, digest: Hex])[],
): Step[] {
  const { attestationRegistry } = chain.deployment;
  const lucia = person("Lucía Ferrer");
  const taken = { attestationRegistry, engagementId: SEED_DAY, outcome: 3, subject: person("Priya Raman").address };
  return [
    ...profiles.map(
      ([name, digest]): Step => [17, () => chain.act(person(name), setProfileRequest({ attestationRegistry, digest }))],
    ),
    ...attesting(chain, ipfsApiUrl, 7.5, BERTHS, BERTHS_ATTESTATIONS),
    ...attesting(chain, ipfsApiUrl, 0.9, SEED_DAY, SEED_DAY_ATTESTATIONS),
    [0.5, () => chain.act(lucia, revokeRequest(taken))],
  ];
}

/** Each says all that they have to say with one signature. */
function attesting(
  chain: DemoChain,
  ipfsApiUrl: string,
  daysAgo: number,
  engagementId: bigint,
  said: Readonly<Record<string, readonly DemoAttestation[]>>,
): Step[] {
  const { attestationRegistry } = chain.deployment;
  return Object.entries(said).map(
    ([name, attestations]): Step => [
      daysAgo,
      async () => {
        const attester = person(name);
        const made = attestations.map(({ subject, ...rest }) => ({
          ...rest,
          engagementId,
          subject: person(subject).address,
        }));
        const validFrom = (await chain.client.getBlock()).timestamp;
        const withDigests = await Promise.all(
          made.map(async (each) => {
            const key = { engagementId, outcome: each.outcome, attester: attester.address, subject: each.subject };
            const { bytes } = buildAttestationDocument({
              ...{ chainId: hardhat.id, registry: attestationRegistry, uid: attestationUidOf(key), validFrom },
              ...{ ...key, work: each.work, comment: each.comment },
            });
            await addDocument({ ipfsApiUrl, bytes });
            return { ...each, digest: await digestOf(bytes) };
          }),
        );
        await chain.act(attester, attestManyRequest({ attestationRegistry, attestations: withDigests }));
      },
    ],
  );
}
