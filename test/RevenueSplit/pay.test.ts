import { describe, it } from "node:test";
import { expect } from "chai";
import { parseEther, stringToHex, zeroHash } from "viem";
import { loadFixture, people } from "../chain.ts";
import { expectEvents, expectRevert, gasOf } from "../expectations.ts";
import { addresses, balanceOf, deploySplit, ETH, earnedBy, payees } from "./fixture.ts";

const reference = stringToHex("invoice 7", { size: 32 });

describe("RevenueSplit.pay", () => {
  it("tells who paid how much with which reference", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectEvents(split.write.pay([reference], { value: 5n, account: people.payer.account }), split, [
      {
        name: "PaymentReceived",
        args: { payer: addresses.payer, asset: ETH, amount: 5n, paymentReference: reference },
      },
    ]);
    expect(await split.read.received([ETH])).to.equal(5n);
    expect(await balanceOf(split.address)).to.equal(5n);
  });

  it("gives the team 60 % by weight, the treasury 25 %, the manager 15 %", async () => {
    const { split } = await loadFixture(deploySplit);
    await split.write.pay([reference], { value: parseEther("100") });
    const shares = await split.read.owedMany([ETH, payees]);
    expect(shares).to.deep.equal(["30", "18", "12", "15", "25"].map((ether) => parseEther(ether)));
    expect((await earnedBy(split, ETH, [addresses.treasury]))[0]).to.equal(0n);
  });

  it("takes no reference as a reference of zero", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectEvents(split.write.pay([zeroHash], { value: 1n, account: people.payer.account }), split, [
      { name: "PaymentReceived", args: { payer: addresses.payer, asset: ETH, amount: 1n, paymentReference: zeroHash } },
    ]);
  });

  it("costs no more at the twelfth payment than at the second", async () => {
    const { split } = await loadFixture(deploySplit);
    await split.write.pay([reference], { value: 1n });
    const second = await gasOf(split.write.pay([reference], { value: 1n }));
    for (let i = 0; i < 10; ++i) await split.write.pay([reference], { value: 1n });
    expect(await gasOf(split.write.pay([reference], { value: 1n }))).to.equal(second);
  });

  it("when nothing is sent: refuses", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectRevert(split.write.pay([reference]), "RevenueSplit_ZeroAmount");
  });
});
