import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import {
  describeProposal,
  fetchDocument,
  governorAbi,
  parseProposalDocument,
  readDescription,
  testDollarAbi,
} from "@rizom/sdk";
import type { Page } from "playwright-core";
import { parseEventLogs, parseUnits } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { type Journey, journey } from "./harness/journey.ts";
import { review } from "./steps/actions.ts";
import { approve, connectAs } from "./steps/wallet.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const jonas = person("Jonas Lindt");
const priya = person("Priya Raman");

const summary = (page: Page) => page.getByRole("complementary", { name: "What it does" });

/** Money that the treasury can spend. */
async function fillTreasury({ chain }: Journey, amount: string): Promise<void> {
  const { testDollar, deployment, act } = chain;
  const args = [deployment.treasury, parseUnits(amount, 6)] as const;
  await act(jonas, { address: testDollar, abi: testDollarAbi, functionName: "mint", args });
}

/** Fills the form of a payment from the treasury in tUSD. */
async function addPayment(page: Page, amount: string): Promise<void> {
  await page.getByRole("button", { name: "Pay from the treasury" }).click();
  await page.getByLabel("Who is paid").fill(priya.address);
  await page.getByLabel("How much").fill(amount);
}

/** What the newest proposal's event says. */
async function newestDescription({ chain }: Journey): Promise<string> {
  const { client, deployment } = chain;
  const logs = await client.getLogs({ address: deployment.governor, fromBlock: 0n });
  const proposals = parseEventLogs({ abi: governorAbi, eventName: "ProposalCreated", logs });
  return proposals.at(-1)?.args.description ?? assert.fail("There is no proposal.");
}

async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${id}: ${target}`)));
  }
  return found;
}

journey("an owner proposes a payment with its reasons, which survive a reload and stay text", async (here) => {
  const { page, open, stack, picture } = here;
  const attack = "<img src=x onerror=alert(1)>";
  await fillTreasury(here, "1000");
  await open("/governance/new");
  await picture("proposing-empty");
  await connectAs(page, "Jonas Lindt");
  await summary(page).getByText("You can propose because you own Tideline.").waitFor();
  await page.getByLabel("Title").fill("Pay the printer");
  await page.getByLabel("Summary").fill("Two hundred posters for the spring fair.");
  await page.getByRole("textbox", { name: "Reasons" }).fill(`# Why\n\nBecause **posters** work.\n\n${attack}`);
  await page.getByRole("tab", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "Why", level: 4 }).waitFor();
  await page.getByText(attack, { exact: true }).waitFor();
  assert.equal(await page.locator("main img").count(), 0);
  await addPayment(page, "400");
  await summary(page).getByText("Pays 400 tUSD from the treasury to Priya Raman.").waitFor();
  await summary(page).getByText("It would work now.").waitFor();
  await picture("proposing-filled");

  await page.reload();
  await summary(page).getByText("Pays 400 tUSD from the treasury to Priya Raman.").waitFor();
  assert.equal(await page.getByLabel("Title").inputValue(), "Pay the printer");

  await page.getByRole("button", { name: "Review the proposal" }).click();
  await review(page).getByText("You propose “Pay the printer”.").waitFor();
  await picture("proposing-review");
  await review(page).getByRole("button", { name: "Propose" }).click();
  await approve(page);
  await page.waitForURL(/\/governance\/\d+$/);

  const description = await newestDescription(here);
  const { digest } = readDescription(description);
  if (digest === null) assert.fail("The description names no document.");
  assert.equal(description, describeProposal({ title: "Pay the printer", digest, proposer: jonas.address }));
  const document = parseProposalDocument(await fetchDocument({ digest, gateways: [stack.ipfsGatewayUrl] }));
  assert.equal(document.body, `# Why\n\nBecause **posters** work.\n\n${attack}`);
  await open("/governance/new");
  assert.equal(await page.getByLabel("Title").inputValue(), "");
});

journey(
  "what would fail says so and why before anybody signs, and drafts are discarded only on purpose",
  async (here) => {
    const { page, open, picture } = here;
    await open("/governance/new");
    await connectAs(page, "Jonas Lindt");
    await page.getByLabel("Title").fill("Pay far too much");
    await addPayment(page, "9000000");
    await summary(page).getByText("It would fail now.").waitFor();
    await summary(page)
      .getByText(/9.000.000 tUSD/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Add another action" }).click();
    await page.getByRole("button", { name: "Change a rule of voting" }).click();
    await page.getByLabel("From then on").fill("soon");
    await page.getByText("Write a number and a unit, such as 7 days or 36 hours.").waitFor();
    await page.getByRole("button", { name: "Review the proposal" }).click();
    await page.getByText("Action 2 isn’t finished. Look at its fields.").waitFor();
    await page.getByLabel("From then on").fill("7 days");
    await summary(page).getByText("Lets voting last 7 days instead of 5 days.").waitFor();
    await summary(page).getByText("Action 1 would fail now, and all others with it.").waitFor();
    await page.getByRole("button", { name: "Add another action" }).click();
    await page.getByRole("button", { name: "Give or take a power" }).click();
    await page.getByLabel("Power", { exact: true }).selectOption("Admin: every power there is");
    await page.getByLabel("Account", { exact: true }).fill(priya.address);
    await summary(page)
      .getByText(/Priya Raman would hold every power over the network/)
      .waitFor();
    await summary(page).getByText("Exactly").last().click();
    assert.deepEqual(await violationsOn(page), []);
    await picture("proposing-fails");
    await page.setViewportSize({ width: 320, height: 700 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.getByRole("button", { name: "Begin another" }).click();
    await page.getByLabel("Title").fill("Another one");
    await page.getByText("One other draft").click();
    await page.getByRole("button", { name: "Discard Pay far too much" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("button", { name: "Discard Pay far too much" }).click();
    await picture("proposing-discard");
    await page.getByRole("dialog").getByRole("button", { name: "Discard it" }).click();
    await page.getByText("One other draft").waitFor({ state: "detached" });
    assert.equal(await page.getByLabel("Title").inputValue(), "Another one");
  },
);

journey("with the keyboard alone one adds, reorders and removes actions", async ({ page, open }) => {
  await open("/governance/new");
  // Wen may have been made an owner by a journey before.
  await connectAs(page, "Hanna Brandt");
  await summary(page).getByText("You can’t propose with this account.").waitFor();
  const press = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await page.getByRole("button", { name: /^Stop a grant/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Number of the grant").waitFor();
  await press("Add another action");
  await page.getByRole("button", { name: /^Name a guardian/ }).focus();
  await page.keyboard.press("Enter");
  await press("Move up: Name a guardian, action 2");
  const steps = page.getByRole("region", { name: "Actions" }).getByRole("heading", { level: 3 });
  assert.match((await steps.first().textContent()) ?? "", /Name a guardian/);
  await page.getByRole("button", { name: "Move down: Name a guardian, action 1" }).waitFor();
  await press("Remove Name a guardian, action 1");
  assert.equal(await steps.count(), 1);
  assert.equal(await page.getByRole("button", { name: "Review the proposal" }).isDisabled(), true);
});
