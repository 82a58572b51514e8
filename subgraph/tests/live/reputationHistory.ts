/** A random life of attestations and profiles, the same in every run, about the outcomes that that of engagements left accepted. */
import * as sdk from "@rizom/sdk";
import type { Address, Hex } from "viem";
import { random } from "../../../sdk/src/testing/random.ts";
import { account, type Chain, type Contract } from "./chain.ts";
import type { Contracts } from "./contracts.ts";
import type { EngagementHistory } from "./engagementHistory.ts";
import { attempt } from "./governanceHistory.ts";
import { reputationSteps } from "./reputationSteps.ts";

const STEPS = 120;
/** How often something is drawn in a step until the contract lets it be. */
const DRAWS = 20;

/** Those who may have taken part, by number. */
const PEOPLE = [1, 3, 4, 5, 6, 8, 20, 21];

export interface ReputationHistory {
  registry: Contract;
  engagements: Contract;
  people: number[];
  accepted: AcceptedOutcome[];
  /** What was attested together. */
  made: { attester: number; keys: sdk.AttestationKey[] }[];
  /** What sound documents say, by their digests: a comment, or a name. All are on IPFS in the end. */
  said: Map<Hex, string>;
  profiles: WrittenProfiles;
  /** Puts a document on IPFS: some are there before they're named, others come later. */
  publish(bytes: Uint8Array): Promise<void>;
  /** How often each kind of step was done. */
  deeds: Map<string, number>;
}

export interface AcceptedOutcome {
  engagementId: bigint;
  outcome: number;
  participants: number[];
}

/** Digests of profiles: two sound ones, and what is none. */
export interface WrittenProfiles {
  sound: Hex[];
  unsound: Hex;
}

export async function makeReputationHistory(
  chain: Chain,
  { attestations: registry, engagements }: Contracts,
  { documents }: EngagementHistory,
  ipfsApiUrl: string,
): Promise<ReputationHistory> {
  const said = new Map<Hex, string>();
  const publish = async (bytes: Uint8Array) =>
    void (await sdk.addDocument({ ipfsApiUrl, bytes: new Uint8Array(bytes) }));
  const sound = await Promise.all(
    ["Ada Quay", "Ada of the Quay"].map(async (name) => {
      const { bytes } = sdk.buildProfileDocument({ name, summary: "", body: "**Oak**", work: [], links: [] });
      await publish(bytes);
      const digest = await sdk.digestOf(bytes);
      said.set(digest, name);
      return digest;
    }),
  );
  const history: ReputationHistory = {
    ...{ registry, engagements, people: PEOPLE, made: [], said, publish, deeds: new Map() },
    accepted: await acceptedOutcomes(chain),
    profiles: { sound, unsound: documents.brief },
  };
  await live(chain, history);
  return history;
}

async function acceptedOutcomes({ client }: Chain): Promise<AcceptedOutcome[]> {
  const numberOf = (address: Address) => PEOPLE.find((one) => account(one).address === address) ?? 0;
  const engagements = await sdk.readEngagementsFromLogs(client);
  return engagements.flatMap(({ engagementId, client: payer, outcomes }) =>
    outcomes.flatMap(({ number: outcome, acceptedFacilitator, participants }) =>
      acceptedFacilitator === null
        ? []
        : [{ engagementId, outcome, participants: [payer, acceptedFacilitator, ...participants].map(numberOf) }],
    ),
  );
}

async function live(chain: Chain, history: ReputationHistory): Promise<void> {
  const chance = random(6);
  const steps = Object.entries(reputationSteps(history, chance));
  const attesting = steps.filter(([name]) => name.startsWith("attest"));
  for (let step = 0; step < STEPS; step++) {
    for (let draw = 0; draw < DRAWS; draw++) {
      const [name, makeDeed] = chance.pick(history.made.length === 0 ? attesting : steps);
      const deed = await makeDeed(await chain.now());
      if (deed === null || !(await attempt(chain, deed))) continue;
      await deed.after?.();
      history.deeds.set(name, (history.deeds.get(name) ?? 0) + 1);
      break;
    }
  }
}
