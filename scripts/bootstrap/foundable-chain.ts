import { join } from "node:path";
import { deploymentOf } from "@rizom/sdk";
import { hardhat } from "viem/chains";
import { accountOf, startLocalChain } from "../../sdk/src/testing/startLocalChain.ts";
import { momentOf } from "../command/readMoment.ts";
import type { Founding } from "../founding/Founding.ts";
import type { FoundingText } from "../founding/foundingSchema.ts";
import { parseFounding } from "../founding/parseFounding.ts";
import type { Network, Request } from "./Network.ts";

const DAY = 86_400n;
export const TEXTS = join(import.meta.dirname, "../demo/texts");

export const ines = accountOf(9);
export const jonas = accountOf(2);
export const lucia = accountOf(3);
export const samir = accountOf(8);

/** Relative to a moment, so that no test is about the year in which it was written. */
export function foundingText(now: bigint): FoundingText {
  const day = (days: bigint) => momentOf(Number(now + days * DAY));
  return {
    governor: {
      treasuryDelay: "2 days",
      votingDelay: "1 day",
      votingPeriod: "5 days",
      lateQuorumExtension: "2 days",
      proposalThreshold: "1000",
      equityQuorumPercent: 10,
      franchiseQuorumPercent: 50,
      guardian: { account: ines.address, until: day(300n) },
    },
    franchises: [
      { name: "Tideline", charter: "tideline.md", owners: [ines.address, jonas.address] },
      { name: "Fieldwork", charter: "fieldwork.md", owners: [samir.address] },
    ],
    allowances: { grants: "2000000", rounds: "1000000", patronage: "500000" },
    rates: [{ asset: "ETH", price: "0.0004", sharePercent: 10 }],
    grants: [
      {
        account: lucia.address,
        amount: "12000",
        start: day(-300n),
        cliff: day(-100n),
        end: day(300n),
        revocable: false,
      },
      { account: jonas.address, amount: "20000", start: day(0n), cliff: day(300n), end: day(900n), revocable: true },
    ],
    rounds: [{ title: "Founding thanks", list: "../../../docs/founding.example.csv", deadline: day(60n) }],
  };
}

/** A chain as deployment leaves it, with a founding that fits it; for tests. */
export async function startFoundableChain() {
  // The chain's clock begins at the present second, a little later than this.
  const now = BigInt(Math.floor(Date.now() / 1000));
  const guardian = { guardian: ines.address, guardianUntil: now + 300n * DAY };
  const chain = await startLocalChain({ treasuryDelay: 2n * DAY, ...guardian });
  const { client } = chain;
  const published: Uint8Array[] = [];
  const network: Network = {
    client,
    chainId: hardhat.id,
    deployment: deploymentOf(hardhat.id),
    deployer: client.account.address,
    async send(request: Request) {
      // Requests of many contracts: each was typed where it was made.
      const hash = await client.writeContract(request as Parameters<typeof client.writeContract>[0]);
      const { status } = await client.waitForTransactionReceipt({ hash });
      if (status !== "success") throw new Error(`${request.functionName} failed.`);
    },
    publish: async (bytes) => void published.push(bytes),
  };
  const text = foundingText(now);
  const founding = (change: (text: FoundingText) => FoundingText = (same) => same): Promise<Founding> =>
    parseFounding(change(text), TEXTS, now);
  /** Runs something, and takes back whatever it did to the chain. */
  async function apart<Result>(run: () => Promise<Result>): Promise<Result> {
    const id = await client.snapshot();
    try {
      return await run();
    } finally {
      await client.revert({ id });
    }
  }
  return { ...chain, network, text, now, founding, published, apart };
}

export type FoundableChain = Awaited<ReturnType<typeof startFoundableChain>>;
