/** A random life of engagements, the same in every run, after that of franchises. */
import * as sdk from "@rizom/sdk";
import { type Address, type Hex, maxUint256, parseEventLogs, zeroAddress, zeroHash } from "viem";
import { random } from "../../../sdk/src/testing/random.ts";
import { account, type Chain, type Contract } from "./chain.ts";
import type { Contracts } from "./contracts.ts";
import { finishEngagements } from "./engagementFinish.ts";
import { engagementSteps } from "./engagementSteps.ts";
import { attempt } from "./governanceHistory.ts";

const STEPS = 200;
/** How often something is drawn in a step until the contract lets it be. */
const DRAWS = 20;
/** What would hardly ever come to pass if all else came as often. */
const WORK = ["fund", "fundTwo", "deliver", "deliverAgain", "accept", "dispute", "resolve"];
const MEMBERS = [3, 4, 5, 6];

export interface EngagementHistory {
  engagements: Contract;
  franchiseId: bigint;
  split: Address;
  /** ETH, one that is like any other, and one that may refuse the client. */
  assets: Address[];
  blocklist: Contract;
  clients: number[];
  /** Both own the franchise. */
  facilitators: number[];
  arbiters: number[];
  members: number[];
  /** On IPFS. */
  documents: { brief: Hex; evidence: Hex; reason: Hex };
  /** How often each kind of step was done. */
  deeds: Map<string, number>;
}

export async function makeEngagementHistory(
  chain: Chain,
  contracts: Contracts,
  dollar: Contract,
  ipfsApiUrl: string,
): Promise<EngagementHistory> {
  const { engagements, registry } = contracts;
  const blocklist = await chain.deploy("BlocklistToken");
  const facilitators = [20, 21]; // who own nothing else, and have nothing yet
  const owners = facilitators.map((owner) => account(owner).address);
  for (const address of owners) await chain.client.setBalance({ address, value: 10n ** 20n });
  await chain.write(registry, "admitFranchise", ["Workshop", zeroHash.replace(/0$/, "7"), owners]);
  const history: EngagementHistory = {
    ...{ engagements, blocklist, facilitators, franchiseId: await chain.read<bigint>(registry, "franchiseCount") },
    ...{ split: zeroAddress, assets: [zeroAddress, dollar.address, blocklist.address] },
    ...{ clients: [1, 8], arbiters: [12, 13], members: MEMBERS, deeds: new Map() },
    documents: await writeDocuments(ipfsApiUrl),
  };
  for (const token of [dollar, blocklist]) {
    for (const client of history.clients) {
      await chain.write(token, "mint", [account(client).address, 1_000_000n]);
      await chain.write(token, "approve", [engagements.address, maxUint256], client);
    }
  }
  history.split = await liveInOneBlock(chain, contracts, history);
  await live(chain, history);
  await finishEngagements(chain, history);
  return history;
}

async function writeDocuments(ipfsApiUrl: string): Promise<EngagementHistory["documents"]> {
  const written = { title: "Mend the pier", summary: "By spring.", body: "All **planks**. 🌊" };
  const file = { name: "Pier.jpg", type: "image/jpeg", size: 9, digest: zeroHash };
  const built = [
    sdk.buildBriefDocument(written),
    sdk.buildEvidenceDocument({ ...written, files: [file] }),
    sdk.buildReasonDocument(written),
  ];
  const digests = built.map(async ({ bytes }) => {
    await sdk.addDocument({ ipfsApiUrl, bytes: new Uint8Array(bytes) });
    return sdk.digestOf(bytes);
  });
  const [brief = "0x", evidence = "0x", reason = "0x"] = await Promise.all(digests);
  return { brief, evidence, reason };
}

/**
 * A split is made, an engagement is opened, and an outcome funded, delivered and accepted in one block: the index is told of
 * what the split got after all else.
 */
async function liveInOneBlock(
  chain: Chain,
  { factory, registry, engagements }: Contracts,
  { franchiseId, documents, facilitators: [facilitator = 0], clients: [client = 0], arbiters }: EngagementHistory,
): Promise<Address> {
  const keeper = account(facilitator).address;
  const members = MEMBERS.map((member) => account(member).address).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const terms = { name: "Workshop", controller: keeper, manager: keeper, members, weights: [1, 2, 3, 4] };
  const split = await chain.read<Address>(factory, "predictSplit", [{ ...terms, assets: [], salt: zeroHash }]);
  const due = (await chain.now()) + 86_400;
  const opening = {
    ...{ franchiseId, client: account(client).address, split, asset: zeroAddress, reviewWindow: 86_400 },
    ...{ arbiter: account(arbiters[0] ?? 0).address, brief: documents.brief, team: members.slice(1) },
    outcomes: [{ amount: 1_000n, due, brief: documents.brief }],
  };
  await chain.client.setAutomine(false);
  const hashes = [
    await chain.submit(factory, "createSplit", [{ ...terms, assets: [], salt: zeroHash }], facilitator),
    await chain.submit(registry, "recogniseSplit", [franchiseId, split, []], facilitator),
    await chain.submit(engagements, "open", [opening], facilitator),
    await chain.submit(engagements, "fund", [1n, [1n]], client, 1_000n),
    await chain.submit(engagements, "deliver", [1n, 1n, documents.evidence], facilitator),
    await chain.submit(engagements, "accept", [1n, 1n], client),
  ];
  await chain.client.mine({ blocks: 1 });
  await chain.client.setAutomine(true);
  const receipts = await Promise.all(hashes.map((hash) => chain.client.getTransactionReceipt({ hash })));
  const logs = receipts.flatMap((receipt) => receipt.logs);
  const accepted = parseEventLogs({ abi: engagements.abi, logs, eventName: "OutcomeAccepted" });
  if (accepted.length === 0) throw new Error("Nothing was accepted in one block.");
  return split;
}

/** A second is what decides here, so that every block has its time from the same random numbers in every run. */
async function live(chain: Chain, history: EngagementHistory): Promise<void> {
  const chance = random(5);
  const steps = Object.entries(engagementSteps(chain, history, chance, await chain.now()));
  const work = steps.filter(([name]) => WORK.includes(name));
  for (let step = 0, now = await chain.now(); step < STEPS; step++) {
    now += chance.below(8) === 0 ? chance.below(4 * 86_400) : 1 + chance.below(600);
    await chain.client.setNextBlockTimestamp({ timestamp: BigInt(now) });
    for (let draw = 0; draw < DRAWS; draw++) {
      const [name, makeDeed] = chance.pick(chance.below(2) === 0 ? steps : work);
      const deed = await makeDeed(now);
      if (deed === null || !(await attempt(chain, deed))) continue;
      history.deeds.set(name, (history.deeds.get(name) ?? 0) + 1);
      break;
    }
  }
}
