import { describe, it } from "node:test";
import { expect } from "chai";
import { getAddress, parseEther, zeroHash } from "viem";
import { loadFixture, people, publicClient } from "../chain.ts";
import { expectRevert } from "../expectations.ts";
import { addresses, byAlice, byNetwork, deployFranchises, HARBOUR, MATTER, subjectOf } from "../franchises.ts";

const { alice, bob, stranger, deployer } = addresses;

describe("FranchiseRegistry: what it tells, and what it doesn't take", () => {
  it("given a franchise that isn't: there's none of that number, and nothing of it", async () => {
    const { registry } = await loadFixture(deployFranchises);
    for (const id of [0n, 4n, 2n ** 255n]) {
      await expectRevert(registry.read.franchise([id]), "FranchiseRegistry_UnknownFranchise", [id]);
      expect(await registry.read.isActive([id])).to.equal(false);
      expect(await registry.read.invitation([id, alice])).to.equal(0n);
      expect(await registry.read.holdsRole([id, 0, alice])).to.equal(false);
      expect((await registry.read.motion([id, MATTER.changeCharter, zeroHash]))[0]).to.equal(0n);
    }
    expect(await registry.read.franchiseOf([stranger])).to.equal(0n);
    expect(await registry.read.franchiseOfSplit([stranger])).to.equal(0n);
  });

  it("tells who supports a motion, and no other", async () => {
    const { registry } = await loadFixture(deployFranchises);
    await registry.write.supportRemoval([bob], byAlice);
    const supports = (id: bigint, matter: 0 | 1 | 2, account: typeof alice) =>
      registry.read.isSupportedBy([id, matter, subjectOf(bob), account]);
    expect(await supports(HARBOUR, MATTER.removeOwner, alice)).to.equal(true);
    expect(await supports(HARBOUR, MATTER.removeOwner, bob)).to.equal(false);
    expect(await supports(HARBOUR, MATTER.admitOwner, alice)).to.equal(false);
    expect(await supports(2n, MATTER.removeOwner, alice)).to.equal(false);
  });

  it("knows the factory and the patronage that it was deployed with, and asks one authority", async () => {
    const { registry, factory, patronage, accessManager } = await loadFixture(deployFranchises);
    expect(await registry.read.factory()).to.equal(getAddress(factory.address));
    expect(await registry.read.patronage()).to.equal(getAddress(patronage.address));
    expect(await registry.read.authority()).to.equal(getAddress(accessManager.address));
    const change = registry.write.setAuthority([deployer], byNetwork);
    await expectRevert(change, "AccessManagedUnauthorized", [deployer]);
  });

  it("takes no money", async () => {
    const { registry } = await loadFixture(deployFranchises);
    const send = people.payer.sendTransaction({ to: registry.address, value: parseEther("1"), gas: 100_000n });
    const error = await send.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.not.equal(undefined);
    expect(await publicClient.getBalance({ address: registry.address })).to.equal(0n);
  });
});
