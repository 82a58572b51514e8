import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture } from "../chain.ts";
import { deployToken } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";

describe("EquityToken.openTransfers", () => {
  it("opens transfers", async () => {
    const { token } = await loadFixture(deployToken);
    expect(await token.read.areTransfersOpen()).to.equal(false);
    await expectEvents(token.write.openTransfers(), token, [{ name: "TransfersOpened", args: undefined as never }]);
    expect(await token.read.areTransfersOpen()).to.equal(true);
  });

  it("given they are open: refuses, and they stay open", async () => {
    const { token } = await loadFixture(deployToken);
    await token.write.openTransfers();
    await expectRevert(token.write.openTransfers(), "EquityToken_TransfersAlreadyOpen", []);
    expect(await token.read.areTransfersOpen()).to.equal(true);
  });
});
