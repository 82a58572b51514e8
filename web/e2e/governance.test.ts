import assert from "node:assert/strict";
import { testDollarAbi } from "@rizom/sdk";
import { parseUnits } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { type Journey, journeyThroughTime } from "./harness/journey.ts";
import { lateIndex } from "./harness/lateIndex.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { ballots, house, ONE_WEI, proposals, vote, yourVote } from "./steps/governance.ts";
import { accountButton, approve, changePerson, connectAs, walletWindow } from "./steps/wallet.ts";

const [jonas, lucia] = [person("Jonas Lindt"), person("Lucía Ferrer")];
const [priya, tomas] = [person("Priya Raman"), person("Tomás Adeyemi")];

/** Money that the treasury can spend. */
async function fillTreasury({ chain }: Journey, amount: string): Promise<void> {
  const { testDollar, deployment, act } = chain;
  const args = [deployment.treasury, parseUnits(amount, 6)] as const;
  await act(jonas, { address: testDollar, abi: testDollarAbi, functionName: "mint", args });
}

journeyThroughTime("an owner proposes, three vote with reasons, and the treasury pays", async (here) => {
  const { page, open, chain, governance, picture } = here;
  await fillTreasury(here, "1000");
  await open("/governance/new");
  await connectAs(page, "Jonas Lindt");
  await page.getByLabel("Title").fill("Pay for the summer school");
  await page.getByRole("textbox", { name: "Reasons" }).fill("Priya **taught** it.");
  await page.getByRole("button", { name: "Pay from the treasury" }).click();
  await page.getByLabel("Who is paid").fill(priya.address);
  await page.getByLabel("How much").fill("250");
  await page.getByText("It would work now.").waitFor();
  await page.getByRole("button", { name: "Review the proposal" }).click();
  await review(page).getByRole("button", { name: "Propose" }).click();
  await approve(page);
  await page.waitForURL(/\/governance\/\d+$/);
  await closeReview(page);
  const id = BigInt(page.url().split("/").at(-1) ?? "");
  await page.getByRole("heading", { level: 1, name: "Pay for the summer school" }).waitFor();
  await page
    .getByText(/^Voting begins/)
    .first()
    .waitFor();
  await yourVote(page)
    .getByText(/^Voting hasn’t begun. You can vote then because/)
    .waitFor();
  await page.getByRole("button", { name: "Cancel the proposal" }).waitFor();
  await picture("proposal-pending");

  await accountButton(page, "Jonas Lindt").click();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("button", { name: "Connect a wallet" }).click();
  await page.getByRole("button", { name: "Demo wallet" }).click();
  await walletWindow(page).getByRole("button", { name: "Until voting begins" }).click();
  await walletWindow(page).getByText("Now voting begins.").waitFor();
  await walletWindow(page).getByRole("button", { name: "Jonas Lindt" }).click();
  await vote(page, { side: "For", reason: "It was worth\nevery hour." });
  await ballots(page).getByText("It was worth").waitFor({ timeout: 2_000 });
  await changePerson(page, "Jonas Lindt", "Lucía Ferrer");
  await vote(page, { side: "For" });
  await house(page, "The equity house is for it").waitFor();
  await changePerson(page, "Lucía Ferrer", "Priya Raman");
  await open("/governance");
  await page.getByText("Needs your vote.").first().waitFor();
  await proposals(page).locator(".proposal-card").first().getByText("Needs your vote.").waitFor();
  await open(`/governance/${id}`);
  await vote(page, { side: "Abstain", reason: "It’s about me." });
  await page.getByText(/^Both houses are for it. Voting ends/).waitFor();
  await picture("proposal-voted");

  await governance.passToEnd(id);
  const course = page.getByRole("region", { name: "Course" });
  await page.getByText(/^Both houses passed it. Anybody can queue it now/).waitFor();
  await carryOut(page, { press: "Queue it", done: /^It’s queued/ });
  await closeReview(page);
  await page.getByText(/^Both houses passed it, and it’s queued/).waitFor({ timeout: 2_000 });
  await governance.passToExecution(id);
  await page.getByText(/^Both houses passed it, and it has waited long enough/).waitFor();
  await picture("proposal-executable");
  const before = await chain.dollarsOf(priya);
  await carryOut(page, { press: "Execute it", done: /was carried out/ });
  await closeReview(page);
  assert.equal((await chain.dollarsOf(priya)) - before, parseUnits("250", 6));
  await course.getByText("Carried out").waitFor({ timeout: 2_000 });
  await page.getByText("Both houses passed it, and it was carried out.").waitFor();
  assert.equal(await governance.stateOf(id), "executed");
  await picture("proposal-executed");
  await open("/governance");
  const treasury = page.getByRole("region", { name: "Treasury" });
  await treasury.getByText("Paid").first().waitFor();
  await treasury
    .getByRole("link", { name: /Priya Raman/ })
    .first()
    .waitFor();
  await picture("governance-treasury");
});

journeyThroughTime("the franchise house defeats what the equity house is for", async (here) => {
  const { page, open, governance, stack, picture } = here;
  const index = await lateIndex(page, stack.graphUrl ?? "");
  const id = await governance.propose(jonas, "Let capital decide", ONE_WEI);
  await governance.passToVoting(id);
  await governance.vote(lucia, id, "FOR");
  await governance.vote(tomas, id, "AGAINST", "Not without the franchises.");
  await open(`/governance/${id}`);
  await connectAs(page, "Samir Haddad");
  await ballots(page).getByText("Not without the franchises.").waitFor();
  index.hold();
  await vote(page, { side: "Against", reason: "Nor without Fieldwork." });
  const mine = ballots(page).getByRole("listitem").filter({ hasText: "Nor without Fieldwork." });
  await mine.waitFor({ timeout: 2_000 });
  await page.getByText(/the franchise house is against it\. Voting ends/).waitFor({ timeout: 2_000 });
  const told = index.tells("Nor without Fieldwork.");
  index.release();
  await told;
  assert.equal(await mine.count(), 1);
  await page.getByText(/the franchise house is against it\. Voting ends/).waitFor();
  await governance.passToEnd(id);
  await page
    .getByText(/^It was defeated: the equity house was for it, but the franchise house wasn’t for it/)
    .waitFor();
  assert.equal(await page.getByRole("button", { name: "Queue it" }).count(), 0);
  assert.equal(await governance.stateOf(id), "defeated");
  await picture("proposal-defeated");
});
