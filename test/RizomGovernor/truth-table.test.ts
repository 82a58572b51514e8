import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import { byAdmin, RZM } from "../equity.ts";
import { charterOf, deployRegistry } from "../franchises.ts";
import {
  ABSTAIN,
  AGAINST,
  FOR,
  handOutEquity,
  installGovernor,
  mineAt,
  openProposal,
  type Support,
  stateOf,
  vote,
} from "../governance.ts";

// 20 holders have 100 RZM each, of 2,000 in all, with a quorum of 10 %: two of them. 4 franchises have one owner each, with a
// quorum of 50 %: two of them. What each house does, and the outcome where they meet:
const TABLE = `
  equity \\ franchises | for       | just for  | against  | tie      | nobody   | abstain  | no quorum
  for                  | Succeeded | Succeeded | Defeated | Defeated | Defeated | Defeated | Defeated
  just for             | Succeeded | Succeeded | Defeated | Defeated | Defeated | Defeated | Defeated
  against              | Defeated  | Defeated  | Defeated | Defeated | Defeated | Defeated | Defeated
  tie                  | Defeated  | Defeated  | Defeated | Defeated | Defeated | Defeated | Defeated
  nobody               | Defeated  | Defeated  | Defeated | Defeated | Defeated | Defeated | Defeated
  abstain              | Defeated  | Defeated  | Defeated | Defeated | Defeated | Defeated | Defeated
  no quorum            | Defeated  | Defeated  | Defeated | Defeated | Defeated | Defeated | Defeated
`;

/** Ballots for, against and abstaining in either house. */
type Ballots = readonly [number, number, number];
const EQUITY: Record<string, Ballots> = {
  for: [12, 5, 3],
  "just for": [1, 0, 1],
  against: [5, 12, 3],
  tie: [8, 8, 4],
  nobody: [0, 0, 0],
  abstain: [0, 0, 20],
  "no quorum": [1, 0, 0],
};
const FRANCHISES: Record<string, Ballots> = {
  for: [3, 1, 0],
  "just for": [1, 0, 1],
  against: [1, 2, 1],
  tie: [2, 2, 0],
  nobody: [0, 0, 0],
  abstain: [0, 0, 4],
  "no quorum": [1, 0, 0],
};

/** Accounts without keys that the chain lets us send from. */
async function seats(first: number, count: number): Promise<Address[]> {
  const accounts = Array.from({ length: count }, (_, i) =>
    getAddress(`0x${(first + i).toString(16).padStart(40, "0")}`),
  );
  for (const account of accounts) {
    await networkHelpers.impersonateAccount(account);
    await networkHelpers.setBalance(account, 10n ** 20n);
  }
  return accounts;
}

async function deployHouses() {
  const [holders, owners] = [await seats(0xa11ce00, 20), await seats(0x0b0b0b00, 4)];
  const deployed = await deployRegistry();
  for (const [i, owner] of owners.entries()) {
    await deployed.registry.write.admitFranchise([`House ${i}`, charterOf(`House ${i}`), [owner]], byAdmin);
  }
  await handOutEquity(
    deployed,
    holders.map((holder) => [holder, 100n * RZM] as const),
  );
  const { governor } = await installGovernor(deployed);
  const proposal = await openProposal(governor, undefined, { by: { account: owners[0] as Address } });
  return { governor, holders, owners, proposal };
}

const rows = TABLE.trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));
const columns = rows[0]?.slice(1) ?? [];

describe("The truth table of the double majority", () => {
  for (const [equity, ...outcomes] of rows.slice(1)) {
    for (const [i, outcome] of outcomes.entries()) {
      const franchises = columns[i] ?? "";
      it(`equity: ${equity}; franchises: ${franchises}: ${outcome}`, async () => {
        const { governor, holders, owners, proposal } = await loadFixture(deployHouses);
        const cast = async (accounts: Address[], [yes, no, blank]: Ballots) => {
          const supports: Support[] = [
            ...Array<Support>(yes).fill(FOR),
            ...Array<Support>(no).fill(AGAINST),
            ...Array<Support>(blank).fill(ABSTAIN),
          ];
          for (const [place, support] of supports.entries()) {
            await vote(governor, proposal, support, { account: accounts[place] as Address });
          }
        };
        await cast(holders, EQUITY[equity ?? ""] as Ballots);
        await cast(owners, FRANCHISES[franchises] as Ballots);
        await mineAt(proposal.deadline + 1n);
        expect(await stateOf(governor, proposal)).to.equal(outcome);
      });
    }
  }

  it("has a cell for every pair of what the houses may do", () => {
    expect(rows.slice(1).map(([equity]) => equity)).to.deep.equal(Object.keys(EQUITY));
    expect(columns).to.deep.equal(Object.keys(FRANCHISES));
    expect(rows.every((row) => row.length === columns.length + 1)).to.equal(true);
  });
});
