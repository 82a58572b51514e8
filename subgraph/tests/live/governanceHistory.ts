/** A random life of franchises and proposals, the same in every run, after that of equity. */
import * as sdk from "@rizom/sdk";
import { type Address, encodeFunctionData, type Hex } from "viem";
import { random } from "../../../sdk/src/testing/random.ts";
import { account, type Chain, type Contract, sender } from "./chain.ts";
import type { EquityHistory } from "./equityHistory.ts";
import type { Step } from "./equitySteps.ts";
import { finish } from "./finish.ts";
import { franchiseSteps } from "./franchiseSteps.ts";
import { type MadeProposal, proposalSteps } from "./governorSteps.ts";
import { createSplit, type History } from "./history.ts";
import { castTogether } from "./signedBallots.ts";
import { treasurySteps } from "./treasurySteps.ts";

const STEPS = 300;
/** How often something is drawn in a step until the contracts let it be. */
const DRAWS = 20;

export interface GovernanceHistory extends EquityHistory {
  dollar: Contract;
  harbour: Contract;
  /** Whoever may own, vote, or hold a role, by number. */
  voters: number[];
  /** Which may come to belong to a franchise. */
  splits: Contract[];
  proposals: MadeProposal[];
  /** ETH that came to the treasury by plain transfers, which leave no event. */
  unseen: bigint;
  /** A proposal on which several voted in one transaction, and who did. */
  together: { id: bigint; voters: Address[] };
  documents: Documents;
  /** How often each kind of step was done. */
  deeds: Map<string, number>;
}

export interface Documents {
  charter: Written;
  text: Written;
  /** A charter; on IPFS only when `publish` is called. */
  late: Written;
  /** A file that is no charter. */
  unsound: Hex;
  publish(bytes: Uint8Array): Promise<unknown>;
}

interface Written {
  digest: Hex;
  bytes: Uint8Array<ArrayBuffer>;
}

export const DAY = 86_400;

export async function makeGovernanceHistory(
  chain: Chain,
  equity: EquityHistory,
  past: History,
  ipfsApiUrl: string,
): Promise<GovernanceHistory> {
  const { dollar, harbour } = past;
  const documents = await writeDocuments((bytes) => sdk.addDocument({ ipfsApiUrl, bytes: new Uint8Array(bytes) }));
  const history: GovernanceHistory = {
    ...equity,
    ...{ dollar, harbour, documents, proposals: [], unseen: 0n, deeds: new Map() },
    voters: [2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16],
    splits: [await createSplit(chain, equity.factory, "Quay"), await createSplit(chain, equity.factory, "Pier")],
    together: { id: 0n, voters: [] },
  };
  await found(chain, history);
  history.together = await castTogether(chain, history, past.batch);
  await live(chain, history);
  await finish(chain, history);
  return history;
}

async function writeDocuments(publish: Documents["publish"]): Promise<Documents> {
  const write = async ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }): Promise<Written> => ({
    ...{ bytes, digest: await sdk.digestOf(bytes) },
  });
  const text = (title: string) => ({ title, summary: "In one sentence.", body: "# Why\n\nBecause **we** can. 🌊" });
  const charter = await write(sdk.buildCharterDocument(text("Carpenters of the tide")));
  const proposal = await write(sdk.buildProposalDocument(text("Mend the quay")));
  const late = await write(sdk.buildCharterDocument(text("Late charter")));
  const nothing = new TextEncoder().encode("no charter");
  for (const bytes of [charter.bytes, proposal.bytes, nothing]) await publish(bytes);
  return { charter, text: proposal, late, unsound: await sdk.digestOf(nothing), publish };
}

/** Three franchises, of which one has a sole owner, something in the treasury, and holders who vote for themselves. */
async function found(chain: Chain, { registry, treasury, dollar, documents, token }: GovernanceHistory): Promise<void> {
  for (const holder of [2, 3, 4, 5, 6]) await chain.write(token, "delegate", [account(holder).address], holder);
  const admit = (name: string, charter: Hex, owners: number[]) =>
    chain.write(registry, "admitFranchise", [name, charter, owners.map((owner) => account(owner).address)]);
  await admit("Tide & <b>Timber</b>", documents.charter.digest, [2, 10, 11]);
  await admit("Öresund", documents.charter.digest, [12]);
  await admit("Harbour Works", documents.unsound, [3, 13]);
  await chain.write(dollar, "mint", [treasury.address, 100_000n]);
  await chain.write(dollar, "mint", [account(0).address, 1_000_000n]);
}

/** A second is what decides here, so that every block has its time from the same random numbers in every run. */
async function live(chain: Chain, history: GovernanceHistory): Promise<void> {
  const chance = random(20261129);
  const { voting, deciding } = proposalSteps(history, chance);
  const kinds = [franchiseSteps(history, chance), voting, deciding, treasurySteps(history, chance)];
  const [owning, votes, decisions, money] = kinds.map(Object.entries<MakeDeed>);
  const turns = [owning, owning, owning, votes, votes, decisions, decisions, money];
  for (let step = 0, now = await chain.now(); step < STEPS; step++) {
    now += 1 + chance.below(12);
    await chain.client.setNextBlockTimestamp({ timestamp: BigInt(now) });
    const turn = chance.pick(turns) ?? [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const [name, makeDeed] = chance.pick(turn);
      const deed = makeDeed(now);
      if (deed === null || !(await attempt(chain, deed))) continue;
      history.deeds.set(name, (history.deeds.get(name) ?? 0) + 1);
      deed.remember?.();
      break;
    }
  }
}

/** What is done when it succeeded, to remember it. */
export type Deed = Step & { remember?: () => void };
/** Null when there is nothing to try it on. */
export type MakeDeed = (now: number) => Deed | null;

/** Does it if the contracts let it be in the next block; says whether they did. */
export async function attempt(chain: Chain, { contract, call, args, from = 0, value }: Deed): Promise<boolean> {
  const { abi, address: to } = contract;
  const data = abi.length > 0 ? encodeFunctionData({ abi, functionName: call, args }) : undefined;
  const sent = { to, data, value };
  const isFine = await chain.client
    .call({ ...sent, account: account(from).address, blockTag: "pending" })
    .then(Boolean, () => false);
  if (!isFine) return false;
  const hash = await chain.client.sendTransaction({ ...sent, account: sender(from), chain: null, gas: 3_000_000n });
  return (await chain.client.waitForTransactionReceipt({ hash })).status === "success";
}

/** An address without code that says anything: a plain transfer goes there. */
export const plainly = (address: Address): Contract => ({ address, abi: [] });
