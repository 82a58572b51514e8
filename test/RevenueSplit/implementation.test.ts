import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, zeroHash } from "viem";
import { loadFixture, people, publicClient } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import { addresses, aliceBobCarol, deploySplit, sendEther, splitAt } from "./fixture.ts";

const byPayer = { account: people.payer.account };

describe("RevenueSplit: the implementation, which is no split", () => {
  it("refuses payments by every route that it can see", async () => {
    const { factory, usd } = await loadFixture(deploySplit);
    const implementation = await splitAt(await factory.read.implementation());
    await expectRevert(implementation.write.pay([zeroHash], { ...byPayer, value: 1n }), "RevenueSplit_NotASplit");
    await usd.write.approve([implementation.address, 10n], byPayer);
    await expectRevert(implementation.write.payToken([usd.address, 1n, zeroHash], byPayer), "RevenueSplit_NotASplit");
    await expectRevert(
      implementation.write.payTokenWithPermit([usd.address, 1n, zeroHash, 0n, 27, zeroHash, zeroHash], byPayer),
      "RevenueSplit_NotASplit",
    );
    const failed = await sendEther(implementation.address, 1n).then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    expect(await publicClient.getBalance({ address: implementation.address })).to.equal(0n);
  });

  it("lets nobody but the factory initialise it or a split", async () => {
    const { factory, split } = await loadFixture(deploySplit);
    const implementation = await splitAt(await factory.read.implementation());
    const { members, weights } = aliceBobCarol;
    for (const target of [implementation, split]) {
      for (const name of ["stranger", "controller", "treasury"] as const) {
        await expectRevert(
          target.write.initialize([members, weights, []], { account: people[name].account }),
          "RevenueSplit_NotFactory",
          [addresses[name]],
        );
      }
    }
    expect(await splitAt(getAddress(split.address)).then((again) => again.read.totalWeight())).to.equal(100n);
  });
});
