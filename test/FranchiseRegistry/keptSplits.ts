import { getAddress } from "viem";
import { viem } from "../chain.ts";
import { addresses, byAlice, deployFranchises, ROLE } from "../franchises.ts";
import { ETH_RATE, setRate, USD_RATE } from "../PatronageEquity/fixture.ts";
import { createSplit, ETH, splitParams } from "../RevenueSplit/fixture.ts";

const { alice, controller } = addresses;

export const byController = { account: controller };

/** Two assets with a rate, Alice's own split, and one that Harbour's facilitator controls. */
export async function deploySplits() {
  const deployed = await deployFranchises();
  const { registry, factory } = deployed;
  const usd = await viem.deployContract("TestDollar");
  const asset = getAddress(usd.address);
  await setRate(deployed, ETH, ETH_RATE);
  await setRate(deployed, asset, USD_RATE);
  await registry.write.appoint([ROLE.facilitator, [controller]], byAlice);
  const own = await createSplit(factory, splitParams({ name: "Own", controller: alice }));
  const kept = await createSplit(factory, splitParams({ name: "Kept" }));
  return { ...deployed, usd, asset, own, kept };
}
