import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import Rizom from "./Rizom.ts";

/** The network and what only a local chain has: a dollar that anybody can mint. */
export default buildModule("RizomLocal", (m) => {
  const { treasury, revenueSplitFactory } = m.useModule(Rizom);
  const testDollar = m.contract("TestDollar", [], { after: [revenueSplitFactory] });
  return { treasury, revenueSplitFactory, testDollar };
});
