import { describe, it } from "node:test";
import { expect } from "chai";
import { zeroAddress } from "viem";
import { loadFixture, people } from "../chain.ts";
import { addresses, byAlice, byBob, byStranger, deployHeldToken, now, RZM } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { signDelegation } from "./signing.ts";

const { alice, bob, carol } = addresses;

describe("EquityToken.delegate", () => {
  it("given nobody was chosen: a balance has no votes", async () => {
    const { token } = await loadFixture(deployHeldToken);
    expect(await token.read.delegates([alice])).to.equal(zeroAddress);
    expect(await token.read.getVotes([alice])).to.equal(0n);
  });

  it("to oneself: the balance becomes votes", async () => {
    const { token } = await loadFixture(deployHeldToken);
    await expectEvents(token.write.delegate([alice], byAlice), token, [
      { name: "DelegateChanged", args: { delegator: alice, fromDelegate: zeroAddress, toDelegate: alice } },
      { name: "DelegateVotesChanged", args: { delegate: alice, previousVotes: 0n, newVotes: 100n * RZM } },
    ]);
    expect(await token.read.delegates([alice])).to.equal(alice);
    expect(await token.read.getVotes([alice])).to.equal(100n * RZM);
  });

  it("to somebody, to another, and to nobody again: votes move, the balance doesn't", async () => {
    const { token } = await loadFixture(deployHeldToken);
    await token.write.delegate([bob], byAlice);
    await token.write.delegate([bob], byBob);
    expect(await token.read.getVotes([bob])).to.equal(150n * RZM);
    await expectEvents(token.write.delegate([carol], byAlice), token, [
      { name: "DelegateChanged", args: { delegator: alice, fromDelegate: bob, toDelegate: carol } },
      { name: "DelegateVotesChanged", args: { delegate: bob, previousVotes: 150n * RZM, newVotes: 50n * RZM } },
      { name: "DelegateVotesChanged", args: { delegate: carol, previousVotes: 0n, newVotes: 100n * RZM } },
    ]);
    await token.write.delegate([zeroAddress], byAlice);
    expect(await token.read.getVotes([carol])).to.equal(0n);
    expect(await token.read.balanceOf([alice])).to.equal(100n * RZM);
  });

  it("votes aren't handed on: a delegate's delegate gets only what the delegate holds", async () => {
    const { token } = await loadFixture(deployHeldToken);
    await token.write.delegate([bob], byAlice);
    await token.write.delegate([carol], byBob);
    expect(await token.read.getVotes([bob])).to.equal(100n * RZM);
    expect(await token.read.getVotes([carol])).to.equal(50n * RZM);
  });

  it("nobody has no delegate, whoever asks", async () => {
    const { token } = await loadFixture(deployHeldToken);
    await token.write.delegate([bob], byAlice);
    expect(await token.read.delegates([zeroAddress], byAlice)).to.equal(zeroAddress);
  });
});

describe("EquityToken.delegateBySig", () => {
  it("delegates for who signed, whoever sends it, once", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const expiry = (await now()) + 1_000n;
    const signature = await signDelegation(people.alice, token.address, { delegatee: bob, nonce: 0n, expiry });
    await token.write.delegateBySig([bob, 0n, expiry, ...signature], byStranger);
    expect(await token.read.delegates([alice])).to.equal(bob);
    expect(await token.read.getVotes([bob])).to.equal(100n * RZM);
    await expectRevert(token.write.delegateBySig([bob, 0n, expiry, ...signature]), "InvalidAccountNonce", [alice, 1n]);
  });

  it("given another delegate than signed: it isn't Alice who delegates", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const expiry = (await now()) + 1_000n;
    const signature = await signDelegation(people.alice, token.address, { delegatee: bob, nonce: 0n, expiry });
    await token.write.delegateBySig([carol, 0n, expiry, ...signature], byStranger).catch(() => undefined);
    expect(await token.read.delegates([alice])).to.equal(zeroAddress);
    expect(await token.read.getVotes([carol])).to.equal(0n);
  });

  it("given it is past its expiry: refuses", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const expiry = (await now()) - 1n;
    const signature = await signDelegation(people.alice, token.address, { delegatee: bob, nonce: 0n, expiry });
    await expectRevert(token.write.delegateBySig([bob, 0n, expiry, ...signature]), "VotesExpiredSignature", [expiry]);
  });
});
