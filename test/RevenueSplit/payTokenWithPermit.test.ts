import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, parseSignature, stringToHex, zeroHash } from "viem";
import { loadFixture, networkHelpers, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { addresses, deploySplit, ETH } from "./fixture.ts";

const reference = stringToHex("invoice 7", { size: 32 });
const byDora = { account: people.dora.account };

describe("RevenueSplit.payTokenWithPermit", () => {
  it("pays with a signature instead of an approval", async () => {
    const { split, usd } = await loadFixture(deploySplitForDora);
    const asset = getAddress(usd.address);
    const { deadline, v, r, s } = await permit(asset, split.address, 100n);
    await expectEvents(split.write.payTokenWithPermit([asset, 100n, reference, deadline, v, r, s], byDora), split, [
      { name: "PaymentReceived", args: { payer: addresses.dora, asset, amount: 100n, paymentReference: reference } },
    ]);
    expect(await usd.read.allowance([addresses.dora, split.address])).to.equal(0n);
    expect(await split.read.received([asset])).to.equal(100n);
  });

  it("given somebody submitted the permit first: pays all the same", async () => {
    const { split, usd } = await loadFixture(deploySplitForDora);
    const { deadline, v, r, s } = await permit(usd.address, split.address, 100n);
    await usd.write.permit([addresses.dora, split.address, 100n, deadline, v, r, s], {
      account: people.stranger.account,
    });
    await split.write.payTokenWithPermit([usd.address, 100n, reference, deadline, v, r, s], byDora);
    expect(await split.read.received([usd.address])).to.equal(100n);
  });

  it("given a permit of another amount: nothing moves", async () => {
    const { split, usd } = await loadFixture(deploySplitForDora);
    const { deadline, v, r, s } = await permit(usd.address, split.address, 99n);
    await expectRevert(
      split.write.payTokenWithPermit([usd.address, 100n, reference, deadline, v, r, s], byDora),
      "ERC20InsufficientAllowance",
      [getAddress(split.address), 0n, 100n],
    );
  });

  it("given an expired permit: nothing moves", async () => {
    const { split, usd } = await loadFixture(deploySplitForDora);
    const { deadline, v, r, s } = await permit(usd.address, split.address, 100n);
    await networkHelpers.time.increaseTo(deadline + 1n);
    await expectRevert(
      split.write.payTokenWithPermit([usd.address, 100n, reference, deadline, v, r, s], byDora),
      "ERC20InsufficientAllowance",
    );
  });

  it("given somebody else's permit: nothing of theirs moves", async () => {
    const { split, usd } = await loadFixture(deploySplitForDora);
    const { deadline, v, r, s } = await permit(usd.address, split.address, 100n);
    await expectRevert(
      split.write.payTokenWithPermit([usd.address, 100n, reference, deadline, v, r, s], {
        account: people.stranger.account,
      }),
      "ERC20InsufficientAllowance",
    );
    expect(await usd.read.balanceOf([addresses.dora])).to.equal(1_000n);
  });

  it("given a token without permits: the allowance counts", async () => {
    const { split } = await loadFixture(deploySplitForDora);
    const token = await viem.deployContract("NoReturnToken");
    await token.write.mint([addresses.dora, 100n]);
    await token.write.approve([split.address, 100n], byDora);
    await split.write.payTokenWithPermit([token.address, 100n, reference, 0n, 27, zeroHash, zeroHash], byDora);
    expect(await split.read.received([token.address])).to.equal(100n);
  });

  it("when the amount is zero, or the asset is ETH: refuses", async () => {
    const { split, usd } = await loadFixture(deploySplitForDora);
    const noPermit = [0n, 27, zeroHash, zeroHash] as const;
    await expectRevert(
      split.write.payTokenWithPermit([usd.address, 0n, reference, ...noPermit], byDora),
      "RevenueSplit_ZeroAmount",
    );
    await expectRevert(
      split.write.payTokenWithPermit([ETH, 1n, reference, ...noPermit], byDora),
      "RevenueSplit_UnknownAsset",
      [ETH],
    );
  });
});

async function deploySplitForDora() {
  const deployed = await deploySplit();
  await deployed.usd.write.mint([addresses.dora, 1_000n]);
  return deployed;
}

/** Dora's permit for the split. */
async function permit(token: Address, spender: Address, value: bigint) {
  const deadline = BigInt(await networkHelpers.time.latest()) + 3_600n;
  const signature = await people.dora.signTypedData({
    domain: { name: "Test Dollar", version: "1", chainId: 31337, verifyingContract: token },
    types: {
      Permit: [
        { name: "owner", type: "address" },
        { name: "spender", type: "address" },
        { name: "value", type: "uint256" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Permit",
    message: { owner: addresses.dora, spender, value, nonce: 0n, deadline },
  });
  const { r, s, yParity } = parseSignature(signature);
  return { deadline, v: yParity + 27, r, s };
}
