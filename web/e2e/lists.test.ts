import assert from "node:assert/strict";
import { cidFromDigest } from "@rizom/sdk";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journeyThroughTime } from "./harness/journey.ts";
import { closeReview } from "./steps/actions.ts";
import { claim, claimOne } from "./steps/equity.ts";
import { connectAs } from "./steps/wallet.ts";

const priya = person("Priya Raman");

// Everybody is told of a round whose list is another's: after this, no other journey should be about lists.
journeyThroughTime("a list that is stale or out of reach is said so, and stops nothing else", async (here) => {
  const { page, open, stack, equity, picture, expectNoise } = here;
  await equity.grant({ account: priya.address, amount: "25", days: [-30, -30, -1] });
  const former = await equity.makeList("Thanks, first draft", [[priya.address, "5"]]);
  const changed = await equity.makeList("Thanks, corrected", [[priya.address, "6"]]);
  for (const list of [former, changed]) await equity.publish(list);
  await equity.openRoundOf(changed, former.digest);
  const missing = await equity.makeList("Slow thanks", [[priya.address, "7"]]);
  await equity.publish(missing);
  await equity.openRoundOf(missing);

  let isAway = true;
  expectNoise(/Failed to load resource/);
  await page.route(`${stack.ipfsGatewayUrl}/ipfs/${cidFromDigest(missing.digest)}**`, (route) =>
    isAway ? route.fulfill({ status: 504, body: "not found in time" }) : route.continue(),
  );
  await open("/equity");
  await connectAs(page, "Priya Raman");
  await page.getByText("The list of one round can't be read now").waitFor();
  await page.getByText("What is known of it").click();
  await page.getByText("This is a stale file").waitFor();
  // The index has read it before: what there is to claim is known, only the proof can't be built.
  await claim(page, "Slow thanks").getByText("7 RZM").waitFor();
  await claimOne(page, "Grant of 25 RZM");
  await closeReview(page);
  await claim(page, "Slow thanks").getByRole("button", { name: "Claim" }).click();
  const problem = page.getByRole("alert").filter({ hasText: "Slow thanks" });
  await problem.getByText("its allocation list can't be used now, so this can't be claimed yet").waitFor();
  await picture("equity-lists");

  const { balance } = await equity.of(priya.address);
  isAway = false;
  await problem.getByRole("button", { name: "Try again" }).click();
  await problem.waitFor({ state: "detached" });
  await claimOne(page, "Slow thanks");
  await closeReview(page);
  assert.equal((await equity.of(priya.address)).balance, balance + parseEther("7"));
});
