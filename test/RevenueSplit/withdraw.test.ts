import { describe, it } from "node:test";
import { expect } from "chai";
import { encodeFunctionData, getAddress, parseEther } from "viem";
import { loadFixture, people, publicClient, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  balanceOf,
  createSplit,
  deployFactory,
  deployPaidSplit,
  ETH,
  ONE_DOLLAR,
  sendEther,
  setWeights,
  splitParams,
  team,
} from "./fixture.ts";

const byController = { account: people.controller.account };

describe("RevenueSplit.withdraw", () => {
  it("sends the caller all that it's owed in ETH", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const before = await balanceOf(split.address);
    await expectEvents(split.write.withdraw([ETH], { account: people.alice.account }), split, [
      {
        name: "Withdrawn",
        args: { account: addresses.alice, asset: ETH, to: addresses.alice, amount: parseEther("30") },
      },
    ]);
    expect(before - (await balanceOf(split.address))).to.equal(parseEther("30"));
    expect(await split.read.paid([ETH, addresses.alice])).to.equal(parseEther("30"));
    expect(await split.read.withdrawn([ETH])).to.equal(parseEther("30"));
    expect(await split.read.received([ETH])).to.equal(parseEther("100"));
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(0n);
  });

  it("sends the caller all that it's owed in an ERC-20, and says how much", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const { result } = await split.simulate.withdraw([usd.address], { account: addresses.bob });
    expect(result).to.equal(180n * ONE_DOLLAR);
    await split.write.withdraw([usd.address], { account: people.bob.account });
    expect(await usd.read.balanceOf([addresses.bob])).to.equal(180n * ONE_DOLLAR);
  });

  it("pays everybody out to the last unit", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    for (const name of ["alice", "bob", "carol", "manager", "treasury"] as const) {
      await split.write.withdraw([ETH], { account: people[name].account });
      await split.write.withdraw([usd.address], { account: people[name].account });
    }
    expect(await balanceOf(split.address)).to.equal(0n);
    expect(await usd.read.balanceOf([split.address])).to.equal(0n);
  });

  it("given a later payment: sends only what is new", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.withdraw([ETH], { account: people.alice.account });
    await sendEther(split.address, parseEther("1"));
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(parseEther("0.3"));
    await split.write.withdraw([ETH], { account: people.alice.account });
    expect(await split.read.paid([ETH, addresses.alice])).to.equal(parseEther("30.3"));
  });

  it("given a member left: keeps what was earned, and earns nothing more", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await setWeights(split, [addresses.alice, 0]);
    await sendEther(split.address, parseEther("100"));
    await split.write.withdraw([ETH], { account: people.alice.account });
    expect(await split.read.paid([ETH, addresses.alice])).to.equal(parseEther("30"));
  });

  it("given the manager was replaced: each manager takes what came in its time", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await split.write.setManager([addresses.dora], byController);
    await sendEther(split.address, parseEther("10"));
    await split.write.withdraw([ETH], { account: people.manager.account });
    await split.write.withdraw([ETH], { account: people.dora.account });
    expect(await split.read.paid([ETH, addresses.manager])).to.equal(parseEther("15"));
    expect(await split.read.paid([ETH, addresses.dora])).to.equal(parseEther("1.5"));
  });

  it("given one account is member, manager and treasury at once: sends all three legs", async () => {
    const { factory } = await loadFixture(deployFactory);
    const solo = team([addresses.treasury, 1]);
    const split = await createSplit(factory, splitParams({ ...solo, manager: addresses.treasury }));
    await sendEther(split.address, 1_001n);
    await split.write.withdraw([ETH], { account: people.treasury.account });
    expect(await split.read.paid([ETH, addresses.treasury])).to.equal(1_000n); // 600 + 250 + 150, each rounded down
  });

  it("given a contract takes its share and asks again meanwhile: it gets no more", async () => {
    const { factory } = await loadFixture(deployFactory);
    const wallet = await viem.deployContract("ReenteringPayee");
    const split = await createSplit(factory, splitParams(team([wallet.address, 1], [addresses.alice, 1])));
    await sendEther(split.address, 1_000n);
    const withdraw = encodeFunctionData({ abi: split.abi, functionName: "withdraw", args: [ETH] });
    await wallet.write.arm([split.address, withdraw]);
    await wallet.write.execute([split.address, withdraw]);
    expect(await wallet.read.succeeded()).to.equal(false);
    expect(await balanceOf(wallet.address)).to.equal(300n);
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(300n);
  });

  it("given a contract takes its share and has another withdraw meanwhile: sees a true state, and the books count both", async () => {
    const { factory } = await loadFixture(deployFactory);
    const [first, second] = await Promise.all([0, 1].map(() => viem.deployContract("ReenteringPayee")));
    if (!first || !second) throw new Error("unreachable");
    const members = team([first.address, 1], [second.address, 1], [addresses.alice, 1]);
    const split = await createSplit(factory, splitParams(members));
    await sendEther(split.address, 1_000n);
    const { abi } = split;
    const withdraw = encodeFunctionData({ abi, functionName: "withdraw", args: [ETH] });
    const nested = encodeFunctionData({ abi: second.abi, functionName: "execute", args: [split.address, withdraw] });
    await first.write.arm([second.address, nested]);
    await second.write.arm([split.address, encodeFunctionData({ abi, functionName: "received", args: [ETH] })]);
    await first.write.execute([split.address, withdraw]);
    expect(BigInt(await second.read.answer())).to.equal(1_000n);
    expect([await balanceOf(first.address), await balanceOf(second.address)]).to.deep.equal([200n, 200n]);
    expect(await split.read.withdrawn([ETH])).to.equal(400n);
    expect(await split.read.owed([ETH, addresses.alice])).to.equal(200n);
  });

  it("when nothing is owed, or was taken already: refuses", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const asset = getAddress(usd.address);
    await expectRevert(
      split.write.withdraw([asset], { account: people.stranger.account }),
      "RevenueSplit_NothingOwed",
      [asset, addresses.stranger],
    );
    await split.write.withdraw([ETH], { account: people.alice.account });
    await expectRevert(split.write.withdraw([ETH], { account: people.alice.account }), "RevenueSplit_NothingOwed", [
      ETH,
      addresses.alice,
    ]);
  });

  it("when the asset has no code: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectRevert(
      split.write.withdraw([addresses.dora], { account: people.alice.account }),
      "RevenueSplit_UnknownAsset",
      [addresses.dora],
    );
  });

  it("when the caller can't receive ETH: nothing changes", async () => {
    const { factory } = await loadFixture(deployFactory);
    const payee = await viem.deployContract("RefusingPayee");
    const split = await createSplit(factory, splitParams(team([payee.address, 1])));
    await sendEther(split.address, 1_000n);
    const withdraw = publicClient.call({
      account: payee.address,
      to: split.address,
      data: encodeFunctionData({ abi: split.abi, functionName: "withdraw", args: [ETH] }),
    });
    await expectRevert(withdraw, "RevenueSplit_TransferFailed", [ETH, getAddress(payee.address), 600n]);
    expect(await split.read.owed([ETH, payee.address])).to.equal(600n);
  });
});
