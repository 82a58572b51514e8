import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, maxUint256 } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, byAlice, deployEquity, nextAt, RZM, YEAR } from "../equity.ts";
import { expectRevert } from "../expectations.ts";
import { deployGrants } from "./fixture.ts";

const { alice, bob } = addresses;

describe("EquityGrants: views", () => {
  it("given nothing was granted: tell zero, the token and the authority", async () => {
    const { grants, token, accessManager } = await loadFixture(deployEquity);
    expect(await grants.read.promised()).to.equal(0n);
    expect(await grants.read.grantCount()).to.equal(0n);
    expect(await grants.read.claimed([alice, 1n])).to.equal(0n);
    expect(await grants.read.token()).to.equal(getAddress(token.address));
    expect(await grants.read.authority()).to.equal(getAddress(accessManager.address));
  });

  it("tell the curve at any moment: before the cliff, between, at the end, for ever after", async () => {
    const { grants, id, start, cliff, end } = await loadFixture(deployGrants);
    for (const [at, vested] of [
      [0n, 0n],
      [start, 0n],
      [cliff - 1n, 0n],
      [cliff, 300n * RZM],
      [start + YEAR, 600n * RZM],
      [end - 1n, (1_200n * RZM * (2n * YEAR - 1n)) / (2n * YEAR)],
      [end, 1_200n * RZM],
      [end + 1n, 1_200n * RZM],
      [maxUint256, 1_200n * RZM],
    ] as const) {
      expect(await grants.read.vestedAt([alice, id, at]), `at ${at}`).to.equal(vested);
    }
  });

  it("keep vested, claimed and claimable apart", async () => {
    const { grants, shortId, start, end } = await loadFixture(deployGrants);
    await nextAt(start + 10n * 86_400n);
    await grants.write.claim([shortId], byAlice);
    expect(await grants.read.claimed([alice, shortId])).to.equal(10n * RZM);
    expect(await grants.read.claimable([alice, shortId])).to.equal(0n);
    expect(await grants.read.vestedAt([alice, shortId, end])).to.equal(100n * RZM);
  });

  it("given an unknown grant: refuse, but for what was claimed of it", async () => {
    const { grants, id } = await loadFixture(deployGrants);
    const unknown = ["EquityGrants_UnknownGrant", [bob, id]] as const;
    await expectRevert(grants.read.grantOf([bob, id]), ...unknown);
    await expectRevert(grants.read.vestedAt([bob, id, 0n]), ...unknown);
    await expectRevert(grants.read.claimable([bob, id]), ...unknown);
    expect(await grants.read.claimed([bob, id])).to.equal(0n);
  });
});
