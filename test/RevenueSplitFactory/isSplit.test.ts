import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, concat, getAddress, type Hex } from "viem";
import { loadFixture, people, publicClient, viem } from "../chain.ts";
import { addresses, createSplit, deploySplit, ETH, setWeights, splitParams } from "../RevenueSplit/fixture.ts";

// Returns the 167 bytes behind it: the creation code that the factory uses.
const RETURN_THE_REST = "0x60a78060095f395ff3";

describe("RevenueSplitFactory.isSplit", () => {
  it("knows every split that this factory made, whatever happened to it", async () => {
    const { factory, split } = await loadFixture(deploySplit);
    expect(await factory.read.isSplit([split.address])).to.equal(true);
    await setWeights(split, [addresses.alice, 1]);
    await split.write.renounceControl({ account: people.controller.account });
    expect(await factory.read.isSplit([split.address])).to.equal(true);
  });

  it("given nothing, an account, another contract or the implementation: false", async () => {
    const { factory, usd } = await loadFixture(deploySplit);
    const implementation = await factory.read.implementation();
    const empty = await factory.read.predictSplit([splitParams({ name: "not made" })]);
    for (const address of [ETH, addresses.alice, usd.address, implementation, factory.address, empty]) {
      expect(await factory.read.isSplit([address])).to.equal(false);
    }
  });

  it("given the same code, byte for byte, deployed by somebody else: false", async () => {
    const { factory, split } = await loadFixture(deploySplit);
    const code = await codeAt(split.address);
    const copy = await deployCode(code);
    expect(await codeAt(copy)).to.equal(code);
    expect(await factory.read.isSplit([copy])).to.equal(false);
  });

  it("given a proxy of the same shape with other terms or another implementation: false", async () => {
    const { factory, split } = await loadFixture(deploySplit);
    const code = await codeAt(split.address);
    const otherTerms = `${code.slice(0, -2)}00` as Hex;
    const implementation = (await factory.read.implementation()).slice(2).toLowerCase();
    const otherCode = code.replace(implementation, "ab".repeat(20)) as Hex;
    for (const other of [otherTerms, otherCode]) {
      expect(other).to.not.equal(code);
      expect(await factory.read.isSplit([await deployCode(other)])).to.equal(false);
    }
  });

  it("given a split of another factory: false", async () => {
    const { factory } = await loadFixture(deploySplit);
    const other = await viem.deployContract("RevenueSplitFactory", [addresses.treasury]);
    const split = await createSplit(other, splitParams());
    expect(await factory.read.isSplit([split.address])).to.equal(false);
    expect(await other.read.isSplit([split.address])).to.equal(true);
  });
});

async function codeAt(address: Address): Promise<Hex> {
  return (await publicClient.getCode({ address })) ?? "0x";
}

async function deployCode(code: Hex): Promise<Address> {
  const hash = await people.stranger.sendTransaction({ data: concat([RETURN_THE_REST, code]) });
  const { contractAddress } = await publicClient.waitForTransactionReceipt({ hash });
  return getAddress(contractAddress ?? ETH);
}
