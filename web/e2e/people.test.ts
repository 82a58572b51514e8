import assert from "node:assert/strict";
import { certificationDigest, certify, readCertificationInputs } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { obstaclesOn } from "./steps/access.ts";
import { connectAs } from "./steps/wallet.ts";

const lucia = person("Lucía Ferrer");
const priya = person("Priya Raman");

const listed = (page: Page) =>
  page.getByRole("list", { name: "Members", exact: true }).getByRole("heading", { level: 2 });
const worth = (page: Page) => page.getByRole("region", { name: /^What (their|your) work is worth$/ });
const received = (page: Page) => page.getByRole("list", { name: "Attestations received" }).locator("> li");
const verified = (page: Page) => received(page).getByText("Verified in your browser");

/** Scrolls through what was received until each is checked, and returns how many there are. */
async function seeAll(page: Page): Promise<number> {
  await received(page).first().waitFor();
  const more = page.getByRole("button", { name: /^Show more of the \d+$/ });
  const tab = page.getByRole("tabpanel", { name: "Received" });
  while ((await tab.locator(more).count()) > 0) await tab.locator(more).click();
  const count = await received(page).count();
  for (let n = 0; n < count; n++) {
    const one = received(page).nth(n);
    await one.scrollIntoViewIfNeeded();
    await one.getByText("Being checked in your browser…").waitFor({ state: "detached" });
  }
  return count;
}

journey("a visitor finds a member, sees what was verified, and opens a score to its sum", async (here) => {
  const { page, open, chain, picture } = here;
  await open("/");
  await page.getByRole("link", { name: /^the members and what others say/ }).click();
  await page.getByText(/^Scores are computed in your browser, as of block/).waitFor();
  await listed(page).filter({ hasText: "Lucía Ferrer" }).waitFor();
  assert.equal(page.workers().length, 1, "It's computed beside the page.");
  await picture("members");
  const everybody = await listed(page).count();
  await page.getByLabel("Type of work").selectOption({ label: "Developing" });
  await page.waitForURL(/\?work=developing$/);
  await page.getByText(new RegExp(`^\\d of ${everybody} found\\.$`)).waitFor();
  await page.getByRole("searchbox", { name: "Search" }).fill("lucia");
  await page.getByText(/^1 of \d+ found\.$/).waitFor();
  await page.waitForURL(/q=lucia/);
  await page.reload();
  await listed(page).getByRole("link", { name: "Lucía Ferrer" }).click();

  await page.getByRole("heading", { level: 1, name: "Lucía Ferrer" }).waitFor();
  await page.getByRole("article", { name: "Profile of Lucía Ferrer" }).waitFor();
  await page.getByRole("img", { name: /^Types of work, declared and demonstrated/ }).waitFor();
  const count = await seeAll(page);
  assert.equal(await verified(page).count(), count);
  await received(page).getByText("watched ten visitors").waitFor();
  await picture("member-reputation");

  await worth(page)
    .getByRole("button", { name: /^Score in developing/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "How the score in developing comes about" });
  const command = await dialog.getByText(/^npm run certify -- --address/).textContent();
  const block = BigInt(/--block (\d+)$/.exec(command ?? "")?.[1] ?? 0);
  const inputs = await readCertificationInputs(chain.client, { block });
  await dialog.getByText(await certificationDigest(inputs, certify(inputs))).waitFor();
  await picture("member-score");
});

journey("pages about people keep WCAG 2.2 AA, and fit 320 px", async (here) => {
  const { page, open, picture } = here;
  const found: string[] = [];
  const look = async (what: string) => void found.push(...(await obstaclesOn(page, what)));
  await open("/members");
  await listed(page).first().waitFor();
  await look("members");
  await open(`/members/${priya.address}`);
  await seeAll(page);
  await page.getByText("Revoked, as your browser sees on the chain").waitFor();
  await look("member");
  await worth(page).getByRole("button", { name: "See how the overall score comes about" }).click();
  await page.getByRole("heading", { name: "What went in" }).waitFor();
  await look("score");
  await open(`/members/${priya.address}`);
  await connectAs(page, "Priya Raman");
  await page.getByRole("button", { name: "Withdraw everything" }).waitFor();
  assert.equal(await page.getByRole("heading", { level: 2 }).first().textContent(), "Earned");
  await page.getByRole("tab", { name: "Given" }).click();
  await page.getByText("Take something back").click();
  await page.getByText("Choose what you want to take back, if anything.").waitFor();
  await look("one's own page");
  await picture("member-own");
  assert.deepEqual(found, []);
});

journey("a gateway that sends something else is caught, and nothing of it is shown", async (here) => {
  const { page, open, expectNoise, stack, picture } = here;
  expectNoise(/Failed to load resource|422/);
  const forged = JSON.stringify({ schema: "rizom/attestation", version: 1, comment: "Forged from end to end" });
  for (const gateway of stack.ipfsGatewayUrls) {
    await page.route(`${gateway}/ipfs/**`, (route) => route.fulfill({ status: 200, body: forged }));
  }
  await open(`/members/${lucia.address}`);
  const count = await seeAll(page);
  assert.equal(await verified(page).count(), 0);
  await received(page)
    .getByText(/can't be had\. .* sent something else/)
    .first()
    .waitFor();
  assert.equal(await received(page).getByText("Not verified yet").count(), count);
  assert.equal(await page.getByText("Forged from end to end").count(), 0);
  await picture("member-tampered");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await received(page).first().getByRole("button", { name: "Check again" }).click();
  await verified(page).first().waitFor();
});

journey(
  "without the index members are read from the chain, and what others say is verified all the same",
  async (here) => {
    const { page, open, stack, picture, expectNoise } = here;
    const { graph } = stack.parts;
    assert.ok(graph);
    expectNoise(/Failed to load resource/);
    await graph.stop();
    try {
      await open("/members?q=luc%C3%ADa");
      await page.getByText("The index can’t be asked, so this search sees less.").waitFor();
      await picture("members-without-index");
      await listed(page).getByRole("link", { name: "Lucía Ferrer" }).click();
      await worth(page)
        .getByRole("button", { name: /^Score in developing/ })
        .waitFor();
      const count = await seeAll(page);
      assert.equal(await verified(page).count(), count);
    } finally {
      await graph.start();
    }
    await page.getByText(/^Index is at block/).waitFor({ timeout: 30_000 });
  },
);
