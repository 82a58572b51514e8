import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { EQUITY_ROLES } from "./equityRoles.ts";

const TWO_DAYS = 2n * 24n * 60n * 60n;

/**
 * The contracts of the network. The order is fixed: the addresses on a fresh chain follow from it.
 * Until there is governance the deployer alone proposes to the treasury and executes, each time after the delay; and the
 * deployer alone decides who may grant, open rounds and recognise splits. Nobody may, until the deployer says who.
 */
export default buildModule("Rizom", (m) => {
  const deployer = m.getAccount(0);
  const minDelay = m.getParameter("treasuryDelaySeconds", TWO_DAYS);
  const treasury = m.contract("TimelockController", [minDelay, [deployer], [deployer], deployer]);
  const revenueSplitFactory = m.contract("RevenueSplitFactory", [treasury]);
  const accessManager = m.contract("AccessManager", [deployer], { after: [revenueSplitFactory] });
  const equityToken = m.contract("EquityToken", [accessManager]);
  const equityGrants = m.contract("EquityGrants", [accessManager, equityToken]);
  const equityRounds = m.contract("EquityRounds", [accessManager, equityToken], { after: [equityGrants] });
  const patronageArguments = [accessManager, equityToken, revenueSplitFactory];
  const patronageEquity = m.contract("PatronageEquity", patronageArguments, { after: [equityRounds] });

  const targets = { EquityGrants: equityGrants, EquityRounds: equityRounds, PatronageEquity: patronageEquity };
  const calls = EQUITY_ROLES.flatMap(({ role, label, contract, selectors }) => [
    m.encodeFunctionCall(accessManager, "labelRole", [role, label], { id: `label${role}` }),
    m.encodeFunctionCall(accessManager, "setTargetFunctionRole", [targets[contract], [...selectors], role], {
      id: `functions${role}`,
    }),
  ]);
  // One transaction: nobody meets contracts whose powers are half handed out.
  m.call(accessManager, "multicall", [calls], { id: "roles", after: [patronageEquity] });
  return {
    treasury,
    revenueSplitFactory,
    accessManager,
    equityToken,
    equityGrants,
    equityRounds,
    patronageEquity,
  };
});
