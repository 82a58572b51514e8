import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import Rizom from "./Rizom.ts";

/** The network and what only a local chain has: a dollar that anybody can mint. */
export default buildModule("RizomLocal", (m) => {
  const network = m.useModule(Rizom);
  // Ignition waits for all that the other module does before it goes on with what depends on any of it.
  const testDollar = m.contract("TestDollar", [], { after: [network.attestationRegistry] });
  return { ...network, testDollar };
});
