import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import { passSecond } from "../franchises.ts";
import {
  ABSTAIN,
  AGAINST,
  big,
  callOf,
  carryOut,
  deployGovernance,
  FOR,
  middle,
  mineAt,
  openProposal,
  type Support,
  solo,
  stateOf,
  vote,
} from "../governance.ts";

const MOST = 2n ** 96n - 1n;

/** A network that prints equity without measure: the big holder has as much as one side can count, the middle one a unit. */
async function deployInflated(excess: bigint) {
  const world = await deployGovernance();
  const { governor, token, module } = world;
  await carryOut(governor, [callOf(token, "setMintAllowance", [module.address, 2n ** 104n - 1n])]);
  await module.write.mint([big.account, MOST - (await token.read.balanceOf([big.account])) + excess]);
  await passSecond();
  return world;
}

const deployMost = () => deployInflated(0n);
const deployTooMuch = () => deployInflated(1n);

describe("Votes beyond measure", () => {
  for (const [side, support] of [
    ["against", AGAINST],
    ["for", FOR],
    ["abstaining", ABSTAIN],
  ] as const) {
    it(`2^96 - 1 units ${side} are counted, and a unit more on that side reverts`, async () => {
      const { governor } = await loadFixture(deployMost);
      const proposal = await openProposal(governor);
      await vote(governor, proposal, support, big);
      expect((await governor.read.proposalVotes([proposal.id]))[support]).to.equal(MOST);
      const error = await vote(governor, proposal, support, middle).then(
        () => undefined,
        (reason: unknown) => String(reason),
      );
      expect(error).to.not.equal(undefined);
      await vote(governor, proposal, ((support + 1) % 3) as Support, middle);
      await vote(governor, proposal, FOR, solo);
      expect((await governor.read.proposalVotes([proposal.id]))[support]).to.equal(MOST);
    });

    it(`2^96 units ${side} of one account can't be counted`, async () => {
      const { governor } = await loadFixture(deployTooMuch);
      const proposal = await openProposal(governor);
      await expectRevert(vote(governor, proposal, support, big), "SafeCastOverflowedUintDowncast", [96, MOST + 1n]);
      expect(await governor.read.hasVoted([proposal.id, big.account])).to.equal(false);
    });
  }

  it("what can't be counted doesn't stop the others", async () => {
    const { governor } = await loadFixture(deployTooMuch);
    const proposal = await openProposal(governor);
    await vote(governor, proposal, FOR, middle);
    await mineAt(proposal.deadline + 1n);
    expect(await stateOf(governor, proposal)).to.equal("Defeated");
  });
});
