import { describe, it } from "node:test";
import { expect } from "chai";
import { loadFixture, people } from "../chain.ts";
import { addresses, byBob, byStranger, deployHeldToken, now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { signDelegation, signPermit } from "./signing.ts";

const { alice, bob } = addresses;

async function deployPermitted() {
  const deployed = await deployHeldToken();
  const deadline = (await now()) + 1_000n;
  const message = { spender: bob, value: 40n, nonce: 0n, deadline };
  return { ...deployed, deadline, signature: await signPermit(people.alice, deployed.token.address, message) };
}

describe("EquityToken.permit", () => {
  it("sets an allowance by signature while transfers are closed, and moves nothing", async () => {
    const { token, deadline, signature } = await loadFixture(deployPermitted);
    await expectEvents(token.write.permit([alice, bob, 40n, deadline, ...signature], byStranger), token, [
      { name: "Approval", args: { owner: alice, spender: bob, value: 40n } },
    ]);
    expect(await token.read.allowance([alice, bob])).to.equal(40n);
    expect(await token.read.nonces([alice])).to.equal(1n);
    await expectRevert(token.write.transferFrom([alice, bob, 40n], byBob), "EquityToken_TransfersClosed");
    await token.write.openTransfers();
    await token.write.transferFrom([alice, bob, 40n], byBob);
    expect(await token.read.allowance([alice, bob])).to.equal(0n);
  });

  it("given a second use, another amount, another owner: refuses", async () => {
    const { token, deadline, signature } = await loadFixture(deployPermitted);
    await expectRevert(token.write.permit([alice, bob, 41n, deadline, ...signature]), "ERC2612InvalidSigner");
    await expectRevert(token.write.permit([bob, bob, 40n, deadline, ...signature]), "ERC2612InvalidSigner");
    await token.write.permit([alice, bob, 40n, deadline, ...signature]);
    await expectRevert(token.write.permit([alice, bob, 40n, deadline, ...signature]), "ERC2612InvalidSigner");
  });

  it("given it is past its deadline: refuses", async () => {
    const { token } = await loadFixture(deployHeldToken);
    const deadline = (await now()) - 1n;
    const signature = await signPermit(people.alice, token.address, { spender: bob, value: 1n, nonce: 0n, deadline });
    await expectRevert(token.write.permit([alice, bob, 1n, deadline, ...signature]), "ERC2612ExpiredSignature", [
      deadline,
    ]);
  });

  it("counts with the same nonces as delegations by signature", async () => {
    const { token, deadline, signature } = await loadFixture(deployPermitted);
    const delegation = await signDelegation(people.alice, token.address, {
      delegatee: bob,
      nonce: 0n,
      expiry: deadline,
    });
    await token.write.delegateBySig([bob, 0n, deadline, ...delegation]);
    await expectRevert(token.write.permit([alice, bob, 40n, deadline, ...signature]), "ERC2612InvalidSigner");
  });
});
