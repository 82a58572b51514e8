import assert from "node:assert/strict";
import { claimGrantRequest, readProposalsFromLogs, testDollarAbi } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { parseEther, parseUnits } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { type Journey, journey, journeyThroughTime } from "./harness/journey.ts";
import { lateIndex } from "./harness/lateIndex.ts";
import { sticksOut, violationsOn } from "./steps/access.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { accountButton, approve, changePerson, connectAs, walletWindow } from "./steps/wallet.ts";

const [jonas, lucia, priya, samir, tomas] = [
  "Jonas Lindt",
  "Lucía Ferrer",
  "Priya Raman",
  "Samir Haddad",
  "Tomás Adeyemi",
].map(person) as [Person, Person, Person, Person, Person];

type Person = ReturnType<typeof person>;

const proposals = (page: Page) => page.getByRole("list", { name: "Proposals" });
const yourVote = (page: Page) => page.getByRole("region", { name: "Your vote" });
const ballots = (page: Page) => page.getByRole("region", { name: /^Ballots/ });
const house = (page: Page, name: string) =>
  page.getByRole("region", { name: "Both houses" }).getByRole("figure", { name, exact: true });

/** A payment of one wei: whoever passes it gives next to nothing away. */
const ONE_WEI = [{ target: priya.address, value: 1n, data: "0x" }] as const;

/** Money that the treasury can spend. */
async function fillTreasury({ chain }: Journey, amount: string): Promise<void> {
  const { testDollar, deployment, act } = chain;
  const args = [deployment.treasury, parseUnits(amount, 6)] as const;
  await act(jonas, { address: testDollar, abi: testDollarAbi, functionName: "mint", args });
}

type Vote = { side: "For" | "Against" | "Abstain"; reason?: string };

/** Votes through the form, and sees it in the same second. */
async function vote(page: Page, { side, reason = "" }: Vote): Promise<void> {
  const [confirm, done] = {
    For: ["Vote for it", "You voted for it."],
    Against: ["Vote against it", "You voted against it."],
    Abstain: ["Abstain", "You voted to abstain."],
  }[side] as [string, string];
  await yourVote(page)
    .getByText(/^You can vote because/)
    .waitFor();
  await yourVote(page).getByRole("radio", { name: side }).check();
  if (reason !== "") await page.getByLabel("Reason, if you like").fill(reason);
  await carryOut(page, { press: "Review your vote", confirm, done });
  await closeReview(page);
  await yourVote(page).getByText(done).waitFor({ timeout: 2_000 });
}

journey("a visitor finds a proposal, reads it, and sees both houses without a wallet", async (here) => {
  const { page, open, picture } = here;
  await open("/");
  await page.getByRole("region", { name: "Being decided" }).getByRole("link", { name: "All proposals" }).click();
  await page.getByRole("heading", { level: 1, name: "Governance" }).waitFor();
  await proposals(page).getByRole("listitem").nth(6).waitFor();
  await picture("governance");
  await page.locator("label").filter({ hasText: "Defeated" }).click();
  const defeated = proposals(page).locator(".proposal-card");
  await defeated.filter({ hasText: "Defeated" }).first().waitFor();
  await page.locator("label").filter({ hasText: /^All/ }).click();
  await page.getByLabel("Search").fill("saltmarsh");
  await page.getByText("Passed and queued").waitFor();
  await page.getByRole("link", { name: /Saltmarsh/ }).click();
  await house(page, "The equity house was for it").waitFor();
  await house(page, "The franchise house was for it").waitFor();
  await page.getByText(/^Both houses passed it, and it’s queued/).waitFor();
  await page.getByRole("article", { name: "Text of the proposal" }).waitFor();
  await page
    .getByRole("region", { name: "What it does" })
    .getByText(/Saltmarsh/)
    .first()
    .waitFor();
  await ballots(page).getByText("Good charter, short and honest.").waitFor();
  await yourVote(page).getByText("You cannot vote because voting has ended.").waitFor();
  await picture("proposal-queued");
  await open("/governance/12");
  await page.getByText("Nobody has made this proposal on this chain.").waitFor();
  await open("/governance/twelve");
  await page.getByText(/^A proposal is known by a number/).waitFor();
});

journey("who can’t vote reads why, and what would change that", async ({ page, open, picture, chain }) => {
  const { client } = chain;
  const handbook = (await readProposalsFromLogs(client)).find(({ title }) => /handbook/i.test(title));
  assert.ok(handbook);
  await open(`/governance/${handbook.id}`);
  await connectAs(page, "Mira Okafor");
  await yourVote(page)
    .getByText(/had no votes and owned no active franchise when voting began/)
    .waitFor();
  await changePerson(page, "Mira Okafor", "Jonas Lindt");
  await yourVote(page).getByText("You voted for it.").waitFor();
  await changePerson(page, "Jonas Lindt", "Priya Raman");
  await yourVote(page)
    .getByText(/^You can vote because/)
    .waitFor();
  await picture("proposal-voting");
});

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

journeyThroughTime("equity that came after voting began doesn’t vote, and the page says so", async (here) => {
  const { page, open, chain, equity, governance } = here;
  const id = await governance.propose(tomas, "Too late for some", ONE_WEI);
  await governance.passToVoting(id);
  const mira = person("Mira Okafor");
  await equity.grant({ account: mira.address, amount: "700", days: [-10, -5, -1] });
  const [grant] = await equity.grantsOf(mira.address);
  await chain.act(mira, claimGrantRequest({ equityGrants: chain.deployment.equityGrants, id: grant?.id ?? 0n }));
  await open(`/governance/${id}`);
  await connectAs(page, "Mira Okafor");
  await yourVote(page)
    .getByText(/weren’t delegated when voting began/)
    .waitFor();
  await carryOut(page, { press: "Delegate to yourself", done: "Your equity votes through you." });
  await closeReview(page);
  await yourVote(page)
    .getByText(/votes came after voting began/)
    .waitFor();
  assert.equal((await equity.of(mira.address)).votes, parseEther("700"));
});

journeyThroughTime("both pages work from the chain alone, and with the keyboard", async (here) => {
  const { page, open, governance, stack, expectNoise, picture } = here;
  expectNoise(/ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load resource/);
  const id = await governance.propose(samir, "Without an index", ONE_WEI);
  await governance.passToVoting(id);
  const { origin } = new URL(stack.graphUrl ?? "");
  await page.route(`${origin}/**`, (route) => route.abort());
  await open("/governance");
  await connectAs(page, "Tomás Adeyemi");
  await page.getByText(/The index doesn't answer, so pages read the chain itself/).waitFor();
  await page.getByText("Needs your vote.").first().waitFor();
  await page.getByText("Only the index knows this").waitFor();
  await page.getByRole("link", { name: "Without an index" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Written on the chain.").waitFor();
  await yourVote(page).getByRole("radio", { name: "For" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  assert.ok(await yourVote(page).getByRole("radio", { name: "Against" }).isChecked());
  await page.keyboard.press("ArrowUp");
  await page.getByRole("button", { name: "Review your vote" }).focus();
  await page.keyboard.press("Enter");
  await review(page).getByRole("button", { name: "Vote for it" }).focus();
  await page.keyboard.press("Enter");
  await approve(page);
  await review(page).getByText("You voted for it.").waitFor();
  await closeReview(page);
  await yourVote(page).getByText("You voted for it.").waitFor({ timeout: 2_000 });
  await page.getByRole("region", { name: "Both houses" }).getByRole("link", { name: "Northlight" }).waitFor();
  await picture("proposal-without-index");
});

journeyThroughTime("both pages keep WCAG 2.2 AA as far as a machine can tell, and fit 320 px", async (here) => {
  const { page, open, governance } = here;
  const id = await governance.propose(samir, "Seen by everybody", ONE_WEI);
  await governance.passToVoting(id);
  await governance.vote(tomas, id, "AGAINST", "A reason that somebody wrote.");
  await governance.vote(priya, id, "ABSTAIN");
  const found: string[] = [];
  for (const path of ["/governance", `/governance/${id}`]) {
    await open(path);
    if (path === "/governance") await connectAs(page, "Jonas Lindt");
    else
      await yourVote(page)
        .getByText(/^You can vote because/)
        .waitFor();
    await page.getByRole("status").filter({ hasText: "…" }).first().waitFor({ state: "detached" });
    for (const table of await page.getByText("As a table", { exact: true }).all()) await table.click();
    for (const colorScheme of ["light", "dark"] as const) {
      found.push(
        ...(await violationsOn(page, colorScheme)).map((violation) => `${path} (${colorScheme}) ${violation}`),
      );
    }
    await page.setViewportSize({ width: 320, height: 700 });
    found.push(...(await sticksOut(page, path)));
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  assert.deepEqual(found, []);
});
