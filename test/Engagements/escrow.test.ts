import { describe, it } from "node:test";
import { expect } from "chai";
import type { Address } from "viem";
import { loadFixture, people, publicClient, viem } from "../chain.ts";
import { AMOUNT, addresses, deployDisputed, RULING, type World } from "../engagements.ts";
import { expectRevert } from "../expectations.ts";
import { balanceOf } from "../RevenueSplit/fixture.ts";

const { client, facilitator, arbiter, alice, stranger } = addresses;

/** Everything that an escrow can be told, as this account. */
async function ordersOf({ split, asset }: World, address: Address, account: Address) {
  const { write } = await viem.getContractAt("Escrow", address);
  const by = { account, gas: 1_000_000n };
  return [
    () => write.paySplit([split.address, asset, 1n, RULING], by),
    () => write.trySend([asset, stranger, 1n], by),
    () => write.send([asset, stranger, 1n], by),
  ];
}

/** The contract of which every escrow is a clone: the first that Engagements made. */
const implementationOf = async ({ engagements }: World) => {
  const code = await publicClient.getCode({ address: await engagements.read.escrowOf([1n]) });
  return `0x${code?.slice(22, 62)}` as const; // EIP-1167: ten bytes, then the address
};

describe("Escrow", () => {
  it("obeys Engagements alone", async () => {
    const world = await loadFixture(deployDisputed);
    for (const account of [client, facilitator, arbiter, alice, stranger]) {
      for (const order of await ordersOf(world, world.escrow, account)) {
        await expectRevert(order(), "Escrow_NotEngagements", [account]);
      }
    }
    expect(await world.usd.read.balanceOf([world.escrow])).to.equal(AMOUNT);
  });

  it("takes ETH from nobody else: who sends it by hand would fund nothing", async () => {
    const world = await loadFixture(deployDisputed);
    const send = people.stranger.sendTransaction({ to: world.escrow, value: 1n, gas: 100_000n });
    await expectRevert(send, "Escrow_NotEngagements", [stranger]);
    expect(await balanceOf(world.escrow)).to.equal(0n);
  });

  it("the implementation obeys no stranger either, and has nothing", async () => {
    const world = await loadFixture(deployDisputed);
    const implementation = await implementationOf(world);
    for (const order of await ordersOf(world, implementation, stranger)) {
      await expectRevert(order(), "Escrow_NotEngagements", [stranger]);
    }
    const send = people.stranger.sendTransaction({ to: implementation, value: 1n, gas: 100_000n });
    await expectRevert(send, "Escrow_NotEngagements", [stranger]);
    expect(await balanceOf(implementation)).to.equal(0n);
  });
});
