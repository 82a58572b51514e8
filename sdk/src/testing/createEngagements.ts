import { type Account, type Hex, numberToHex } from "viem";
import { readContract } from "viem/actions";
import { ETHER } from "../chain/ETHER.ts";
import { type NewEngagement, openEngagementRequest } from "../engagement/openEngagementRequest.ts";
import { appointRequest } from "../franchise/appointRequest.ts";
import { recogniseSplitRequest } from "../franchise/recogniseSplitRequest.ts";
import { engagementsAbi } from "../generated/engagementsAbi.ts";
import { createFranchises, samir } from "./createFranchises.ts";
import { createHarbour, jonas, lucia, mira, tomas } from "./createHarbour.ts";
import { accountOf, type startLocalChain } from "./startLocalChain.ts";

/** Decides disputes. */
export const arbiter: Account = accountOf(9);
/** Has nothing to do with it. */
export const stranger: Account = accountOf(10);

export const DAY = 86_400n;

type LocalChain = Awaited<ReturnType<typeof startLocalChain>>;

/** A digest of a document that isn't there. */
export const digestFor = (n: number): Hex => numberToHex(n + 1, { size: 32 });

/**
 * A franchise, Tideline, that can take on engagements: Jonas and Tomás own it, Samir is a facilitator, Lucía, Tomás and Priya
 * share the split Harbour.
 */
export async function createEngagements(chain: LocalChain) {
  const { client, franchiseRegistry, engagements } = chain;
  const { send: sendAnyTime, admit } = await createFranchises(chain);
  const { split } = await createHarbour(chain);
  await admit("Tideline", [jonas.address, tomas.address]);
  await admit("Northlight", [lucia.address]);
  const now = async () => (await client.getBlock()).timestamp;
  /** In the next second, however long the machine took to get here: a test knows when what it sends happens. */
  async function send(request: object, account?: Account) {
    await client.setNextBlockTimestamp({ timestamp: (await now()) + 1n });
    return sendAnyTime(request, account);
  }
  await send(appointRequest({ franchiseRegistry, role: "FACILITATOR", accounts: [samir.address] }), jonas);
  await send(recogniseSplitRequest({ franchiseRegistry, id: 1n, split, assets: [] }), jonas);

  /** Makes a block of exactly that second. */
  async function mineAt(timestamp: bigint) {
    await client.setNextBlockTimestamp({ timestamp });
    await client.mine({ blocks: 1 });
  }

  /** Mira is the client, Samir the facilitator; Lucía and Tomás work on three outcomes, due in 30, 60 and 90 days. */
  async function termsOf(more: Partial<NewEngagement> = {}): Promise<NewEngagement> {
    const from = await now();
    return {
      ...{ franchiseId: 1n, client: mira.address, split, asset: ETHER, arbiter: arbiter.address },
      ...{ reviewWindow: 7n * DAY, brief: digestFor(0), team: [lucia.address, tomas.address] },
      outcomes: [1n, 2n, 3n].map((n) => ({
        amount: 1_000n * n,
        due: from + 30n * n * DAY,
        brief: digestFor(Number(n)),
      })),
      ...more,
    };
  }
  async function open(more: Partial<NewEngagement> = {}, by: Account = samir): Promise<bigint> {
    await send(openEngagementRequest({ engagements, ...(await termsOf(more)) }), by);
    return readContract(client, { address: engagements, abi: engagementsAbi, functionName: "engagementCount" });
  }
  return { send, split, termsOf, open, now, mineAt };
}
