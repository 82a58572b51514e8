import { describe, it } from "node:test";
import { expect } from "chai";
import { toFunctionSelector } from "viem";
import { loadFixture, people, viem } from "../chain.ts";
import { expectRevert, revertDataOf } from "../expectations.ts";
import { addresses, deployPaidSplit, earnedBy, payees } from "./fixture.ts";

const { alice } = addresses;
const INSUFFICIENT_GAS = toFunctionSelector("RevenueSplit_InsufficientGas(uint256,uint256)");

describe("RevenueSplit: bringing too little gas to a change of shares", () => {
  it("can't make a sound token look empty, even one whose balance costs 90,000 gas to tell", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const token = await viem.deployContract("CostlyToken");
    await token.write.mint([split.address, 1_000n]);
    await split.write.openAsset([token.address]);
    const before = await earnedBy(split, token.address, payees);
    expect(before).to.deep.equal([300n, 180n, 120n, 150n, 0n]);
    const account = people.controller.account;
    const times = { done: 0, refused: 0, failed: 0 };
    for (let gas = 100_000n; gas < 600_000n; gas += 1_000n) {
      const change = split.write.setWeights([[alice], [Number(gas / 1_000n)]], { account, gas });
      const outcome = await change.then(
        () => "done" as const,
        (error: unknown) => (revertDataOf(error)?.startsWith(INSUFFICIENT_GAS) ? "refused" : "failed"),
      );
      times[outcome] += 1;
    }
    expect(await earnedBy(split, token.address, payees)).to.deep.equal(before);
    expect(times.done > 100 && times.refused > 50 && times.failed > 0, JSON.stringify(times)).to.equal(true);
    await expectRevert(
      split.simulate.setWeights([[alice], [1]], { account: addresses.controller, gas: 130_000n }),
      "RevenueSplit_InsufficientGas",
    );
  });
});
