import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { expectEvents } from "../expectations.ts";
import { HARBOUR, SEEDS, SOLO } from "../franchises.ts";
import {
  ABSTAIN,
  AGAINST,
  type By,
  big,
  deployNetwork,
  FOR,
  type Governor,
  harbour,
  mineAt,
  openProposal,
  type Proposal,
  STANCE,
  type Support,
  seeds,
  solo,
  stateOf,
  vote,
} from "../governance.ts";

const [alice, , carol] = harbour as [By, By, By];
const [dora, payer] = seeds as [By, By];

/** [against, for, abstaining] of the house, and the stance of a franchise. */
const houseOf = async (governor: Governor, { id }: Proposal) => (await governor.read.franchiseVotes([id])).map(Number);
const stanceOf = (governor: Governor, { id }: Proposal, franchise: bigint) =>
  governor.read.franchiseStance([id, franchise]);

describe("A franchise's stance", () => {
  // Who votes what in Harbour's three seats, one after the other, and where Harbour stands after each.
  const ROWS: [Support[], (keyof typeof STANCE)[]][] = [
    [
      [FOR, FOR, FOR],
      ["for", "for", "for"],
    ],
    [
      [FOR, AGAINST, AGAINST],
      ["for", "abstain", "against"],
    ],
    [
      [AGAINST, FOR, FOR],
      ["against", "abstain", "for"],
    ],
    [
      [ABSTAIN, FOR, AGAINST],
      ["abstain", "for", "abstain"],
    ],
    [
      [ABSTAIN, ABSTAIN, AGAINST],
      ["abstain", "abstain", "against"],
    ],
    [
      [ABSTAIN, ABSTAIN, FOR],
      ["abstain", "abstain", "for"],
    ],
    [
      [FOR, AGAINST, ABSTAIN],
      ["for", "abstain", "abstain"],
    ],
    [
      [AGAINST, AGAINST, FOR],
      ["against", "against", "against"],
    ],
  ];
  const COLUMNS: Record<keyof typeof STANCE, number[]> = {
    none: [0, 0, 0],
    against: [1, 0, 0],
    for: [0, 1, 0],
    abstain: [0, 0, 1],
  };
  const WORDS = ["against", "for", "abstaining"];

  for (const [supports, stances] of ROWS) {
    it(`${supports.map((support) => WORDS[support]).join(", then ")}: ${stances.join(", then ")}`, async () => {
      const { governor } = await loadFixture(deployNetwork);
      const proposal = await openProposal(governor);
      expect(await stanceOf(governor, proposal, HARBOUR)).to.equal(STANCE.none);
      for (const [i, support] of supports.entries()) {
        const by = harbour[i] as By;
        const stance = stances[i] ?? "none";
        const hash = vote(governor, proposal, support, by);
        const ballot = { proposalId: proposal.id, franchiseId: HARBOUR, owner: by.account, support };
        const weight = i === 0 ? 100n * 10n ** 18n : 0n;
        await expectEvents(hash, governor, [
          { name: "FranchiseBallotCast", args: { ...ballot, stance: STANCE[stance] } },
          { name: "VoteCast", args: { voter: by.account, proposalId: proposal.id, support, weight, reason: "" } },
        ]);
        expect(await stanceOf(governor, proposal, HARBOUR)).to.equal(STANCE[stance]);
        expect(await houseOf(governor, proposal)).to.deep.equal(COLUMNS[stance]);
      }
      const count = (kind: Support) => BigInt(supports.filter((support) => support === kind).length);
      expect(await governor.read.franchiseBallots([proposal.id, HARBOUR])).to.deep.equal([
        count(AGAINST),
        count(FOR),
        count(ABSTAIN),
      ]);
    });
  }

  it("a franchise of two that disagrees abstains: it helps to make quorum, and decides nothing", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await vote(governor, proposal, FOR, big);
    await vote(governor, proposal, FOR, solo);
    await vote(governor, proposal, FOR, dora);
    await vote(governor, proposal, AGAINST, payer);
    expect(await houseOf(governor, proposal)).to.deep.equal([0, 1, 1]);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Succeeded");
  });

  it("one owner of many who votes decides for all who don't", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await vote(governor, proposal, AGAINST, carol);
    expect(await houseOf(governor, proposal)).to.deep.equal([1, 0, 0]);
  });

  it("ballots of one franchise leave the others as they are", async () => {
    const { governor } = await loadFixture(deployNetwork);
    const proposal = await openProposal(governor);
    await vote(governor, proposal, FOR, alice);
    await vote(governor, proposal, AGAINST, dora);
    await vote(governor, proposal, ABSTAIN, solo);
    expect(await houseOf(governor, proposal)).to.deep.equal([1, 1, 1]);
    await vote(governor, proposal, FOR, payer);
    expect(await houseOf(governor, proposal)).to.deep.equal([0, 1, 2]);
    expect(await stanceOf(governor, proposal, HARBOUR)).to.equal(STANCE.for);
    expect(await stanceOf(governor, proposal, SEEDS)).to.equal(STANCE.abstain);
    expect(await stanceOf(governor, proposal, SOLO)).to.equal(STANCE.abstain);
  });
});
