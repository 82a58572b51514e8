import { describe, it } from "node:test";
import { expect } from "chai";
import { parseEther } from "viem";
import { loadFixture, people } from "../chain.ts";
import { expectEvents, gasOf } from "../expectations.ts";
import { addresses, createSplit, deployFactory, deploySplit, ETH, payees, sendEther, splitParams } from "./fixture.ts";

describe("RevenueSplit: a plain send of ETH", () => {
  it("is a payment, and the split itself tells of it", async () => {
    const { split } = await loadFixture(deploySplit);
    await expectEvents(sendEther(split.address, parseEther("100")), split, [
      { name: "EtherReceived", args: { payer: addresses.payer, amount: parseEther("100") } },
    ]);
    const shares = await split.read.owedMany([ETH, payees]);
    expect(shares).to.deep.equal(["30", "18", "12", "15", "25"].map((ether) => parseEther(ether)));
  });

  it("needs less than the 2,300 gas that `transfer` and `send` of other contracts give", async () => {
    const { split } = await loadFixture(deploySplit);
    const gas = await gasOf(sendEther(split.address, 1n));
    expect(gas - 21_000n < 2_300n, `used ${gas} gas`).to.equal(true);
  });

  it("costs the same for 3 members and for 500", async () => {
    const { factory, split } = await loadFixture(deploySplit);
    const members = Array.from(
      { length: 500 },
      (_, i) => `0x${(i + 0x10_0000).toString(16).padStart(40, "0")}` as const,
    );
    const big = await createSplit(factory, splitParams({ members, weights: members.map(() => 1) }));
    expect(await gasOf(sendEther(big.address, 1n))).to.equal(await gasOf(sendEther(split.address, 1n)));
  });

  it("given it was sent to the address before the split was made: counts from the creation on", async () => {
    const { factory } = await loadFixture(deployFactory);
    const predicted = await factory.read.predictSplit([splitParams()]);
    await sendEther(predicted, parseEther("100"));
    const split = await createSplit(factory, splitParams());
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(parseEther("30"));
  });

  it("of one wei: nobody gets more than there is", async () => {
    const { split } = await loadFixture(deploySplit);
    await people.payer.sendTransaction({ to: split.address, value: 1n });
    expect(await split.read.owedMany([ETH, payees])).to.deep.equal([0n, 0n, 0n, 0n, 0n]);
  });
});
