import { type BuiltAllocationList, buildAllocationList } from "@rizom/sdk/rounds";
import { type Address, type Hex, keccak256, toHex } from "viem";
import type { Chain, Contract } from "./chain.ts";

const DAY = 86_400;

/** Addresses of nobody. */
const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) => keccak256(toHex(index)).slice(0, 42) as Hex);

/** Lists in which everybody has a part, some with thousands of others. */
export async function makeLists(
  chain: Chain,
  rounds: Contract,
  people: readonly Address[],
): Promise<{ lists: BuiltAllocationList[]; late: BuiltAllocationList; unsound: BuiltAllocationList }> {
  const now = await chain.now();
  const build = (title: string, days: number, others: number) =>
    buildAllocationList({
      ...{ title, chainId: 31337, contract: rounds.address, deadline: now + days * DAY },
      allocations: [...people, ...strangers(others)].map((account, index) => ({
        account,
        amount: BigInt(index + 1) * 10n ** 17n,
      })),
    });
  const lists = [await build("Founding thanks", 60, 0), await build("Two pages", 500, 1_994)];
  return { lists, late: await build("Late", 500, 3), unsound: await build("Unsound", 500, 1) };
}
