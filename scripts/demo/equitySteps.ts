import { claimAllocationRequest, claimGrantRequest, claimPatronageRequest, delegateRequest } from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type AllocationList, allocationFor } from "@rizom/sdk/rounds";
import type { Address } from "viem";
import type { DemoChain } from "./DemoChain.ts";
import { person } from "./people.ts";
import type { DemoSplits } from "./revenueSteps.ts";
import type { Step } from "./Step.ts";

const ines = person("Ines Duarte");
const lucia = person("Lucía Ferrer");
const tomas = person("Tomás Adeyemi");
const priya = person("Priya Raman");
const samir = person("Samir Haddad");

/** Grants by number, as the founding lists them. */
const FOUNDERS: readonly (readonly [who: Person, grant: bigint])[] = [
  [lucia, 1n],
  [tomas, 2n],
  [ines, 4n],
  [priya, 5n],
];

type Places = DemoSplits & { readonly testDollar: Address; readonly thanks: AllocationList };

/** What founders claim before the first vote, and claims of each kind afterwards. */
export function equitySteps(chain: DemoChain, { harbour, testDollar, thanks }: Places): Step[] {
  const { equityToken, equityGrants, equityRounds, patronageEquity } = chain.deployment;
  const claim = (who: Person, id: bigint) => chain.act(who, claimGrantRequest({ equityGrants, id }));
  const delegate = (who: Person, to: Person) => chain.act(who, delegateRequest({ equityToken, delegatee: to.address }));
  const thank = (who: Person) =>
    chain.act(who, claimAllocationRequest({ equityRounds, allocation: placeIn(thanks, who) }));
  const earned = { split: harbour, asset: testDollar };
  return [
    ...FOUNDERS.flatMap(([who, grant]): Step[] => [
      [20.8, () => claim(who, grant)],
      [20.8, () => delegate(who, who)],
    ]),
    // An owner without equity: until then his ballots count in the franchise house alone.
    [7.5, () => delegate(samir, samir)],
    [7.5, () => thank(samir)],
    [6.5, () => thank(priya)],
    [5, () => claim(lucia, 1n)],
    [3, () => chain.act(tomas, claimPatronageRequest({ patronageEquity, source: earned }))],
    [3, () => delegate(tomas, lucia)],
  ];
}

function placeIn(list: AllocationList, { name, address }: Person) {
  const allocation = allocationFor(list, address);
  if (allocation === null) throw new Error(`${name} isn't in the list “${list.header.title}”.`);
  return allocation;
}
