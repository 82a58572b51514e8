import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, keccak256, toHex } from "viem";
import { viem } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import { deployFranchises, SOLO } from "../franchises.ts";
import {
  ABSTAIN,
  AGAINST,
  big,
  deployNetwork,
  execute,
  FOR,
  type Governor,
  installGovernor,
  middle,
  openProposal,
  payOneWei,
  ripen,
  seeds,
  small,
  solo,
  stranger,
  vote,
} from "../governance.ts";

const MOST = 2n ** 96n - 1n;

/** One holder fills a side to the last unit, one has a single unit more, and one has more than fits anywhere. */
async function deployRich() {
  const deployed = await deployFranchises();
  const { token } = deployed;
  const module = await viem.deployContract("ObedientModule", [token.address]);
  await token.write.setMintAllowance([module.address, 2n ** 104n - 1n]);
  for (const [{ account }, amount] of [[big, MOST] as const, [middle, 1n] as const, [small, 2n ** 97n] as const]) {
    await module.write.mint([account, amount]);
    await token.write.delegate([account], { account });
  }
  return installGovernor(deployed);
}

const votesOf = (governor: Governor, { id }: { id: bigint }) => governor.read.proposalVotes([id]);

describe("limits", () => {
  for (const [side, other, name] of [
    [AGAINST, FOR, "against"],
    [FOR, AGAINST, "for"],
    [ABSTAIN, FOR, "abstain"],
  ] as const) {
    it(`votes that don't fit beside those ${name} are refused, and touch neither the other side nor the deadline`, async () => {
      const { governor } = await deployRich();
      const proposal = await openProposal(governor);
      await vote(governor, proposal, side, big);
      const full = [0n, 0n, 0n];
      full[side] = MOST;
      for (const by of [middle, small]) {
        let isRefused = false;
        await vote(governor, proposal, side, by).catch(() => {
          isRefused = true;
        });
        expect(isRefused).to.equal(true);
        expect(await governor.read.hasVoted([proposal.id, by.account])).to.equal(false);
      }
      expect(await votesOf(governor, proposal)).to.deep.equal(full);

      await vote(governor, proposal, other, middle);
      for (const by of [solo, ...seeds]) await vote(governor, proposal, side, by);
      full[other] = 1n;
      expect(await votesOf(governor, proposal)).to.deep.equal(full);
      expect(await governor.read.proposalDeadline([proposal.id])).to.equal(proposal.deadline);
      const next = await openProposal(governor, undefined, { title: "Mend the door" });
      expect(await governor.read.hasVoted([next.id, big.account])).to.equal(false);
    });
  }

  it("a founder who owns another franchise by then makes the whole proposal fail, which can be executed later", async () => {
    const { governor, registry } = await deployNetwork();
    const args = ["Tideline", keccak256(toHex("charter")), [stranger.account]] as const;
    const data = encodeFunctionData({ abi: registry.abi, functionName: "admitFranchise", args });
    const proposal = await ripen(governor, [payOneWei, { target: registry.address, data }]);
    await registry.write.supportAdmission([stranger.account], solo);
    await registry.write.acceptOwnership([SOLO], stranger);
    await expectRevert(execute(governor, proposal), "FranchiseRegistry_AlreadyOwner", [stranger.account, SOLO]);
    await registry.write.resignOwnership(stranger);
    await execute(governor, proposal);
    expect(await registry.read.franchiseOf([stranger.account])).to.equal(4n);
  });
});
