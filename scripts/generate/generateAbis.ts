import { readAbi } from "./readAbi.ts";
import { type AbiEntry, errorsOf, eventsOf, renderAbi } from "./renderAbi.ts";

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const EQUITY = ["EquityToken", "EquityGrants", "EquityRounds", "PatronageEquity"];

/** What every ERC-20 with permit has: the test token without what only it has. */
function erc20Permit(testDollar: readonly AbiEntry[]): AbiEntry[] {
  return testDollar.filter(({ name }) => name !== "mint");
}

/** The SDK's ABIs, and the events that the subgraph listens to: it calls nothing, so it gets nothing to call. */
export function generateAbis(root: string): Map<string, string> {
  const split = readAbi(root, "contracts/revenue/RevenueSplit.sol", "RevenueSplit");
  const factory = readAbi(root, "contracts/revenue/RevenueSplitFactory.sol", "RevenueSplitFactory");
  const dollar = readAbi(root, "contracts/local/TestDollar.sol", "TestDollar");
  const timelock = readAbi(root, "@openzeppelin/contracts/governance/TimelockController.sol", "TimelockController");
  const access = readAbi(root, "@openzeppelin/contracts/access/manager/AccessManager.sol", "AccessManager");
  const registry = readAbi(root, "contracts/franchise/FranchiseRegistry.sol", "FranchiseRegistry");
  const governor = readAbi(root, "contracts/governance/RizomGovernor.sol", "RizomGovernor");
  const engagements = readAbi(root, "contracts/engagement/Engagements.sol", "Engagements");
  const escrow = readAbi(root, "contracts/engagement/Escrow.sol", "Escrow");
  const attestations = readAbi(root, "contracts/reputation/AttestationRegistry.sol", "AttestationRegistry");
  const equity = (contract: string) => readAbi(root, `contracts/equity/${contract}.sol`, contract);
  const [token, grants, rounds, patronage] = EQUITY.map(equity) as [AbiEntry[], AbiEntry[], AbiEntry[], AbiEntry[]];
  const forSdk: Record<string, AbiEntry[]> = {
    revenueSplitAbi: split,
    revenueSplitFactoryAbi: factory,
    erc20PermitAbi: erc20Permit(dollar),
    testDollarAbi: dollar,
    timelockControllerAbi: timelock,
    accessManagerAbi: access,
    equityTokenAbi: token,
    equityGrantsAbi: grants,
    equityRoundsAbi: rounds,
    patronageEquityAbi: patronage,
    franchiseRegistryAbi: registry,
    governorAbi: governor,
    engagementsAbi: engagements,
    attestationRegistryAbi: attestations,
    errorsAbi: errorsOf([
      split,
      factory,
      dollar,
      timelock,
      access,
      token,
      grants,
      rounds,
      patronage,
      registry,
      governor,
      engagements,
      escrow,
      attestations,
    ]),
  };
  const forSubgraph: Record<string, AbiEntry[]> = {
    RevenueSplit: eventsOf(split),
    RevenueSplitFactory: eventsOf(factory),
    Erc20: eventsOf(dollar).filter(({ name }) => name === "Transfer"),
    ...Object.fromEntries(EQUITY.map((contract) => [contract, eventsOf(equity(contract))])),
    FranchiseRegistry: eventsOf(registry),
    RizomGovernor: eventsOf(governor),
    Engagements: eventsOf(engagements),
    AttestationRegistry: eventsOf(attestations),
    TimelockController: eventsOf(timelock),
  };
  const files = new Map<string, string>();
  for (const [name, abi] of Object.entries(forSdk)) files.set(`sdk/src/generated/${name}.ts`, renderAbi(name, abi));
  for (const [name, abi] of Object.entries(forSubgraph)) files.set(`subgraph/abis/${name}.json`, json(abi));
  return files;
}
