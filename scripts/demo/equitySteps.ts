import {
  accessManagerAbi,
  claimAllocationRequest,
  claimGrantRequest,
  claimPatronageRequest,
  createGrantsRequest,
  delegateRequest,
  ETHER,
  openRoundRequest,
  ROLES,
  recogniseRequest,
  setMintAllowanceRequest,
  setRateRequest,
} from "@rizom/sdk";
import type { Person } from "@rizom/sdk/demo";
import { type AllocationList, allocationFor } from "@rizom/sdk/rounds";
import { type Address, encodeFunctionData, parseEther, parseUnits } from "viem";
import type { DemoChain } from "./DemoChain.ts";
import { foundingGrants, foundingThanks } from "./founding.ts";
import { deployer, person } from "./people.ts";
import { publishList } from "./publishList.ts";
import type { DemoSplits } from "./revenueSteps.ts";
import type { Step } from "./Step.ts";

const ines = person("Ines Duarte");
const lucia = person("Lucía Ferrer");
const tomas = person("Tomás Adeyemi");
const priya = person("Priya Raman");
const samir = person("Samir Haddad");

type Places = DemoSplits & { readonly testDollar: Address; readonly ipfsApiUrl: string };

/** Powers, allowances and rates; grants, a round and two recognised splits; and claims of each kind. */
export async function equitySteps(chain: DemoChain, places: Places): Promise<Step[]> {
  const { equityToken, equityGrants, equityRounds, patronageEquity } = chain.deployment;
  const { harbour, seeds, testDollar, ipfsApiUrl } = places;
  const list = await foundingThanks(equityRounds);
  const { root, digest, total } = list;
  const deadline = BigInt(list.header.deadline);
  const thank = (who: Person) =>
    chain.act(who, claimAllocationRequest({ equityRounds, allocation: placeIn(list, who) }));
  const recognise = (split: Address, assets: Address[]) => recogniseRequest({ patronageEquity, split, assets });
  const earned = { split: harbour, asset: testDollar };
  return [
    ...foundations(chain, testDollar),
    [19, () => chain.act(ines, createGrantsRequest({ equityGrants, grants: foundingGrants() }))],
    [16, () => chain.act(ines, recognise(harbour, [ETHER, testDollar]))],
    [12, () => chain.act(ines, recognise(seeds, [testDollar]))],
    // The documents first: from the moment in which the round is open, anybody may ask for them.
    [8, () => publishList(ipfsApiUrl, list)],
    [8, () => chain.act(ines, openRoundRequest({ equityRounds, root, digest, total, deadline }))],
    [7.5, () => thank(samir)],
    [6.5, () => thank(priya)],
    [5, () => chain.act(lucia, delegateRequest({ equityToken, delegatee: lucia.address }))],
    [5, () => chain.act(lucia, claimGrantRequest({ equityGrants, id: 1n }))],
    [3, () => chain.act(tomas, claimGrantRequest({ equityGrants, id: 2n }))],
    [3, () => chain.act(tomas, claimPatronageRequest({ patronageEquity, source: earned }))],
    [3, () => chain.act(tomas, delegateRequest({ equityToken, delegatee: lucia.address }))],
  ];
}

function placeIn(list: AllocationList, { name, address }: Person) {
  const allocation = allocationFor(list, address);
  if (allocation === null) throw new Error(`${name} isn't in the list “${list.header.title}”.`);
  return allocation;
}

/** What the admin does before anybody can be given anything. */
function foundations(chain: DemoChain, testDollar: Address): Step[] {
  const { accessManager, equityToken, equityGrants, equityRounds, patronageEquity } = chain.deployment;
  const powers = Object.values(ROLES).map((role) =>
    encodeFunctionData({ abi: accessManagerAbi, functionName: "grantRole", args: [role, ines.address, 0] }),
  );
  const limits = [
    [equityGrants, "2000000"],
    [equityRounds, "1000000"],
    [patronageEquity, "2000000"],
  ] as const;
  const rates = [
    [testDollar, parseUnits("1", 6)],
    [ETHER, parseEther("0.0004")],
  ] as const;
  const requests = [
    { address: accessManager, abi: accessManagerAbi, functionName: "multicall", args: [powers] },
    ...limits.map(([module, limit]) => setMintAllowanceRequest({ equityToken, module, limit: parseEther(limit) })),
    ...rates.map(([asset, price]) => setRateRequest({ patronageEquity, asset, rate: { price, share: 1_000n } })),
  ];
  return requests.map((request): Step => [20, () => chain.act(deployer, request)]);
}
