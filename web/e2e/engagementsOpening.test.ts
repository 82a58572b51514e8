import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { sticksOut, violationsOn } from "./steps/access.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { localMoment, outcomeCard, yourPart } from "./steps/engagements.ts";
import { approve, changePerson, connectAs } from "./steps/wallet.ts";

const mira = person("Mira Okafor");
const PUBLISH = "Publish the texts and review";

const preview = (page: Page) => page.getByRole("complementary", { name: "Who gets what" });

/** Fills the fields of the one outcome that is open. */
async function fillOutcome(page: Page, title: string, amount: string, days: number): Promise<void> {
  await page.getByLabel("What is achieved").fill(title);
  await page.getByRole("textbox", { name: "What counts as done" }).fill("Anybody can **read** it.");
  await page.getByLabel("What it pays").fill(amount);
  await page.getByLabel("Delivered until", { exact: true }).fill(localMoment(days));
}

journey("a facilitator writes an engagement that survives a reload, and its client finds it", async (here) => {
  const { page, open, chain, engagements, picture } = here;
  const { split } = await engagements.open({ title: "Tide tables", outcomes: [["Print", "1", 9]] });
  await open("/engagements/new");
  await connectAs(page, "Jonas Lindt");
  await page.getByRole("main").getByRole("link", { name: "Tideline" }).click();
  await preview(page).getByText("You can open it because you own Tideline").waitFor();
  await page.getByRole("button", { name: PUBLISH }).click();
  await page.getByText("Name the client: who pays, and accepts what is delivered.").first().waitFor();
  await page.getByText("Say until when it’s delivered.").waitFor();
  await picture("opening-missing");

  await page.getByLabel("Client").fill(person("Jonas Lindt").address);
  await page.getByText("This is you. The client is somebody else").first().waitFor();
  await page.getByLabel("Client").fill(mira.address);
  await page.getByLabel("Split", { exact: true }).selectOption(split);
  await page.getByLabel("Paid in").selectOption({ label: "tUSD (Test Dollar)" });
  await page.getByLabel("Days to look at a delivery").fill("14");
  await page.getByLabel("Title").fill("Harbour almanac");
  await page.getByRole("textbox", { name: "Brief" }).fill("A yearly **almanac** for the harbour.");
  await fillOutcome(page, "Texts", "1200", 20);
  await page.getByRole("button", { name: "Close outcome 1: Texts" }).click();
  await page.getByRole("button", { name: "Add another outcome" }).click();
  await fillOutcome(page, "Print run", "800", 40);
  await preview(page)
    .getByText(/^How 2.000 tUSD divide$/)
    .first()
    .waitFor();
  assert.deepEqual(await violationsOn(page, "light"), []);
  assert.deepEqual(await violationsOn(page, "dark"), []);
  await picture("opening-filled");
  await page.setViewportSize({ width: 320, height: 700 });
  assert.deepEqual(await sticksOut(page, "the wizard"), []);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.reload();
  assert.equal(await page.getByLabel("Title").inputValue(), "Harbour almanac");
  await page.getByRole("button", { name: PUBLISH }).click();
  await review(page)
    .getByText(/^You open “Harbour almanac” for Mira Okafor: 2 outcomes for 2.000 tUSD\./)
    .waitFor();
  await picture("opening-review");
  await review(page).getByRole("button", { name: "Open the engagement" }).click();
  await approve(page);
  await page.waitForURL(/\/engagements\/\d+$/);
  assert.equal(page.url().split("/").at(-1), String(await engagements.newest()));
  await page.getByRole("heading", { level: 1, name: "Harbour almanac" }).waitFor();
  await outcomeCard(page, "Print run").waitFor();

  await closeReview(page);
  await changePerson(page, "Jonas Lindt", "Mira Okafor");
  await page.getByRole("banner").getByRole("link", { name: "Engagements" }).click();
  const yours = page.getByRole("list", { name: "Your engagements" });
  await yours.getByRole("link", { name: "Harbour almanac" }).waitFor();
  assert.deepEqual(await violationsOn(page, "light"), []);
  await picture("engagements");
  for (const path of [`/splits/${split}`, `/members/${mira.address}`]) {
    await open(path);
    const listed = page.getByRole("region", { name: "Engagements" }).getByRole("link", { name: "Harbour almanac" });
    await listed.waitFor();
    await picture(`engagements-of${path.startsWith("/splits") ? "-split" : "-member"}`);
  }
  assert.notEqual(chain.testDollar, undefined);
});

journey("who has no part in a franchise reads why nothing can be opened, and loses nothing", async (here) => {
  const { page, open, franchises, picture } = here;
  await open(`/engagements/new?franchise=${await franchises.idOf("Tideline")}`);
  await preview(page).getByText("Connect a wallet to see whether you can").waitFor();
  await page.getByLabel("Title").fill("A dream");
  await connectAs(page, "Hanna Brandt");
  await preview(page).getByText("You can’t open it with this account.").waitFor();
  assert.equal(await page.getByRole("button", { name: PUBLISH }).isDisabled(), true);
  await picture("opening-refused");
  await page.reload();
  assert.equal(await page.getByLabel("Title").inputValue(), "A dream");
  await open("/engagements/new?franchise=999");
  await page.getByText("The network has admitted no franchise 999.").waitFor();
});

journey("facilitator and client change what is agreed, and both read the difference before they sign", async (here) => {
  const { page, open, engagements, picture } = here;
  const it = await engagements.open({ title: "Ferry signs", outcomes: [["Drawings", "2", 9]] });
  await open(`/engagements/${it.id}`);
  await connectAs(page, "Jonas Lindt");
  await page.getByRole("button", { name: "Change what is agreed" }).click();
  await page.getByText("Nothing yet.").waitFor();
  await page.getByText("Change “Drawings”").click();
  await page.getByLabel("What “Drawings” pays").fill("2.5");
  await page.getByRole("button", { name: "Add an outcome" }).click();
  await fillOutcome(page, "Painting", "3", 30);
  await page.getByLabel("Days to look at a delivery").fill("10");
  const differences = page.getByRole("region", { name: "What would be different" });
  await differences.getByText("2.5 ETH").waitFor();
  assert.deepEqual(await violationsOn(page, "light"), []);
  await picture("engagement-amend");
  const proposed = "You proposed the changes. Mira Okafor has to agree.";
  await carryOut(page, { press: "Publish it and review", confirm: "Propose the changes", done: proposed });
  await closeReview(page);

  await changePerson(page, "Jonas Lindt", "Mira Okafor");
  await yourPart(page).getByText("2.5 ETH").waitFor();
  await picture("engagement-amend-agree");
  const agreed = "The changes are in force.";
  await carryOut(page, { press: "Agree to the changes", confirm: "Agree to the changes", done: agreed });
  await closeReview(page);
  await outcomeCard(page, "Painting").getByText("3 ETH").first().waitFor();
  await outcomeCard(page, "Drawings").getByText("2.50 ETH").first().waitFor();
});

journey("a client's statement is read without a wallet, downloaded and printed", async (here) => {
  const { page, open, engagements, picture } = here;
  const it = await engagements.open({
    title: "Buoy survey",
    outcomes: [
      ["Map", "2", 9],
      ["Report", "1", 19],
    ],
  });
  await open(`/engagements/${it.id}/statement`);
  await page.getByText("No money has moved yet.").waitFor();
  await engagements.fund(it, 1, 2);
  await engagements.deliver(it, 1);
  await engagements.accept(it, 1);
  const table = page.getByRole("table", { name: "Every movement of the client’s money" });
  await table.getByText("Accepted and paid to the team").waitFor();
  assert.equal(await table.getByRole("row").count(), 5);
  assert.match((await table.getByRole("row").last().textContent()) ?? "", /In all\s*3 ETH\s*2 ETH\s*–\s*1 ETH/);
  assert.deepEqual(await violationsOn(page, "light"), []);
  await picture("statement");

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  const file = await saving;
  assert.equal(file.suggestedFilename(), `rizom-engagement-${it.id}-statement.csv`);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  assert.equal(lines.length, 4);
  assert.match(lines[3] ?? "", /Accepted,0,2,1\.2,0\.5,0\.3,0,0,1,0x/);

  await page.emulateMedia({ media: "print" });
  await page.getByRole("button", { name: "Print" }).waitFor({ state: "hidden" });
  await page.getByRole("banner").waitFor({ state: "hidden" });
  await table.waitFor();
  await picture("statement-print");
});
