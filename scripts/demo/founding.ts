import { join } from "node:path";
import { buildAllocationList } from "@rizom/sdk/rounds";
import { type Address, parseEther } from "viem";
import { hardhat } from "viem/chains";
import { momentOf } from "../command/readMoment.ts";
import type { FoundingText } from "../founding/foundingSchema.ts";
import { person } from "./people.ts";

/** Charters, and what is written in proposals. */
export const TEXTS = join(import.meta.dirname, "texts");

const addressOf = (name: string) => person(name).address;

/** Midnight so many months from now, seconds; in UTC, like everything on-chain. */
export function monthsFromNow(months: number): bigint {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() + months);
  return BigInt(date.setUTCHours(0, 0, 0, 0) / 1000);
}

type Months = readonly [start: number, cliff: number, end: number];

/** Some that have vested in part, with a cliff behind them or none, and one whose cliff is ahead. */
const GRANTS: readonly (readonly [name: string, amount: string, months: Months, revocable: boolean])[] = [
  ["Lucía Ferrer", "12000", [-9, -3, 15], false],
  ["Tomás Adeyemi", "4000", [-3, -3, 9], true],
  ["Jonas Lindt", "20000", [-3, 9, 45], true],
  ["Ines Duarte", "3000", [-6, -6, 18], false],
  ["Priya Raman", "1600", [-6, -3, 18], false],
];

const franchise = (name: string, charter: string, owners: readonly string[]) => ({
  name,
  charter: join(TEXTS, charter),
  owners: owners.map(addressOf),
});

/**
 * The founding of the demo network, as a founding file says it.
 * @param guardianUntil Last second of Ines' mandate; 0 for no guardian
 */
export function demoFounding(testDollar: Address, guardianUntil: bigint): FoundingText {
  const day = (months: number) => momentOf(Number(monthsFromNow(months)));
  const guardian = { account: addressOf("Ines Duarte"), until: momentOf(Number(guardianUntil)) };
  return {
    governor: {
      treasuryDelay: "2 days",
      votingDelay: "1 day",
      votingPeriod: "5 days",
      lateQuorumExtension: "2 days",
      proposalThreshold: "1000",
      equityQuorumPercent: 10,
      franchiseQuorumPercent: 50,
      guardian: guardianUntil === 0n ? null : guardian,
    },
    franchises: [
      franchise("Tideline", "tideline.md", ["Ines Duarte", "Jonas Lindt", "Lucía Ferrer"]),
      franchise("Fieldwork", "fieldwork.md", ["Samir Haddad", "Priya Raman"]),
      franchise("Northlight", "northlight.md", ["Tomás Adeyemi"]),
    ],
    allowances: { grants: "2000000", rounds: "1000000", patronage: "2000000" },
    rates: [
      { asset: testDollar, price: "1", sharePercent: 10 },
      { asset: "ETH", price: "0.0004", sharePercent: 10 },
    ],
    grants: GRANTS.map(([name, amount, [start, cliff, end], revocable]) => ({
      account: addressOf(name),
      amount,
      start: day(start),
      cliff: day(cliff),
      end: day(end),
      revocable,
    })),
    rounds: [],
  };
}

/** The list of the round with which the network thanks those who were there first. */
export function foundingThanks(equityRounds: Address) {
  const amounts: readonly (readonly [name: string, amount: string])[] = [
    ["Lucía Ferrer", "1500"],
    ["Tomás Adeyemi", "1000"],
    ["Priya Raman", "800"],
    ["Samir Haddad", "400"],
    ["Mira Okafor", "250"],
    ["Hanna Brandt", "250"],
  ];
  const lastSecond = new Date(Date.now() + 60 * 86_400_000).setUTCHours(23, 59, 59, 0) / 1000;
  return buildAllocationList({
    title: "Founding thanks",
    chainId: hardhat.id,
    contract: equityRounds,
    deadline: lastSecond,
    allocations: amounts.map(([name, amount]) => ({ account: addressOf(name), amount: parseEther(amount) })),
  });
}
