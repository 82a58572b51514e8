import { describe, it } from "node:test";
import { expect } from "chai";
import { maxUint256, zeroAddress } from "viem";
import { loadFixture, networkHelpers } from "../chain.ts";
import { addresses, bySteward, deployEquity, LIMITS, RZM, YEAR } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { createGrant, newGrant, standing } from "./fixture.ts";

const { alice } = addresses;
const MOST = 2n ** 40n - 1n;

describe("EquityGrants.createGrant", () => {
  it("promises equity, and mints nothing", async () => {
    const { grants, token } = await loadFixture(deployEquity);
    const grant = await newGrant({ revocable: true });
    const { result } = await grants.simulate.createGrant([grant], bySteward);
    expect(result).to.equal(1n);
    await expectEvents(grants.write.createGrant([grant], bySteward), grants, [
      { name: "GrantCreated", args: { id: 1n, ...grant } },
    ]);
    expect(await grants.read.grantOf([alice, 1n])).to.deep.equal(standing(grant));
    expect(await grants.read.promised()).to.equal(1_200n * RZM);
    expect(await grants.read.grantCount()).to.equal(1n);
    expect(await token.read.totalSupply()).to.equal(0n);
    expect((await token.read.mintAllowance([grants.address])).used).to.equal(0n);
  });

  it("given more of them: counts on, and keeps them apart", async () => {
    const { grants } = await loadFixture(deployEquity);
    const first = await newGrant();
    const second = await newGrant({ amount: 1n });
    const third = await newGrant({ account: addresses.bob, amount: 7n });
    for (const grant of [first, second, third]) await createGrant(grants, grant);
    expect(await grants.read.grantOf([alice, 1n])).to.deep.equal(standing(first));
    expect(await grants.read.grantOf([alice, 2n])).to.deep.equal(standing(second));
    expect(await grants.read.grantOf([addresses.bob, 3n])).to.deep.equal(standing(third));
    await expectRevert(grants.read.grantOf([alice, 3n]), "EquityGrants_UnknownGrant", [alice, 3n]);
  });

  it("given dates in the past, at the borders of time, or a cliff at either end: takes them", async () => {
    const { grants } = await loadFixture(deployEquity);
    for (const dates of [
      { start: 0, cliff: 0, end: 1 },
      { start: 100, cliff: 100, end: 200 },
      { start: 100, cliff: 200, end: 200 },
      { start: Number(MOST) - 1, cliff: Number(MOST), end: Number(MOST) },
      { start: 0, cliff: Number(MOST), end: Number(MOST) },
    ]) {
      const grant = await newGrant({ ...dates, amount: 5n });
      const id = await createGrant(grants, grant);
      expect(await grants.read.grantOf([alice, id])).to.deep.equal(standing(grant));
    }
  });

  it("given reversed dates: refuses", async () => {
    const { grants } = await loadFixture(deployEquity);
    const { start } = await newGrant();
    for (const end of [start, start - 1, 0]) {
      const grant = await newGrant({ start, cliff: start, end });
      await expectRevert(grants.write.createGrant([grant], bySteward), "EquityGrants_EndNotAfterStart", [start, end]);
    }
  });

  it("given a cliff outside: refuses, by one second", async () => {
    const { grants } = await loadFixture(deployEquity);
    const { start, end } = await newGrant();
    const early = await newGrant({ start, cliff: start - 1 });
    await expectRevert(grants.write.createGrant([early], bySteward), "EquityGrants_CliffBeforeStart", [
      start - 1,
      start,
    ]);
    const late = await newGrant({ start, end, cliff: end + 1 });
    await expectRevert(grants.write.createGrant([late], bySteward), "EquityGrants_CliffAfterEnd", [end + 1, end]);
  });

  it("given nobody, or nothing: refuses", async () => {
    const { grants } = await loadFixture(deployEquity);
    const nobody = await newGrant({ account: zeroAddress });
    await expectRevert(grants.write.createGrant([nobody], bySteward), "EquityGrants_ZeroAccount", []);
    const nothing = await newGrant({ amount: 0n });
    await expectRevert(grants.write.createGrant([nothing], bySteward), "EquityGrants_ZeroAmount", []);
  });

  it("given an amount over the allowance, by one unit or so large that a sum would overflow: refuses", async () => {
    const { grants } = await loadFixture(deployEquity);
    await createGrant(grants, await newGrant({ amount: LIMITS.grants - 10n }));
    for (const amount of [11n, 2n ** 104n, 2n ** 104n + 5n, maxUint256, maxUint256 - LIMITS.grants + 11n]) {
      const grant = await newGrant({ amount });
      await expectRevert(grants.write.createGrant([grant], bySteward), "EquityGrants_AllowanceExceeded", [amount, 10n]);
    }
    await createGrant(grants, await newGrant({ amount: 10n }));
    expect(await grants.read.promised()).to.equal(LIMITS.grants);
  });

  it("given the network lowered the allowance below what is promised: refuses, until it's raised", async () => {
    const { grants, token } = await loadFixture(deployEquity);
    await createGrant(grants, await newGrant({ amount: 1_000n }));
    await token.write.setMintAllowance([grants.address, 999n]);
    const grant = await newGrant({ amount: 1n });
    await expectRevert(grants.write.createGrant([grant], bySteward), "EquityGrants_AllowanceExceeded", [1n, 0n]);
    await token.write.setMintAllowance([grants.address, 1_001n]);
    await createGrant(grants, grant);
  });

  it("given part was claimed: it still counts as promised", async () => {
    const { grants } = await loadFixture(deployEquity);
    const grant = await newGrant({ amount: LIMITS.grants });
    const id = await createGrant(grants, grant);
    await networkHelpers.time.increase(YEAR);
    await grants.write.claim([id], { account: alice });
    expect(await grants.read.promised()).to.equal(LIMITS.grants);
    const another = await newGrant({ amount: 1n });
    await expectRevert(grants.write.createGrant([another], bySteward), "EquityGrants_AllowanceExceeded", [1n, 0n]);
  });
});
