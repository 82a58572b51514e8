import { describe, it } from "node:test";
import { expect } from "chai";
import { type Address, maxUint128, parseSignature } from "viem";
import { loadFixture, networkHelpers, viem } from "../chain.ts";
import {
  AMOUNT,
  addresses,
  byClient,
  byFacilitator,
  byStranger,
  deployEngagements,
  newOutcome,
  open,
  outcomeOf,
  pictureOf,
  signer,
  type World,
} from "../engagements.ts";
import { now } from "../equity.ts";
import { expectEvents, expectRevert } from "../expectations.ts";
import { balanceOf, ETH } from "../RevenueSplit/fixture.ts";

const { client, stranger } = addresses;
const ALL_OF_THEM = [1n, 2n, 3n] as const;
const AMOUNTS = [AMOUNT, 1n, 7n] as const;
const SUM = AMOUNT + 8n;

async function deployThree() {
  const world = await deployEngagements();
  const outcomes = await Promise.all(AMOUNTS.map((amount) => newOutcome({ amount })));
  await open(world, { outcomes });
  await open(world, { outcomes, asset: ETH });
  return world;
}

/** An engagement in dollars, without any allowance. */
async function deployWithoutAllowance() {
  const world = await deployThree();
  await world.usd.write.approve([world.engagements.address, 0n], byClient);
  return world;
}

/** Refused with the error, and nothing of engagement `id` has moved. */
async function expectNotFunded(world: World, id: bigint, send: () => Promise<unknown>, ...error: [string, unknown[]?]) {
  const before = await pictureOf(world, id);
  await expectRevert(send(), ...error);
  expect(await pictureOf(world, id)).to.deep.equal(before);
}

describe("Engagements.fund", () => {
  it("puts one or several outcomes' money into the engagement's escrow, and into no other", async () => {
    const world = await loadFixture(deployThree);
    const { engagements, usd } = world;
    await expectEvents(engagements.write.fund([1n, [3n, 1n]], byClient), engagements, [
      { name: "OutcomeFunded", args: { engagementId: 1n, outcome: 3n, amount: 7n } },
      { name: "OutcomeFunded", args: { engagementId: 1n, outcome: 1n, amount: AMOUNT } },
    ]);
    const { escrow, held } = await pictureOf(world);
    expect({ escrow, held }).to.deep.equal({ escrow: AMOUNT + 7n, held: AMOUNT + 7n });
    expect((await outcomeOf(world, 1n, 2n)).state).to.equal("Proposed");
    expect(await engagements.read.held([2n])).to.equal(0n);
    expect(await usd.read.balanceOf([engagements.address])).to.equal(0n);
    await engagements.write.fund([1n, [2n]], byClient);
    expect(await engagements.read.held([1n])).to.equal(SUM);
  });

  it("takes ETH with the call", async () => {
    const world = await loadFixture(deployThree);
    const { engagements } = world;
    await engagements.write.fund([2n, [...ALL_OF_THEM]], { ...byClient, value: SUM });
    expect(await balanceOf(await engagements.read.escrowOf([2n]))).to.equal(SUM);
    expect(await balanceOf(engagements.address)).to.equal(0n);
    expect(await engagements.read.held([2n])).to.equal(SUM);
  });

  it("given more or less ETH than asked for, or ETH with a token: refuses", async () => {
    const world = await loadFixture(deployThree);
    const { fund } = world.engagements.write;
    for (const value of [0n, SUM - 1n, SUM + 1n]) {
      const send = () => fund([2n, [...ALL_OF_THEM]], { ...byClient, value });
      await expectNotFunded(world, 2n, send, "Engagements_WrongValue", [value, SUM]);
    }
    const send = () => fund([1n, [1n]], { ...byClient, value: 1n });
    await expectNotFunded(world, 1n, send, "Engagements_WrongValue", [1n, 0n]);
  });

  it("given an outcome twice, one that's unknown, none, or more than 50: refuses all", async () => {
    const world = await loadFixture(deployThree);
    const fund = (numbers: bigint[]) => () => world.engagements.write.fund([1n, numbers], byClient);
    await expectNotFunded(world, 1n, fund([1n, 2n, 1n]), "Engagements_WrongState", [1n, 1n, 2]);
    await expectNotFunded(world, 1n, fund([1n, 4n]), "Engagements_UnknownOutcome", [1n, 4n]);
    await expectNotFunded(world, 1n, fund([]), "Engagements_PageSize", [0n, 50n]);
    await expectNotFunded(world, 1n, fund(Array(51).fill(1n)), "Engagements_PageSize", [51n, 50n]);
  });

  it("given too little allowance or balance: refuses", async () => {
    const world = await loadFixture(deployWithoutAllowance);
    const { engagements, usd } = world;
    const fund = () => engagements.write.fund([1n, [1n]], byClient);
    await expectNotFunded(world, 1n, fund, "ERC20InsufficientAllowance");
    await usd.write.approve([engagements.address, AMOUNT], byClient);
    await usd.write.transfer([stranger, await usd.read.balanceOf([client])], byClient);
    await expectNotFunded(world, 1n, fund, "ERC20InsufficientBalance");
  });

  it("given a token that keeps a part of what's sent: refuses, and nothing is lost", async () => {
    const world = await loadFixture(deployEngagements);
    const fee = await viem.deployContract("FeeToken");
    await open(world, { asset: fee.address });
    await fee.write.mint([client, AMOUNT]);
    await fee.write.approve([world.engagements.address, AMOUNT], byClient);
    const received = (AMOUNT * 9n) / 10n;
    const fund = () => world.engagements.write.fund([1n, [1n]], byClient);
    await expectRevert(fund(), "Engagements_ReceivedTooLittle", [received, AMOUNT]);
    expect(await fee.read.balanceOf([client])).to.equal(AMOUNT);
    expect((await outcomeOf(world)).state).to.equal("Proposed");
    await fee.write.setFeePercent([0n]);
    await fund();
    expect(await world.engagements.read.held([1n])).to.equal(AMOUNT);
  });

  it("given the largest amount there is: takes it, and gives it back whole", async () => {
    const world = await loadFixture(deployEngagements);
    const token = await viem.deployContract("SoundToken", [18]);
    await token.write.mint([client, maxUint128 + 1n]);
    await token.write.approve([world.engagements.address, maxUint128 + 1n], byClient);
    const outcomes = [await newOutcome({ amount: maxUint128 }), await newOutcome({ amount: 1n })];
    const { escrow } = await open(world, { asset: token.address, outcomes });
    const { write } = world.engagements;
    await expectRevert(write.fund([1n, [1n, 2n]], byClient), "SafeCastOverflowedUintDowncast", [128, maxUint128 + 1n]);
    await write.fund([1n, [1n]], byClient);
    expect(await token.read.balanceOf([escrow])).to.equal(maxUint128);
    for (const by of [byFacilitator, byClient]) await write.cancel([1n, 1n], by);
    expect(await token.read.balanceOf([client])).to.equal(maxUint128 + 1n);
    expect(await world.engagements.read.held([1n])).to.equal(0n);
  });
});

describe("Engagements.fundWithPermit", () => {
  it("funds with a signature instead of an approval", async () => {
    const world = await loadFixture(deployWithoutAllowance);
    const permit = await sign(world, SUM);
    await world.engagements.write.fundWithPermit([1n, [...ALL_OF_THEM], ...permit], byClient);
    expect(await world.engagements.read.held([1n])).to.equal(SUM);
    expect(await world.usd.read.allowance([client, world.engagements.address])).to.equal(0n);
  });

  it("given somebody has submitted the permit already: funds all the same", async () => {
    const world = await loadFixture(deployWithoutAllowance);
    const permit = await sign(world, SUM);
    await world.usd.write.permit([client, world.engagements.address, SUM, ...permit], byStranger);
    await world.engagements.write.fundWithPermit([1n, [...ALL_OF_THEM], ...permit], byClient);
    expect(await world.engagements.read.held([1n])).to.equal(SUM);
  });

  it("given a permit for another amount, or one that has expired: refuses", async () => {
    const world = await loadFixture(deployWithoutAllowance);
    const fund = (permit: Permit) => () => world.engagements.write.fundWithPermit([1n, [1n], ...permit], byClient);
    for (const value of [AMOUNT - 1n, AMOUNT + 1n]) {
      await expectNotFunded(world, 1n, fund(await sign(world, value)), "ERC20InsufficientAllowance");
    }
    const permit = await sign(world, AMOUNT);
    await networkHelpers.time.increaseTo(permit[0] + 1n);
    await expectNotFunded(world, 1n, fund(permit), "ERC20InsufficientAllowance");
  });

  it("given somebody else holds the client's permit: refuses", async () => {
    const world = await loadFixture(deployWithoutAllowance);
    const permit = await sign(world, AMOUNT);
    const steal = () => world.engagements.write.fundWithPermit([1n, [1n], ...permit], byStranger);
    await expectNotFunded(world, 1n, steal, "Engagements_NotClient", [stranger, client]);
    expect(await world.usd.read.allowance([client, world.engagements.address])).to.equal(0n);
  });

  it("given an engagement in ETH: refuses, since no ETH comes with it", async () => {
    const world = await loadFixture(deployThree);
    const permit = await sign(world, AMOUNT);
    const fund = () => world.engagements.write.fundWithPermit([2n, [1n], ...permit], byClient);
    await expectNotFunded(world, 2n, fund, "Engagements_WrongValue", [0n, AMOUNT]);
  });
});

type Permit = Awaited<ReturnType<typeof sign>>;

/** The client's permit for the contract, as the arguments that follow a value. */
async function sign({ usd, engagements }: World, value: bigint) {
  const deadline = (await now()) + 3_600n;
  const spender: Address = engagements.address;
  const signature = await signer.signTypedData({
    domain: { name: "Test Dollar", version: "1", chainId: 31337, verifyingContract: usd.address },
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
    message: { owner: client, spender, value, nonce: 0n, deadline },
  });
  const { r, s, yParity } = parseSignature(signature);
  return [deadline, yParity + 27, r, s] as const;
}
