import assert from "node:assert/strict";
import { claimGrantRequest, delegateRequest, readProposalsFromLogs } from "@rizom/sdk";
import { parseEther, zeroAddress } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey, journeyThroughTime } from "./harness/journey.ts";
import { obstaclesOn } from "./steps/access.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { ballots, house, ONE_WEI, proposals, yourVote } from "./steps/governance.ts";
import { approve, changePerson, connectAs } from "./steps/wallet.ts";

const [priya, samir, tomas] = [person("Priya Raman"), person("Samir Haddad"), person("Tomás Adeyemi")];

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
  // What she holds by now came later, or never: journeys before gave her some.
  await yourVote(page)
    .getByText(
      /^You cannot vote because (this account had no votes|your .*( weren’t delegated when| came after) voting began)/,
    )
    .waitFor();
  await changePerson(page, "Mira Okafor", "Jonas Lindt");
  await yourVote(page).getByText("You voted for it.").waitFor();
  await changePerson(page, "Jonas Lindt", "Priya Raman");
  await yourVote(page)
    .getByText(/^You can vote because/)
    .waitFor();
  await picture("proposal-voting");
});

journeyThroughTime("equity that came after voting began doesn’t vote, and the page says so", async (here) => {
  const { page, open, chain, equity, governance } = here;
  const mira = person("Mira Okafor");
  const { equityToken } = chain.deployment;
  await chain.act(mira, delegateRequest({ equityToken, delegatee: zeroAddress }));
  const id = await governance.propose(tomas, "Too late for some", ONE_WEI);
  await governance.passToVoting(id);
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
  const { balance, votes } = await equity.of(mira.address);
  assert.ok(balance >= parseEther("700"));
  assert.equal(votes, balance);
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
    found.push(...(await obstaclesOn(page, path)));
  }
  assert.deepEqual(found, []);
});
