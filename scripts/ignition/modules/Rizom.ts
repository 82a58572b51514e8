import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { EQUITY_ROLES } from "./equityRoles.ts";

const DAY = 24n * 60n * 60n;
const TWO_DAYS = 2n * DAY;
const ONE_RZM = 10n ** 18n;

/** What the governor begins with unless a deployment says otherwise; afterwards only proposals change it. */
const GOVERNOR_SETTINGS = {
  votingDelay: DAY,
  votingPeriod: 5n * DAY,
  lateQuorumExtension: TWO_DAYS,
  proposalThreshold: 1_000n * ONE_RZM,
  equityQuorum: 10n,
  franchiseQuorum: 50n,
  guardian: "0x0000000000000000000000000000000000000000",
  guardianUntil: 0n,
};

/**
 * The contracts of the network. The order is fixed: the addresses on a fresh chain follow from it.
 * Until the network is bootstrapped, the deployer is the admin of the treasury's roles and of all powers. Nobody holds one
 * yet, the deployer included: `npm run bootstrap` hands them to governance, and the deployer keeps nothing.
 */
export default buildModule("Rizom", (m) => {
  const deployer = m.getAccount(0);
  const minDelay = m.getParameter("treasuryDelaySeconds", TWO_DAYS);
  const treasury = m.contract("TimelockController", [minDelay, [], [], deployer]);
  const revenueSplitFactory = m.contract("RevenueSplitFactory", [treasury]);
  const accessManager = m.contract("AccessManager", [deployer], { after: [revenueSplitFactory] });
  const equityToken = m.contract("EquityToken", [accessManager]);
  const equityGrants = m.contract("EquityGrants", [accessManager, equityToken]);
  const equityRounds = m.contract("EquityRounds", [accessManager, equityToken], { after: [equityGrants] });
  const patronageArguments = [accessManager, equityToken, revenueSplitFactory];
  const patronageEquity = m.contract("PatronageEquity", patronageArguments, { after: [equityRounds] });

  const registryArguments = [accessManager, revenueSplitFactory, patronageEquity];
  const franchiseRegistry = m.contract("FranchiseRegistry", registryArguments, { after: [patronageEquity] });
  const settings = Object.fromEntries(
    Object.entries(GOVERNOR_SETTINGS).map(([name, value]) => [name, m.getParameter(name, value)]),
  );
  const governor = m.contract("RizomGovernor", [equityToken, franchiseRegistry, treasury, settings]);

  const engagements = m.contract("Engagements", [franchiseRegistry], { after: [governor] });
  const attestationRegistry = m.contract("AttestationRegistry", [engagements]);

  const targets = { EquityGrants: equityGrants, EquityRounds: equityRounds, PatronageEquity: patronageEquity };
  const calls = EQUITY_ROLES.flatMap(({ role, label, contract, selectors }) => [
    m.encodeFunctionCall(accessManager, "labelRole", [role, label], { id: `label${role}` }),
    m.encodeFunctionCall(accessManager, "setTargetFunctionRole", [targets[contract], [...selectors], role], {
      id: `functions${role}`,
    }),
  ]);
  // One transaction: nobody meets contracts whose powers are half handed out.
  m.call(accessManager, "multicall", [calls], { id: "roles", after: [attestationRegistry] });
  return {
    treasury,
    revenueSplitFactory,
    accessManager,
    equityToken,
    equityGrants,
    equityRounds,
    patronageEquity,
    franchiseRegistry,
    governor,
    engagements,
    attestationRegistry,
  };
});
