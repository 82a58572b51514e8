import { type Address, getAddress } from "viem";
import { networkHelpers, people, viem } from "../chain.ts";
import { byAdmin, bySteward, deployEquity, type Equity, RZM } from "../equity.ts";
import { createSplit, ETH, ONE_DOLLAR, type Split, splitParams } from "../RevenueSplit/fixture.ts";

/** 0.0004 ETH and 1 tUSD a RZM, of which 10 % and 25 % of what was earned is matched. */
export const ETH_RATE = { price: 4n * 10n ** 14n, share: 1_000 };
export const USD_RATE = { price: ONE_DOLLAR, share: 2_500 };

/** The formula, once more. */
export function equityFor(earned: bigint, { price, share }: { price: bigint; share: number }): bigint {
  return (earned * BigInt(share) * RZM) / (10_000n * price);
}

/** A split of Alice (50), Bob (30) and Carol (20), recognised for ETH and tUSD; nobody has paid it. */
export async function deployRecognised() {
  const equity = await deployEquity();
  const usd = await viem.deployContract("TestDollar");
  const split = await createSplit(equity.factory, splitParams({ assets: [getAddress(usd.address)] }));
  await usd.write.mint([people.payer.account.address, 10_000_000n * ONE_DOLLAR]);
  await networkHelpers.setBalance(people.payer.account.address, 10n ** 24n);
  await setRate(equity, ETH, ETH_RATE);
  await setRate(equity, usd.address, USD_RATE);
  await equity.patronage.write.recognise([split.address, [ETH, usd.address]], bySteward);
  return { ...equity, split, usd, asset: getAddress(usd.address) };
}

export type Recognised = Awaited<ReturnType<typeof deployRecognised>>;

export function setRate({ patronage }: Equity, asset: Address, { price, share }: { price: bigint; share: number }) {
  return patronage.write.setRate([asset, price, share], byAdmin);
}

/** A plain transfer from the payer. */
export function sendDollars({ usd }: Pick<Recognised, "usd">, split: Split, amount: bigint) {
  return usd.write.transfer([split.address, amount], { account: people.payer.account });
}
