import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";

const TWO_DAYS = 2n * 24n * 60n * 60n;

/**
 * The contracts of the network. The order is fixed: the addresses on a fresh chain follow from it.
 * Until there is governance the deployer alone proposes to the treasury and executes, each time after the delay.
 */
export default buildModule("Rizom", (m) => {
  const deployer = m.getAccount(0);
  const minDelay = m.getParameter("treasuryDelaySeconds", TWO_DAYS);
  const treasury = m.contract("TimelockController", [minDelay, [deployer], [deployer], deployer]);
  const revenueSplitFactory = m.contract("RevenueSplitFactory", [treasury]);
  return { treasury, revenueSplitFactory };
});
