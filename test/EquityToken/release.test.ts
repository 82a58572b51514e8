import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { addresses, byStranger, deployToken, keyOf, nextAt, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

const KEY = keyOf("round");
const { alice, stranger } = addresses;

async function deployReserved() {
  const deployed = await deployToken();
  const deadline = (await now()) + 1_000n;
  await deployed.module.write.reserve([KEY, 1_000n * RZM, Number(deadline)]);
  await deployed.module.write.mintFromReserved([KEY, alice, 300n * RZM]);
  return { ...deployed, deadline };
}

describe("EquityToken.release", () => {
  it("gives what is left back to the allowance, and it can be minted", async () => {
    const { token, module, moduleAddress, deadline } = await loadFixture(deployReserved);
    await nextAt(deadline + 1n);
    await expectEvents(module.write.release([KEY]), token, [
      { name: "AllowanceReleased", args: { module: moduleAddress, key: KEY, amount: 700n * RZM } },
    ]);
    const { limit, used } = await token.read.mintAllowance([module.address]);
    expect([limit, used]).to.deep.equal([1_000n * RZM, 300n * RZM]);
    expect((await token.read.reservation([module.address, KEY])).left).to.equal(0n);
    await module.write.mint([alice, 700n * RZM]);
    await expectRevert(module.write.mint([alice, 1n]), "EquityToken_MintAllowanceExceeded");
  });

  it("in the second of the deadline and before: refuses", async () => {
    const { module, deadline } = await loadFixture(deployReserved);
    const running = [KEY, Number(deadline)];
    await expectRevert(module.write.release([KEY]), "EquityToken_ReservationRunning", running);
    await nextAt(deadline);
    await expectRevert(module.write.release([KEY]), "EquityToken_ReservationRunning", running);
  });

  it("given it was released before: nothing more comes back", async () => {
    const { token, module, deadline } = await loadFixture(deployReserved);
    await nextAt(deadline + 1n);
    await module.write.release([KEY]);
    await expectRevert(module.write.release([KEY]), "EquityToken_NothingLeft", [KEY]);
    expect((await token.read.mintAllowance([module.address])).used).to.equal(300n * RZM);
    await expectRevert(module.write.mintFromReserved([KEY, alice, 1n]), "EquityToken_ReservationExpired");
  });

  it("given all of it was minted: nothing is there to give back", async () => {
    const { module, deadline } = await loadFixture(deployReserved);
    await module.write.mintFromReserved([KEY, alice, 700n * RZM]);
    await nextAt(deadline + 1n);
    await expectRevert(module.write.release([KEY]), "EquityToken_NothingLeft", [KEY]);
  });

  it("given nothing was reserved under the key, or by somebody else: refuses", async () => {
    const { token, module, moduleAddress, deadline } = await loadFixture(deployReserved);
    await nextAt(deadline + 1n);
    await expectRevert(module.write.release([keyOf("?")]), "EquityToken_UnknownReservation", [
      moduleAddress,
      keyOf("?"),
    ]);
    await expectRevert(token.write.release([KEY], byStranger), "EquityToken_UnknownReservation", [stranger, KEY]);
  });
});
