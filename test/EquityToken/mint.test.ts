import { describe, it } from "node:test";
import { expect } from "chai";
import { maxUint256, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byStranger, deployHeldToken, deployToken, keyOf, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const { alice, bob, stranger } = addresses;

describe("EquityToken.mint", () => {
  it("mints from the caller's allowance", async () => {
    const { token, module } = await loadFixture(deployToken);
    await expectEvents(module.write.mint([alice, 3n * RZM]), token, [
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: 3n * RZM } },
    ]);
    expect(await token.read.balanceOf([alice])).to.equal(3n * RZM);
    expect(await token.read.totalSupply()).to.equal(3n * RZM);
    expect(await token.read.mintAllowance([module.address])).to.deep.equal({ limit: 1_000n * RZM, used: 3n * RZM });
  });

  it("given a delegate: its votes rise with the balance", async () => {
    const { token, module } = await loadFixture(deployHeldToken);
    await token.write.delegate([bob], { account: alice });
    await expectEvents(module.write.mint([alice, 5n]), token, [
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: 5n } },
      {
        name: "DelegateVotesChanged",
        args: { delegate: bob, previousVotes: 100n * RZM, newVotes: 100n * RZM + 5n },
      },
    ]);
  });

  it("given the allowance is used up to a unit: mints that unit, and no other", async () => {
    const { token, module, moduleAddress } = await loadFixture(deployToken);
    await module.write.mint([alice, 1_000n * RZM - 1n]);
    await expectRevert(module.write.mint([alice, 2n]), "EquityToken_MintAllowanceExceeded", [moduleAddress, 2n, 1n]);
    await module.write.mint([bob, 1n]);
    await expectRevert(module.write.mint([bob, 1n]), "EquityToken_MintAllowanceExceeded", [moduleAddress, 1n, 0n]);
    expect(await token.read.totalSupply()).to.equal(1_000n * RZM);
  });

  it("given an amount so large that a sum would overflow: refuses", async () => {
    const { module, moduleAddress } = await loadFixture(deployHeldToken);
    for (const amount of [2n ** 104n, 2n ** 104n - 150n * RZM, 2n ** 208n, maxUint256, maxUint256 - 150n * RZM + 1n]) {
      await expectRevert(module.write.mint([alice, amount]), "EquityToken_MintAllowanceExceeded", [
        moduleAddress,
        amount,
        850n * RZM,
      ]);
    }
  });

  it("given part of the allowance is reserved: mints the rest only", async () => {
    const { module, moduleAddress } = await loadFixture(deployToken);
    await module.write.reserve([keyOf("round"), 999n * RZM, Number(await now()) + 100]);
    await expectRevert(module.write.mint([alice, RZM + 1n]), "EquityToken_MintAllowanceExceeded", [
      moduleAddress,
      RZM + 1n,
      RZM,
    ]);
    await module.write.mint([alice, RZM]);
  });

  it("given a caller without an allowance: refuses, though transfers are open and it holds RZM", async () => {
    const { token, module } = await loadFixture(deployToken);
    await module.write.mint([stranger, 10n]);
    await token.write.openTransfers();
    await expectRevert(token.write.mint([stranger, 1n], byStranger), "EquityToken_MintAllowanceExceeded", [
      stranger,
      1n,
      0n,
    ]);
  });

  it("given nothing to mint: refuses, also somebody without an allowance, so that no event tells of it", async () => {
    const { token, module } = await loadFixture(deployToken);
    await expectRevert(module.write.mint([alice, 0n]), "EquityToken_ZeroAmount", []);
    await expectRevert(token.write.mint([stranger, 0n], byStranger), "EquityToken_ZeroAmount", []);
  });

  it("given nobody as receiver: refuses, so that nothing is ever lost", async () => {
    const { module } = await loadFixture(deployToken);
    await expectRevert(module.write.mint([zeroAddress, 1n]), "ERC20InvalidReceiver", [zeroAddress]);
  });
});
