import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture, networkHelpers } from "../chain.ts";
import { addresses, byAlice, byBob, deployHeldToken, inOneBlock, nextAt, now, RZM } from "../equity.ts";
import { expectRevert } from "../expectations.ts";

const { alice, bob } = addresses;

describe("EquityToken: votes by time", () => {
  it("tells its clock, in seconds", async () => {
    const { token } = await loadFixture(deployHeldToken);
    expect(await token.read.CLOCK_MODE()).to.equal("mode=timestamp");
    expect(BigInt(await token.read.clock())).to.equal(await now());
    await networkHelpers.time.increase(1_234);
    expect(BigInt(await token.read.clock())).to.equal(await now());
  });

  it("names itself", async () => {
    const { token } = await loadFixture(deployHeldToken);
    expect(await Promise.all([token.read.name(), token.read.symbol(), token.read.decimals()])).to.deep.equal([
      "Rizom",
      "RZM",
      18,
    ]);
    const [, name, version, chainId, contract] = await token.read.eip712Domain();
    expect([name, version, chainId, contract.toLowerCase()]).to.deep.equal(["Rizom", "1", 31_337n, token.address]);
  });

  it("remembers votes and supply of every second", async () => {
    const { token, module } = await loadFixture(deployHeldToken);
    const start = (await now()) + 1_000n;
    await nextAt(start);
    await token.write.delegate([alice], byAlice);
    await nextAt(start + 10n);
    await module.write.mint([alice, 7n]);
    await nextAt(start + 20n);
    await token.write.delegate([bob], byAlice);
    await networkHelpers.time.increase(1);
    const votes = (account: typeof alice, at: bigint) => token.read.getPastVotes([account, at]);
    const [before, between, afterwards] = [start - 1n, start + 9n, start + 10n];
    expect(await Promise.all([before, between, afterwards, start + 20n].map((at) => votes(alice, at)))).to.deep.equal([
      0n,
      100n * RZM,
      100n * RZM + 7n,
      0n,
    ]);
    expect(await votes(bob, start + 20n)).to.equal(100n * RZM + 7n);
    expect(await token.read.getPastTotalSupply([between])).to.equal(150n * RZM);
    expect(await token.read.getPastTotalSupply([afterwards])).to.equal(150n * RZM + 7n);
    expect(await token.read.getPastTotalSupply([0n])).to.equal(0n);
  });

  it("given several changes in one second: the last one counts", async () => {
    const { token, module } = await loadFixture(deployHeldToken);
    await token.write.delegate([bob], byBob);
    const at = (await now()) + 10n;
    await inOneBlock(
      at,
      [1n, 2n, 4n].map((amount) => () => module.write.mint([bob, amount], { gas: 200_000n })),
    );
    await networkHelpers.time.increase(5);
    expect(await token.read.getPastVotes([bob, at])).to.equal(50n * RZM + 7n);
    expect(await token.read.getPastTotalSupply([at])).to.equal(150n * RZM + 7n);
    expect(await token.read.getPastVotes([bob, at - 1n])).to.equal(50n * RZM);
  });

  it("given this second or a later one: refuses to tell, because it can still change", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const current = await now();
    for (const timepoint of [current, current + 1n]) {
      const future = [timepoint, Number(current)];
      await expectRevert(token.read.getPastVotes([alice, timepoint]), "ERC5805FutureLookup", future);
      await expectRevert(token.read.getPastTotalSupply([timepoint]), "ERC5805FutureLookup", future);
    }
  });
});
