import { describe, it } from "node:test";
import { expect } from "chai";
import { maxUint256, zeroAddress } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byStranger, deployToken, keyOf, nextAt, now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const KEY = keyOf("round");
const { alice, stranger } = addresses;

async function deployReserved() {
  const deployed = await deployToken();
  const deadline = (await now()) + 1_000n;
  await deployed.module.write.reserve([KEY, 40n, Number(deadline)]);
  return { ...deployed, deadline };
}

describe("EquityToken.mintFromReserved", () => {
  it("mints from the reservation and leaves the allowance as it is", async () => {
    const { token, module, deadline } = await loadFixture(deployReserved);
    const before = await token.read.mintAllowance([module.address]);
    await expectEvents(module.write.mintFromReserved([KEY, alice, 15n]), token, [
      { name: "Transfer", args: { from: zeroAddress, to: alice, value: 15n } },
    ]);
    expect(await token.read.balanceOf([alice])).to.equal(15n);
    expect(await token.read.mintAllowance([module.address])).to.deep.equal(before);
    expect(await token.read.reservation([module.address, KEY])).to.deep.equal({
      left: 25n,
      deadline: Number(deadline),
    });
  });

  it("given more than is left, by one unit or by all: refuses", async () => {
    const { module } = await loadFixture(deployReserved);
    await module.write.mintFromReserved([KEY, alice, 15n]);
    for (const amount of [26n, 2n ** 104n, 2n ** 104n + 1n, maxUint256]) {
      await expectRevert(module.write.mintFromReserved([KEY, alice, amount]), "EquityToken_ReservationExceeded", [
        KEY,
        amount,
        25n,
      ]);
    }
    await module.write.mintFromReserved([KEY, alice, 25n]);
    await expectRevert(module.write.mintFromReserved([KEY, alice, 1n]), "EquityToken_ReservationExceeded", [
      KEY,
      1n,
      0n,
    ]);
  });

  it("in the second of the deadline: still mints", async () => {
    const { token, module, deadline } = await loadFixture(deployReserved);
    await nextAt(deadline);
    await module.write.mintFromReserved([KEY, alice, 1n]);
    expect(await token.read.balanceOf([alice])).to.equal(1n);
  });

  it("a second later: refuses", async () => {
    const { module, deadline } = await loadFixture(deployReserved);
    await nextAt(deadline + 1n);
    await expectRevert(module.write.mintFromReserved([KEY, alice, 1n]), "EquityToken_ReservationExpired", [
      KEY,
      Number(deadline),
    ]);
  });

  it("given nothing was reserved under the key, or by somebody else: refuses", async () => {
    const { token, module, moduleAddress } = await loadFixture(deployReserved);
    await expectRevert(module.write.mintFromReserved([keyOf("?"), alice, 1n]), "EquityToken_UnknownReservation", [
      moduleAddress,
      keyOf("?"),
    ]);
    await expectRevert(token.write.mintFromReserved([KEY, alice, 1n], byStranger), "EquityToken_UnknownReservation", [
      stranger,
      KEY,
    ]);
  });

  it("given nobody as receiver: refuses", async () => {
    const { module } = await loadFixture(deployReserved);
    await expectRevert(module.write.mintFromReserved([KEY, zeroAddress, 1n]), "ERC20InvalidReceiver", [zeroAddress]);
  });
});
