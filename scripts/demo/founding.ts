import type { NewGrant } from "@rizom/sdk";
import { buildAllocationList } from "@rizom/sdk/rounds";
import { type Address, parseEther } from "viem";
import { hardhat } from "viem/chains";
import { person } from "./people.ts";

const rzm = (amount: string) => parseEther(amount);

/** Midnight so many months from now, seconds; in UTC, like everything on-chain. */
function monthsFromNow(months: number): bigint {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() + months);
  return BigInt(date.setUTCHours(0, 0, 0, 0) / 1000);
}

/** One that has its cliff behind it, one without a cliff, and one whose cliff is ahead; two can be revoked. */
export function foundingGrants(): NewGrant[] {
  const grant = (name: string, amount: string, [start, cliff, end]: [number, number, number], revocable: boolean) => {
    const times = { start: monthsFromNow(start), cliff: monthsFromNow(cliff), end: monthsFromNow(end) };
    return { account: person(name).address, amount: rzm(amount), ...times, revocable };
  };
  return [
    grant("Lucía Ferrer", "12000", [-9, -3, 15], false),
    grant("Tomás Adeyemi", "4000", [-3, -3, 9], true),
    grant("Jonas Lindt", "20000", [-3, 9, 45], true),
  ];
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
    allocations: amounts.map(([name, amount]) => ({ account: person(name).address, amount: rzm(amount) })),
  });
}
