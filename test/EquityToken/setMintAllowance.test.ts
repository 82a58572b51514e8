import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { addresses, deployToken, keyOf, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const MOST = 2n ** 104n - 1n;

describe("EquityToken.setMintAllowance", () => {
  it("lets a module mint up to the limit", async () => {
    const { token } = await loadFixture(deployToken);
    const other = await viem.deployContract("ObedientModule", [token.address]);
    const module = getAddress(other.address);
    await expectEvents(token.write.setMintAllowance([module, 5n * RZM]), token, [
      { name: "MintAllowanceSet", args: { module, limit: 5n * RZM } },
    ]);
    expect(await token.read.mintAllowance([module])).to.deep.equal({ limit: 5n * RZM, used: 0n });
    await other.write.mint([addresses.alice, 5n * RZM]);
    await expectRevert(other.write.mint([addresses.alice, 1n]), "EquityToken_MintAllowanceExceeded", [module, 1n, 0n]);
  });

  it("given the largest limit: nothing overflows", async () => {
    const { token, module, moduleAddress } = await loadFixture(deployToken);
    await token.write.setMintAllowance([module.address, MOST]);
    await module.write.mint([addresses.alice, MOST]);
    expect(await token.read.mintAllowance([module.address])).to.deep.equal({ limit: MOST, used: MOST });
    expect(await token.read.totalSupply()).to.equal(MOST);
    await expectRevert(module.write.mint([addresses.alice, 1n]), "EquityToken_MintAllowanceExceeded", [
      moduleAddress,
      1n,
      0n,
    ]);
  });

  it("given two modules: each has its own", async () => {
    const { token, module } = await loadFixture(deployToken);
    const other = await viem.deployContract("ObedientModule", [token.address]);
    await token.write.setMintAllowance([other.address, 7n]);
    await module.write.mint([addresses.alice, 1_000n * RZM]);
    expect(await token.read.mintAllowance([other.address])).to.deep.equal({ limit: 7n, used: 0n });
    await other.write.mint([addresses.alice, 7n]);
  });

  it("given an account without code: refuses", async () => {
    const { token } = await loadFixture(deployToken);
    for (const account of [addresses.alice, "0x0000000000000000000000000000000000000000"] as const) {
      await expectRevert(token.write.setMintAllowance([account, 1n]), "EquityToken_NotAModule", [account]);
    }
  });

  it("given a limit below what was minted and reserved: refuses, by one unit", async () => {
    const { token, module } = await loadFixture(deployToken);
    await module.write.mint([addresses.alice, 30n]);
    await module.write.reserve([keyOf("round"), 12n, Number(await now()) + 100]);
    await expectRevert(token.write.setMintAllowance([module.address, 41n]), "EquityToken_LimitBelowUse", [41n, 42n]);
    await token.write.setMintAllowance([module.address, 42n]);
    expect(await token.read.mintAllowance([module.address])).to.deep.equal({ limit: 42n, used: 42n });
  });

  it("given the limit is lowered to what is used: mints stop, what was reserved can still be minted", async () => {
    const { token, module, moduleAddress } = await loadFixture(deployToken);
    const deadline = Number(await now()) + 1_000;
    await module.write.reserve([keyOf("round"), 12n, deadline]);
    await token.write.setMintAllowance([module.address, 12n]);
    await expectRevert(module.write.mint([addresses.alice, 1n]), "EquityToken_MintAllowanceExceeded", [
      moduleAddress,
      1n,
      0n,
    ]);
    await expectRevert(module.write.reserve([keyOf("another"), 1n, deadline]), "EquityToken_MintAllowanceExceeded", [
      moduleAddress,
      1n,
      0n,
    ]);
    await module.write.mintFromReserved([keyOf("round"), addresses.alice, 12n]);
    expect(await token.read.balanceOf([addresses.alice])).to.equal(12n);
  });
});
