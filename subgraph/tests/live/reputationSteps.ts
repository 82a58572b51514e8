import * as sdk from "@rizom/sdk";
import { type Address, type Hex, keccak256, toHex } from "viem";
import { hardhat } from "viem/chains";
import type { Chance } from "../../../sdk/src/testing/random.ts";
import { account } from "./chain.ts";
import type { Deed } from "./governanceHistory.ts";
import type { AcceptedOutcome, ReputationHistory } from "./reputationHistory.ts";

/** What is tried, if anything; most of it the contract refuses most of the time, and it is then not done. */
export type ReputationDeed = Deed & { after?: () => Promise<void> };
export type MakeReputationDeed = (now: number) => Promise<ReputationDeed | null>;
type Deeds = Record<string, MakeReputationDeed>;

const YEAR = 365 * 86_400;
/** Who has no other part in anything. */
const STRANGER = 9;

export function reputationSteps(history: ReputationHistory, chance: Chance): Deeds {
  return { ...attesting(history, chance), ...revoking(history, chance), ...telling(history, chance) };
}

interface Request {
  functionName: string;
  args: readonly unknown[];
}

const deedOf = ({ registry }: ReputationHistory, from: number, { functionName, args }: Request): Deed => ({
  ...{ contract: registry, call: functionName, args: [...args], from },
});

const addressOf = (index: number): Address => account(index).address;

const workOf = (chance: Chance): sdk.WorkMark[] => {
  const kinds = new Set([chance, chance, chance].slice(chance.below(3)).map(() => chance.pick(sdk.WORK_TYPES)));
  return [...kinds].map((work) => ({ work, mark: chance.pick([0, 1, 2, 3, 4] as const) }));
};

interface Made {
  attestation: sdk.NewAttestation;
  after?: () => Promise<void>;
}

/** Made, and perhaps with a document: a sound one that is there before or comes after, one that tells of others, or none at all. */
async function make(
  { registry, said, publish }: ReputationHistory,
  chance: Chance,
  { engagementId, outcome }: AcceptedOutcome,
  attester: number,
  about: number,
): Promise<Made> {
  const [subject, work] = [addressOf(about), workOf(chance)];
  const kind = chance.below(6);
  if (kind === 0) {
    return { attestation: { engagementId, outcome, subject, work, digest: keccak256(toHex(chance.below(99))) } };
  }
  const key = { engagementId, outcome: kind === 1 ? outcome + 1 : outcome, subject, attester: addressOf(attester) };
  const comment = `Thank you, ${chance.below(1_000)} times. 🌊`;
  const { bytes } = sdk.buildAttestationDocument({
    ...{ ...key, work, comment, chainId: hardhat.id, registry: registry.address },
    ...{ uid: sdk.attestationUidOf(key), validFrom: 1_800_000_000n },
  });
  const digest = await sdk.digestOf(bytes);
  const attestation = { engagementId, outcome, subject, work, digest };
  if (kind === 1) {
    await publish(bytes);
    return { attestation };
  }
  const after = async () => {
    said.set(digest, comment);
    if (kind === 2) await publish(bytes);
  };
  if (kind > 2) await publish(bytes);
  return { attestation, after };
}

function attesting(history: ReputationHistory, chance: Chance): Deeds {
  const { accepted, registry } = history;
  const attestationRegistry = registry.address;
  const someone = ({ participants }: AcceptedOutcome) => chance.pick(participants);
  const remember = (attester: number, parts: Made[]) => async () => {
    history.made.push({ attester, keys: parts.map(({ attestation }) => attestation) });
    for (const { after } of parts) await after?.();
  };
  const several = async () => {
    const one = chance.pick(accepted);
    const attester = someone(one);
    const others = new Set(one.participants.filter((other) => other !== attester));
    const parts = await Promise.all([...others].map((about) => make(history, chance, one, attester, about)));
    const attestations = parts.map(({ attestation }) => attestation);
    return { attester, attestations, after: remember(attester, parts) };
  };
  return {
    attest: async () => {
      const one = chance.pick(accepted);
      const attester = someone(one);
      const about = chance.pick(one.participants.filter((other) => other !== attester));
      const part = await make(history, chance, one, attester, about);
      const deed = deedOf(history, attester, sdk.attestRequest({ attestationRegistry, ...part.attestation }));
      return { ...deed, after: remember(attester, [part]) };
    },
    attestMany: async () => {
      const { attester, attestations, after } = await several();
      return { ...deedOf(history, attester, sdk.attestManyRequest({ attestationRegistry, attestations })), after };
    },
    attestBySig: async (now) => {
      const { attester, attestations, after } = await several();
      const signed = {
        ...{ attestationRegistry, attester: addressOf(attester), attestations, nonce: chance.bigint(256) },
        deadline: BigInt(now + YEAR),
      };
      const signature = await account(attester).signTypedData(sdk.attestTypedData({ ...signed, chainId: hardhat.id }));
      return { ...deedOf(history, 0, sdk.attestBySigRequest({ ...signed, signature })), after };
    },
  };
}

/** What was attested together, all or one of it; some of it doesn't stand any more. */
function revoking(history: ReputationHistory, chance: Chance): Deeds {
  const attestationRegistry = history.registry.address;
  const pick = () => chance.pick(history.made);
  return {
    revoke: async () => {
      const { attester, keys } = pick();
      return deedOf(history, attester, sdk.revokeRequest({ attestationRegistry, ...chance.pick(keys) }));
    },
    revokeMany: async () => {
      const { attester, keys } = pick();
      return deedOf(history, attester, sdk.revokeManyRequest({ attestationRegistry, keys }));
    },
    revokeBySig: async (now) => {
      const { attester, keys } = pick();
      const signed = {
        ...{ attestationRegistry, attester: addressOf(attester), keys, nonce: chance.bigint(256) },
        deadline: BigInt(now + YEAR),
      };
      const signature = await account(attester).signTypedData(sdk.revokeTypedData({ ...signed, chainId: hardhat.id }));
      return deedOf(history, 0, sdk.revokeBySigRequest({ ...signed, signature }));
    },
  };
}

/** Also of somebody who has no other part in the network's work. */
function telling(history: ReputationHistory, chance: Chance): Deeds {
  const { people, profiles, registry } = history;
  const attestationRegistry = registry.address;
  const someone = () => chance.pick([...people, STRANGER]);
  // These can always be done.
  const seldom = async (deed: () => Deed) => (chance.below(4) === 0 ? deed() : null);
  const tells = (digest: Hex | null) =>
    seldom(() => deedOf(history, someone(), sdk.setProfileRequest({ attestationRegistry, digest })));
  return {
    setProfile: () => tells(chance.pick(profiles.sound)),
    setUnsoundProfile: () => tells(profiles.unsound),
    clearProfile: () => tells(null),
    cancelNonce: () =>
      seldom(() =>
        deedOf(history, someone(), sdk.cancelNonceRequest({ attestationRegistry, nonce: chance.bigint(256) })),
      ),
  };
}
