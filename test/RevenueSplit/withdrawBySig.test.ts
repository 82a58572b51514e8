import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, getAddress, type Hex, parseEther } from "viem";
import { loadFixture, networkHelpers, type Person, people, viem } from "../chain.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import {
  addresses,
  balanceOf,
  createSplit,
  deployPaidSplit,
  ETH,
  ONE_DOLLAR,
  type Split,
  sendEther,
  splitParams,
  team,
} from "./fixture.ts";

const FOREVER = 2n ** 256n - 1n;
const byStranger = { account: people.stranger.account };
const { alice, dora } = addresses;

describe("RevenueSplit.withdrawBySig", () => {
  it("lets anybody submit what an account signed", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const assets = [ETH, getAddress(usd.address)];
    const before = await balanceOf(dora);
    const signature = await sign(people.alice, split, { assets });
    await expectEvents(split.write.withdrawBySig([alice, assets, dora, FOREVER, signature], byStranger), split, [
      { name: "Withdrawn", args: { account: alice, asset: ETH, to: dora, amount: parseEther("30") } },
      { name: "Withdrawn", args: { account: alice, asset: assets[1], to: dora, amount: 300n * ONE_DOLLAR } },
    ]);
    expect((await balanceOf(dora)) - before).to.equal(parseEther("30"));
    expect(await split.read.nonces([alice])).to.equal(1n);
  });

  it("accepts what a smart account's owner signed (EIP-1271)", async () => {
    const { factory } = await loadFixture(deployPaidSplit);
    const wallet = await viem.deployContract("SigningWallet", [addresses.alice]);
    const split = await createSplit(factory, splitParams(team([wallet.address, 1])));
    await sendEther(split.address, 1_000n);
    const account = getAddress(wallet.address);
    const signature = await sign(people.alice, split, { account });
    await split.write.withdrawBySig([account, [ETH], dora, FOREVER, signature], byStranger);
    expect(await split.read.paid([ETH, account])).to.equal(600n);
    const byOther = await sign(people.bob, split, { account, nonce: 1n });
    await expectRevert(
      split.write.withdrawBySig([account, [ETH], dora, FOREVER, byOther], byStranger),
      "RevenueSplit_InvalidSignature",
      [account],
    );
  });

  it("when it's replayed: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const signature = await sign(people.alice, split, {});
    await split.write.withdrawBySig([alice, [ETH], dora, FOREVER, signature], byStranger);
    await sendEther(split.address, parseEther("1"));
    await expectInvalid(split, signature);
    await split.write.withdrawBySig([alice, [ETH], dora, FOREVER, await sign(people.alice, split, { nonce: 1n })]);
  });

  it("when the deadline is this second: accepts; a second later: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const deadline = BigInt(await networkHelpers.time.latest()) + 100n;
    const signature = await sign(people.alice, split, { deadline });
    await networkHelpers.time.setNextBlockTimestamp(deadline);
    await split.write.withdrawBySig([alice, [ETH], dora, deadline, signature], byStranger);
    const late = await sign(people.alice, split, { deadline, nonce: 1n });
    await networkHelpers.time.setNextBlockTimestamp(deadline + 1n);
    await networkHelpers.mine();
    await expectRevert(
      split.simulate.withdrawBySig([alice, [ETH], dora, deadline, late], { account: addresses.stranger }),
      "RevenueSplit_SignatureExpired",
    );
  });

  it("when it was signed for another split: refuses", async () => {
    const { factory, split } = await loadFixture(deployPaidSplit);
    const other = await createSplit(factory, splitParams({ name: "Seed catalogue" }));
    await expectInvalid(split, await sign(people.alice, other, {}));
  });

  it("when it was signed for another chain: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectInvalid(split, await sign(people.alice, split, { chainId: 1 }));
  });

  it("when somebody else signed: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    await expectInvalid(split, await sign(people.stranger, split, {}));
  });

  it("when the target, the assets or the deadline were changed: refuses", async () => {
    const { split, usd } = await loadFixture(deployPaidSplit);
    const signature = await sign(people.alice, split, {});
    const { stranger } = addresses;
    for (const args of [
      [alice, [ETH], stranger, FOREVER, signature],
      [alice, [ETH, usd.address], dora, FOREVER, signature],
      [alice, [usd.address], dora, FOREVER, signature],
      [alice, [ETH], dora, FOREVER - 1n, signature],
    ] as const) {
      await expectRevert(split.write.withdrawBySig(args, byStranger), "RevenueSplit_InvalidSignature", [alice]);
    }
  });

  it("when the signature is no signature: refuses", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    for (const signature of ["0x", "0x1234", `0x${"00".repeat(65)}`] as const) await expectInvalid(split, signature);
    await expectRevert(
      split.write.withdrawBySig([ETH, [ETH], dora, FOREVER, `0x${"00".repeat(65)}`], byStranger),
      "RevenueSplit_InvalidSignature",
      [ETH],
    );
  });

  it("when the transfer fails: the nonce isn't used up", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const payee = await viem.deployContract("RefusingPayee");
    const signature = await sign(people.alice, split, { to: getAddress(payee.address) });
    await expectRevert(
      split.write.withdrawBySig([alice, [ETH], payee.address, FOREVER, signature], byStranger),
      "RevenueSplit_TransferFailed",
    );
    expect(await split.read.nonces([alice])).to.equal(0n);
  });

  it("tells wallets the domain of its signatures (EIP-5267)", async () => {
    const { split } = await loadFixture(deployPaidSplit);
    const [, name, version, chainId, verifyingContract] = await split.read.eip712Domain();
    expect({ name, version, chainId, verifyingContract }).to.deep.equal({
      name: "Rizom RevenueSplit",
      version: "1",
      chainId: 31337n,
      verifyingContract: getAddress(split.address),
    });
  });
});

async function expectInvalid(split: Split, signature: Hex) {
  await expectRevert(
    split.write.withdrawBySig([alice, [ETH], dora, FOREVER, signature], byStranger),
    "RevenueSplit_InvalidSignature",
    [alice],
  );
}

interface Signed {
  account: Address;
  assets: Address[];
  to: Address;
  nonce: bigint;
  deadline: bigint;
  chainId: number;
}

function sign(signer: Person, split: Split, signed: Partial<Signed>): Promise<Hex> {
  const { chainId, ...message } = {
    account: alice,
    assets: [ETH],
    to: dora,
    nonce: 0n,
    deadline: FOREVER,
    chainId: 31337,
    ...signed,
  };
  return signer.signTypedData({
    domain: { name: "Rizom RevenueSplit", version: "1", chainId, verifyingContract: split.address },
    types: {
      Withdrawal: [
        { name: "account", type: "address" },
        { name: "assets", type: "address[]" },
        { name: "to", type: "address" },
        { name: "nonce", type: "uint256" },
        { name: "deadline", type: "uint256" },
      ],
    },
    primaryType: "Withdrawal",
    message,
  });
}
