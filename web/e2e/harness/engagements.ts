import {
  type AmendmentTerms,
  acceptRequest,
  addDocument,
  amendRequest,
  approveRequest,
  buildBriefDocument,
  buildEvidenceDocument,
  buildReasonDocument,
  deliverRequest,
  digestOf,
  disputeRequest,
  ETHER,
  engagementsAbi,
  fundRequest,
  OUTCOME_STATES,
  openEngagementRequest,
  readBalance,
  readFranchiseOf,
  recogniseSplitRequest,
  resolveRequest,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type Address, type Hex, parseEther, parseUnits } from "viem";
import { person } from "../../../scripts/demo/people.ts";
import type { TestChain } from "./chain.ts";

const DAY = 86_400n;

export type EngagementOrder = {
  title: string;
  /** What each is called, what it pays in words of the asset, and in how many days it's due. */
  outcomes: readonly (readonly [title: string, amount: string, days: number])[];
  asset?: "ETH" | "tUSD";
  client?: string;
  /** An owner of a franchise, who then controls the split. */
  facilitator?: string;
  arbiter?: string;
  /** On the team of the engagement, and alone in the split with equal weights. */
  team?: readonly string[];
  reviewDays?: number;
};

/** An engagement that was opened, with the people in it. */
export type OpenedEngagement = {
  readonly id: bigint;
  readonly split: Address;
  readonly asset: Address;
  readonly escrow: Address;
  /** What each outcome pays, in asset units. */
  readonly amounts: readonly bigint[];
  readonly client: Person;
  readonly facilitator: Person;
  readonly arbiter: Person;
  readonly team: readonly Person[];
};

/** What others do in engagements while somebody looks at the dApp, and what the contract says of them. */
export function openEngagements(chain: TestChain, ipfsApiUrl: string) {
  const { client, deployment, act, testDollar } = chain;
  const { engagements, franchiseRegistry } = deployment;
  const contract = { address: engagements, abi: engagementsAbi } as const;

  async function put({ bytes }: { bytes: Uint8Array }): Promise<Hex> {
    await addDocument({ ipfsApiUrl, bytes });
    return digestOf(bytes);
  }
  const brief = (title: string) =>
    put(
      buildBriefDocument({
        title,
        summary: `${title}, in one sentence.`,
        body: "It counts as **done** when it's there.",
      }),
    );
  const now = async () => (await client.getBlock()).timestamp;
  const outcomeOf = ({ id }: OpenedEngagement, number: number) =>
    client.readContract({ ...contract, functionName: "outcome", args: [id, BigInt(number)] });

  /** A split of the facilitator's, recognised for the facilitator's franchise. */
  async function openSplit(name: string, facilitator: Person, team: readonly Person[], asset: Address) {
    const weights = team.map((member) => [member.name, 1] as const);
    const split = await chain.createSplit({ name, team: weights, controller: facilitator.name });
    const franchiseId = await readFranchiseOf(client, { account: facilitator.address, franchiseRegistry });
    if (franchiseId === null) throw new Error(`${facilitator.name} owns no franchise.`);
    await act(facilitator, recogniseSplitRequest({ franchiseRegistry, id: franchiseId, split, assets: [asset] }));
    return { split, franchiseId };
  }

  async function open(order: EngagementOrder): Promise<OpenedEngagement> {
    const { title, asset: unit = "ETH", reviewDays = 7 } = order;
    const asset = unit === "ETH" ? ETHER : testDollar;
    const [payer, facilitator, arbiter] = [
      person(order.client ?? "Mira Okafor"),
      person(order.facilitator ?? "Jonas Lindt"),
      person(order.arbiter ?? "Samir Haddad"),
    ];
    const team = (order.team ?? ["Lucía Ferrer", "Tomás Adeyemi"]).map(person);
    const { split, franchiseId } = await openSplit(title, facilitator, team, asset);
    const start = await now();
    const outcomes = await Promise.all(
      order.outcomes.map(async ([name, text, days]) => ({
        amount: unit === "ETH" ? parseEther(text) : parseUnits(text, 6),
        due: start + BigInt(days) * DAY,
        brief: await brief(name),
      })),
    );
    const people = { client: payer.address, arbiter: arbiter.address, team: team.map(({ address }) => address) };
    const terms = {
      franchiseId,
      split,
      asset,
      reviewWindow: BigInt(reviewDays) * DAY,
      brief: await brief(title),
      outcomes,
    };
    await act(facilitator, openEngagementRequest({ engagements, ...people, ...terms }));
    const id = await client.readContract({ ...contract, functionName: "engagementCount" });
    const escrow = await client.readContract({ ...contract, functionName: "escrowOf", args: [id] });
    const amounts = outcomes.map(({ amount }) => amount);
    return { id, split, asset, escrow, amounts, client: payer, facilitator, arbiter, team };
  }

  return {
    open,
    async fund({ id, asset, amounts, client: payer }: OpenedEngagement, ...outcomes: number[]): Promise<void> {
      const amount = outcomes.reduce((sum, number) => sum + (amounts[number - 1] ?? 0n), 0n);
      if (asset !== ETHER) await act(payer, approveRequest({ asset, spender: engagements, amount }));
      await act(payer, fundRequest({ engagements, engagementId: id, outcomes, asset, amount }));
    },
    /** By the first of the team unless told. */
    async deliver({ id, team, facilitator }: OpenedEngagement, outcome: number, by = team[0] ?? facilitator) {
      const evidence = await put(
        buildEvidenceDocument({ summary: "It's there.", body: "See for *yourself*.", files: [] }),
      );
      await act(by, deliverRequest({ engagements, engagementId: id, outcome, evidence }));
    },
    accept: ({ id, client: payer }: OpenedEngagement, outcome: number) =>
      act(payer, acceptRequest({ engagements, engagementId: id, outcome })),
    async dispute({ id, client: payer }: OpenedEngagement, outcome: number, title = "Half of it is missing") {
      const reason = await put(buildReasonDocument({ title, body: "The second half isn't there." }));
      await act(payer, disputeRequest({ engagements, engagementId: id, outcome, reason }));
    },
    async resolve({ id, arbiter }: OpenedEngagement, outcome: number, teamShare: number) {
      const ruling = await put(buildReasonDocument({ title: "A part of it", body: "A part is there." }));
      await act(arbiter, resolveRequest({ engagements, engagementId: id, outcome, teamShare, ruling }));
    },
    /** One of the two proposes it; the other one's carries it out. */
    amend: ({ id }: OpenedEngagement, by: Person, amendment: AmendmentTerms) =>
      act(by, amendRequest({ engagements, engagementId: id, amendment })),
    /** The digest of a brief that is on IPFS. */
    brief,
    newest: () => client.readContract({ ...contract, functionName: "engagementCount" }),
    async stateOf(engagement: OpenedEngagement, outcome: number) {
      return OUTCOME_STATES[(await outcomeOf(engagement, outcome)).state - 1];
    },
    heldIn: ({ escrow, asset }: OpenedEngagement) => readBalance(client, { asset, account: escrow }),
    isParticipant: ({ id }: OpenedEngagement, outcome: number, { address }: Person) =>
      client.readContract({ ...contract, functionName: "isParticipant", args: [id, BigInt(outcome), address] }),
    /** Until the client's review or the arbiter's time is over. Only in journeys through time. */
    async passUntilOver(engagement: OpenedEngagement, outcome: number): Promise<void> {
      const { until } = await outcomeOf(engagement, outcome);
      await client.increaseTime({ seconds: until + 1 - Number(await now()) });
      await client.mine({ blocks: 1 });
    },
    /** Until an outcome is overdue by so many days. Only in journeys through time. */
    async passDue(engagement: OpenedEngagement, outcome: number, daysLater = 0): Promise<void> {
      const { due } = await outcomeOf(engagement, outcome);
      await client.increaseTime({ seconds: due + 1 + daysLater * Number(DAY) - Number(await now()) });
      await client.mine({ blocks: 1 });
    },
  };
}

export type TestEngagements = ReturnType<typeof openEngagements>;
