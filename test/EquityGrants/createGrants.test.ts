import { describe, it } from "node:test";
import { expect } from "chai";
import { maxUint256 } from "viem";
import { loadFixture } from "../chain.ts";
import { addresses, bySteward, deployEquity, LIMITS, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { createGrant, newGrant, standing } from "./fixture.ts";

const { alice, bob, carol } = addresses;

describe("EquityGrants.createGrants", () => {
  it("creates them all, one after the other", async () => {
    const { grants } = await loadFixture(deployEquity);
    await createGrant(grants, await newGrant());
    const one = await newGrant();
    const page = [one, { ...one, account: bob, amount: 7n, revocable: true }, { ...one, account: carol, amount: 9n }];
    const { result } = await grants.simulate.createGrants([page], bySteward);
    expect(result).to.equal(2n);
    await expectEvents(
      grants.write.createGrants([page], bySteward),
      grants,
      page.map((grant, i) => ({ name: "GrantCreated", args: { id: BigInt(i + 2), ...grant } })),
    );
    expect(await grants.read.promised()).to.equal(2_400n * RZM + 16n);
    expect(await grants.read.grantCount()).to.equal(4n);
    for (const [i, grant] of page.entries()) {
      expect(await grants.read.grantOf([grant.account, BigInt(i + 2)])).to.deep.equal(standing(grant));
    }
  });

  it("given one of them is wrong: creates none", async () => {
    const { grants } = await loadFixture(deployEquity);
    const good = await newGrant();
    const bad = { ...good, end: good.start };
    await expectRevert(grants.write.createGrants([[good, bad]], bySteward), "EquityGrants_EndNotAfterStart");
    expect(await grants.read.grantCount()).to.equal(0n);
    expect(await grants.read.promised()).to.equal(0n);
    await expectRevert(grants.read.grantOf([alice, 1n]), "EquityGrants_UnknownGrant", [alice, 1n]);
  });

  it("given a page of 100: creates them; of 101 or of none: refuses", async () => {
    const { grants } = await loadFixture(deployEquity);
    const one = await newGrant({ amount: 1n });
    await grants.write.createGrants([Array(100).fill(one)], bySteward);
    expect(await grants.read.grantCount()).to.equal(100n);
    expect(await grants.read.promised()).to.equal(100n);
    const size = "EquityGrants_PageSize";
    await expectRevert(grants.write.createGrants([Array(101).fill(one)], bySteward), size, [101n, 100n]);
    await expectRevert(grants.write.createGrants([[]], bySteward), size, [0n, 100n]);
  });

  it("given a sum over the allowance, by one unit: refuses", async () => {
    const { grants } = await loadFixture(deployEquity);
    const half = await newGrant({ amount: LIMITS.grants / 2n });
    const over = { ...half, amount: LIMITS.grants / 2n + 1n };
    await expectRevert(grants.write.createGrants([[half, over]], bySteward), "EquityGrants_AllowanceExceeded", [
      LIMITS.grants + 1n,
      LIMITS.grants,
    ]);
    await grants.write.createGrants([[half, half]], bySteward);
  });

  it("given amounts whose sum overflows: refuses", async () => {
    const { grants } = await loadFixture(deployEquity);
    const one = await newGrant({ amount: 2n });
    for (const [first, second] of [
      [maxUint256, 2n],
      [2n, maxUint256],
      [2n ** 255n, 2n ** 255n],
    ] as const) {
      const page = [
        { ...one, amount: first },
        { ...one, amount: second },
      ];
      await expectRevert(grants.write.createGrants([page], bySteward), "EquityGrants_AllowanceExceeded", [
        maxUint256,
        LIMITS.grants,
      ]);
    }
    // Each fits into the field that keeps it only because the sum is checked first.
    const page = [one, { ...one, amount: 2n ** 104n }];
    await expectRevert(grants.write.createGrants([page], bySteward), "EquityGrants_AllowanceExceeded", [
      2n ** 104n + 2n,
      LIMITS.grants,
    ]);
  });
});
