import { expect } from "chai";
import { getAddress, maxUint256 } from "viem";
import { loadFixture, viem } from "../chain.ts";
import {
  addresses,
  byClient,
  byFacilitator,
  deployEngagements,
  EVIDENCE,
  newOutcome,
  open,
  REASON,
} from "../engagements.ts";

const UNIT = 10n ** 6n;
export const AMOUNT = 600n * UNIT;
const { client } = addresses;

/** The tokens that these tests use: all of them can be minted by anybody. */
type Weird =
  | "FeeToken"
  | "RebasingToken"
  | "BlocklistToken"
  | "FalseToken"
  | "NoReturnToken"
  | "PausableToken"
  | "UpgradableToken"
  | "NoZeroToken";

/** An engagement in a token with two outcomes; beside it one in dollars, funded, that nothing here may touch. */
export async function openIn(name: Weird) {
  const world = await loadFixture(deployEngagements);
  const dollars = await open(world);
  await world.engagements.write.fund([dollars.id, [1n]], byClient);
  const token = await deployWeird(name);
  await token.write.mint([client, 10n * AMOUNT]);
  await token.write.approve([world.engagements.address, maxUint256], byClient);
  const outcomes = [await newOutcome({ amount: AMOUNT }), await newOutcome({ amount: AMOUNT })];
  const opened = await open(world, { asset: getAddress(token.address), outcomes });
  return { ...world, token, ...opened, other: dollars };
}

/** All share the interface of the sound one; what is a token's alone is asked through its own. */
async function deployWeird(name: Weird) {
  const { address } = await viem.deployContract(name);
  return viem.getContractAt("SoundToken", address);
}

export type Place = Awaited<ReturnType<typeof openIn>>;

export const fund = ({ engagements, id }: Place, outcomes: readonly bigint[] = [1n, 2n]) =>
  engagements.write.fund([id, [...outcomes]], byClient);
export const deliver = ({ engagements, id }: Place, outcome = 1n) =>
  engagements.write.deliver([id, outcome, EVIDENCE], byFacilitator);

export async function dispute(place: Place, outcome = 1n) {
  await deliver(place, outcome);
  await place.engagements.write.dispute([place.id, outcome, REASON], byClient);
}

/** Whatever a token did: the engagement beside it has its money and can be ended. */
export async function expectOtherUntouched({ engagements, usd, other, split }: Place) {
  const amount = other.terms.outcomes[0]?.amount ?? 0n;
  expect(await usd.read.balanceOf([other.escrow])).to.equal(amount);
  await engagements.write.deliver([other.id, 1n, EVIDENCE], byFacilitator);
  await engagements.write.accept([other.id, 1n], byClient);
  expect(await usd.read.balanceOf([split.address])).to.equal(amount);
}
