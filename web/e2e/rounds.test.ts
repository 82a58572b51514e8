import assert from "node:assert/strict";
import { formatAmount, readMintAllowance } from "@rizom/sdk";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journeyThroughTime } from "./harness/journey.ts";
import { closeReview, review } from "./steps/actions.ts";
import { claimOne } from "./steps/equity.ts";
import { approve, changePerson, connectAs } from "./steps/wallet.ts";

journeyThroughTime("what nobody claimed of a round in time is returned, by anybody", async (here) => {
  const { page, open, chain, equity, picture } = here;
  const { equityRounds } = chain.deployment;
  const allowance = () => readMintAllowance(chain.client, { module: equityRounds });
  const leaves = async () => {
    const { limit, used } = await allowance();
    return `That leaves ${formatAmount(limit - used, 18, { group: " ", maxDecimals: 2 })} RZM.`.replaceAll(" ", "\\s");
  };
  const before = await allowance();
  await equity.openRound("Pruning thanks", [
    [person("Priya Raman").address, "80"],
    [person("Jonas Lindt").address, "120"],
  ]);
  await open("/equity");
  const network = page.getByRole("region", { name: "The network" });
  const round = network.getByRole("listitem").filter({ hasText: "Pruning thanks" });
  await round.getByText("Open, 200 RZM left").waitFor();
  await round.getByText("None of 200 RZM claimed, by none of 2 accounts").waitFor();
  await connectAs(page, "Priya Raman");
  await claimOne(page, "Pruning thanks");
  await closeReview(page);
  await round.getByText("80 RZM of 200 RZM claimed, by 1 of 2 accounts").waitFor();
  assert.equal(await round.getByRole("button", { name: /^Return/ }).count(), 0);

  await chain.passDays(31);
  await round.getByText("Over, 120 RZM unclaimed").waitFor();
  await changePerson(page, "Priya Raman", "Wen Zhao");
  await picture("round-over");
  assert.equal((await allowance()).used, before.used + parseEther("200"));
  await round.getByRole("button", { name: "Return 120 RZM to the allowance" }).click();
  await review(page).getByRole("button", { name: "Return 120 RZM to the allowance" }).click();
  await approve(page);
  await review(page).getByText("120 RZM of “Pruning thanks” returned to the mint allowance.").waitFor();
  await closeReview(page);
  await round.getByText("Closed, 120 RZM returned").waitFor();
  assert.equal(await round.getByRole("button", { name: /^Return/ }).count(), 0);
  assert.equal((await allowance()).used, before.used + parseEther("80"));
  await network
    .getByRole("listitem")
    .filter({ hasText: "Rounds may bring" })
    .getByText(new RegExp(await leaves()))
    .waitFor();
  await round.locator("summary").click();
  await round.getByText("npm run round:verify -- 0x").waitFor();
  await picture("round-closed");
});
