import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, maxUint256 } from "viem";
import { loadFixture, viem } from "../chain.ts";
import { addresses, byStranger, deployToken, keyOf, nextAt, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const KEY = keyOf("round");

describe("EquityToken.reserve", () => {
  it("sets part of the caller's allowance aside, and mints nothing", async () => {
    const { token, module, moduleAddress } = await loadFixture(deployToken);
    const deadline = Number(await now()) + 100;
    await expectEvents(module.write.reserve([KEY, 40n, deadline]), token, [
      { name: "AllowanceReserved", args: { module: moduleAddress, key: KEY, amount: 40n, deadline } },
    ]);
    expect(await token.read.reservation([module.address, KEY])).to.deep.equal({ left: 40n, deadline });
    expect(await token.read.mintAllowance([module.address])).to.deep.equal({ limit: 1_000n * RZM, used: 40n });
    expect(await token.read.totalSupply()).to.equal(0n);
  });

  it("given the deadline is this second or before: refuses", async () => {
    const { module } = await loadFixture(deployToken);
    const first = (await now()) + 10n;
    for (const [second, deadline] of [
      [first, first],
      [first + 1n, first],
      [first + 2n, 0n],
    ] as const) {
      await nextAt(second);
      await expectRevert(module.write.reserve([KEY, 1n, Number(deadline)]), "EquityToken_DeadlineNotAhead", [
        Number(deadline),
        second,
      ]);
    }
    await nextAt(first + 3n);
    await module.write.reserve([KEY, 1n, Number(first + 4n)]);
  });

  it("given the key was used: refuses, also when part of it was minted and the rest released", async () => {
    const { module } = await loadFixture(deployToken);
    const deadline = Number(await now()) + 100;
    await module.write.reserve([KEY, 2n, deadline]);
    await expectRevert(module.write.reserve([KEY, 1n, deadline]), "EquityToken_AlreadyReserved", [KEY]);
    await module.write.mintFromReserved([KEY, addresses.alice, 1n]);
    await expectRevert(module.write.reserve([KEY, 1n, deadline]), "EquityToken_AlreadyReserved", [KEY]);
    await nextAt(BigInt(deadline) + 1n);
    await module.write.release([KEY]);
    await expectRevert(module.write.reserve([KEY, 1n, deadline + 1_000]), "EquityToken_AlreadyReserved", [KEY]);
  });

  it("given another module has used the key: they don't meet", async () => {
    const { token, module } = await loadFixture(deployToken);
    const deadline = Number(await now()) + 100;
    const other = await viem.deployContract("ObedientModule", [token.address]);
    await token.write.setMintAllowance([other.address, 5n]);
    await module.write.reserve([KEY, 3n, deadline]);
    await other.write.reserve([KEY, 5n, deadline]);
    await other.write.mintFromReserved([KEY, addresses.alice, 5n]);
    expect((await token.read.reservation([module.address, KEY])).left).to.equal(3n);
    expect((await token.read.reservation([other.address, KEY])).left).to.equal(0n);
  });

  it("given more than the allowance, by one unit or by all: refuses", async () => {
    const { module, moduleAddress } = await loadFixture(deployToken);
    const deadline = Number(await now()) + 100;
    for (const amount of [1_000n * RZM + 1n, 2n ** 104n, 2n ** 104n + 1n, maxUint256]) {
      await expectRevert(module.write.reserve([KEY, amount, deadline]), "EquityToken_MintAllowanceExceeded", [
        moduleAddress,
        amount,
        1_000n * RZM,
      ]);
    }
    await module.write.reserve([KEY, 1_000n * RZM, deadline]);
  });

  it("given nothing to reserve: refuses", async () => {
    const { module } = await loadFixture(deployToken);
    await expectRevert(module.write.reserve([KEY, 0n, Number(await now()) + 100]), "EquityToken_ZeroAmount", []);
  });

  it("given a caller without an allowance: refuses", async () => {
    const { token } = await loadFixture(deployToken);
    const deadline = Number(await now()) + 100;
    await expectRevert(token.write.reserve([KEY, 1n, deadline], byStranger), "EquityToken_MintAllowanceExceeded", [
      getAddress(addresses.stranger),
      1n,
      0n,
    ]);
  });
});
