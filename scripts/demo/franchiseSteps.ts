import { appointRequest, ETHER, type FranchiseRole, readFranchiseOf, recogniseSplitRequest } from "@rizom/sdk";
import type { Address } from "viem";
import type { DemoChain } from "./DemoChain.ts";
import { person } from "./people.ts";
import type { DemoSplits } from "./revenueSteps.ts";
import type { Step } from "./Step.ts";

const jonas = person("Jonas Lindt");
const samir = person("Samir Haddad");

/** Who works where, and which franchise has which split. */
export function franchiseSteps(chain: DemoChain, places: DemoSplits & { readonly testDollar: Address }): Step[] {
  const { franchiseRegistry } = chain.deployment;
  const { harbour, seeds, testDollar } = places;
  const appoint = (by: typeof jonas, role: FranchiseRole, ...names: string[]) => {
    const accounts = names.map((name) => person(name).address);
    return chain.act(by, appointRequest({ franchiseRegistry, role, accounts }));
  };
  const recognise = async (by: typeof jonas, forWhom: typeof jonas, split: Address, assets: Address[]) => {
    const id = await readFranchiseOf(chain.client, { account: forWhom.address, franchiseRegistry });
    if (id === null) throw new Error(`${forWhom.name} owns no franchise.`);
    await chain.act(by, recogniseSplitRequest({ franchiseRegistry, id, split, assets }));
  };
  return [
    [19.8, () => appoint(jonas, "MEMBER", "Tomás Adeyemi", "Priya Raman")],
    [19.2, () => appoint(samir, "FACILITATOR", "Jonas Lindt")],
    [16, () => recognise(jonas, jonas, harbour, [ETHER, testDollar])],
    [14, () => appoint(samir, "MEMBER", "Lucía Ferrer", "Wen Zhao")],
    // It's in the hands of Jonas, so only he can bring it into the franchise that made him a facilitator.
    [12, () => recognise(jonas, samir, seeds, [testDollar])],
  ];
}
