import assert from "node:assert/strict";
import { ETHER } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey, journeyThroughTime } from "./harness/journey.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { localMoment, moneyIn, outcomeCard, yourPart } from "./steps/engagements.ts";
import { approve, changePerson, connectAs, reject } from "./steps/wallet.ts";

const [mira, lucia] = [person("Mira Okafor"), person("Lucía Ferrer")];

/** Fills the wizard for one outcome of 1 ETH, and opens the engagement. */
async function openOne(page: Page, title: string, outcome: string): Promise<void> {
  await page.getByLabel("Client").fill(mira.address);
  await page.getByLabel("Split", { exact: true }).selectOption({ label: "Harbour website" });
  await page.getByLabel("Paid in").selectOption({ value: ETHER });
  await page.getByLabel("Arbiter").fill(person("Samir Haddad").address);
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: "Summary" }).fill("Boats find a berth.");
  await page.getByRole("textbox", { name: "Brief" }).fill("Everybody knows **who** does what.");
  await page.getByRole("textbox", { name: "What is achieved" }).fill(outcome);
  await page.getByRole("textbox", { name: "In a sentence or two" }).fill("Boats can be booked.");
  await page.getByRole("textbox", { name: "What counts as done" }).fill("A boat is *booked*.");
  await page.getByLabel("What it pays").fill("1");
  await page.getByLabel("Delivered until").fill(localMoment(12));
  const done = `You opened “${title}” for Mira Okafor.`;
  await carryOut(page, { press: "Publish the texts and review", confirm: "Open the engagement", done });
  await closeReview(page);
}

/** Writes an evidence with a file, and delivers. */
async function deliver(page: Page, outcome: string): Promise<void> {
  await yourPart(page)
    .getByRole("button", { name: `Deliver “${outcome}”` })
    .click();
  const form = page.getByRole("region", { name: `Deliver “${outcome}”` });
  await form.getByRole("textbox", { name: "Summary" }).fill("Boats are booked.");
  const file = { name: "bookings.csv", mimeType: "text/csv", buffer: Buffer.from("boat,berth\nAurora,7\n") };
  await form.getByLabel("Files to show").setInputFiles(file);
  const done = `“${outcome}” is delivered. Mira Okafor has 7 days to look at it.`;
  await carryOut(page, { press: "Publish it and review", confirm: `Deliver “${outcome}”`, done });
  await closeReview(page);
}

journey("an engagement is opened, funded, delivered, accepted, and what it paid is withdrawn", async (here) => {
  const { page, open, chain, franchises, picture } = here;
  await open(`/engagements/new?franchise=${await franchises.idOf("Tideline")}`);
  await connectAs(page, "Jonas Lindt");
  await openOne(page, "Berths by the hour", "Booking page");
  await page.getByRole("heading", { level: 1, name: "Berths by the hour" }).waitFor();
  await outcomeCard(page, "Booking page").getByText("To be funded").waitFor();

  await changePerson(page, "Jonas Lindt", "Mira Okafor");
  await yourPart(page)
    .getByRole("checkbox", { name: /Booking page/ })
    .waitFor();
  await picture("engagement-fund");
  await carryOut(page, { press: "Fund 1 ETH", done: "1 ETH wait in escrow for “Booking page”." });
  await closeReview(page);
  await moneyIn(page, "In escrow").getByText("1 ETH").waitFor();

  await changePerson(page, "Mira Okafor", "Lucía Ferrer");
  await deliver(page, "Booking page");
  const card = outcomeCard(page, "Booking page");
  await card.getByText("Delivered, to be looked at").waitFor();

  await changePerson(page, "Lucía Ferrer", "Mira Okafor");
  await yourPart(page).getByRole("button", { name: "Look at “Booking page”" }).click();
  await card.getByText("Boats are booked.").waitFor();
  await card.getByRole("button", { name: "Check and download: bookings.csv" }).click();
  await card.getByText("Verified: it matches its digest.").waitFor();
  await picture("engagement-review");
  const link = page.getByRole("region", { name: "People and terms" }).getByRole("link", { name: /Harbour website/ });
  const split = (await link.getAttribute("href"))?.replace("/splits/", "") as typeof ETHER;
  const before = await chain.owedTo(lucia, split, ETHER);
  const done = "You accepted “Booking page”: 1 ETH flowed into the split.";
  await carryOut(page, { press: "Accept it", confirm: "Accept “Booking page”", done });
  await closeReview(page);
  await card.getByText("Accepted and paid").waitFor();
  assert.ok((await chain.owedTo(lucia, split, ETHER)) > before);
  await picture("engagement-accepted");

  await changePerson(page, "Mira Okafor", "Lucía Ferrer");
  await link.click();
  await page.getByRole("main").getByRole("button", { name: "Withdraw", exact: true }).click();
  await review(page)
    .getByRole("button", { name: /^Withdraw/ })
    .click();
  await approve(page);
  await review(page)
    .getByText(/^You withdrew /)
    .waitFor();
  assert.equal(await chain.owedTo(lucia, split, ETHER), 0n);
});

journey("a client refuses what was delivered, and the arbiter divides it", async (here) => {
  const { page, open, engagements, picture } = here;
  const it = await engagements.open({ title: "A film", outcomes: [["Rough cut", "2", 9]] });
  await engagements.fund(it, 1);
  await engagements.deliver(it, 1);
  await open(`/engagements/${it.id}`);
  await connectAs(page, "Mira Okafor");
  const card = outcomeCard(page, "Rough cut");
  await card.getByRole("button", { name: "Refuse it" }).click();
  await page.getByRole("button", { name: "Publish it and review" }).click();
  await card.getByText("Give it a title.").waitFor();
  await card.getByRole("textbox", { name: "In one line" }).fill("There is no sound");
  await card.getByRole("textbox", { name: "Reasons" }).fill("The second half is **silent**.");
  // A rejection keeps what was written, and so does a reload.
  await page.getByRole("button", { name: "Publish it and review" }).click();
  await review(page).getByRole("button", { name: "Refuse “Rough cut”" }).click();
  await reject(page);
  await closeReview(page);
  await page.reload();
  await card.getByRole("button", { name: "Refuse it" }).click();
  assert.equal(await card.getByRole("textbox", { name: "In one line" }).inputValue(), "There is no sound");
  const refused = "You refused “Rough cut”. Samir Haddad decides now.";
  await carryOut(page, { press: "Publish it and review", confirm: "Refuse “Rough cut”", done: refused });
  await closeReview(page);
  await card.getByText("There is no sound").waitFor();
  await picture("engagement-disputed");

  await changePerson(page, "Mira Okafor", "Samir Haddad");
  await yourPart(page).getByRole("button", { name: "Decide on “Rough cut”" }).click();
  await card.getByLabel("Part for the team, in per cent").fill("70");
  await card.getByText("1.4 ETH").waitFor();
  await card.getByRole("textbox", { name: "In one line" }).fill("Most of it is there");
  await card.getByRole("textbox", { name: "Reasons" }).fill("The pictures are as agreed.");
  await picture("engagement-decide");
  const done = /^You decided on “Rough cut”: 1.4 ETH flowed into the split, 0.6 ETH went back/;
  await carryOut(page, { press: "Publish it and review", confirm: "Decide 70 % for the team", done });
  await closeReview(page);
  await card.getByText("Divided", { exact: true }).waitFor();
  await card.getByText("Most of it is there").waitFor();
  assert.equal(await engagements.stateOf(it, 1), "resolved");
  assert.equal(await engagements.heldIn(it), 0n);
});

journey("one of the two proposes to cancel, and the other one agrees", async ({ page, open, engagements, chain }) => {
  const it = await engagements.open({ title: "A map", outcomes: [["Coast line", "1", 9]] });
  await engagements.fund(it, 1);
  await open(`/engagements/${it.id}`);
  await connectAs(page, "Jonas Lindt");
  const card = outcomeCard(page, "Coast line");
  await card.waitFor();
  const proposed = "You proposed to cancel “Coast line”. Mira Okafor has to agree.";
  await carryOut(page, { press: "Propose to cancel it", confirm: "Propose to cancel “Coast line”", done: proposed });
  await closeReview(page);
  await card.getByRole("button", { name: "Take your proposal back" }).waitFor();
  await changePerson(page, "Jonas Lindt", "Mira Okafor");
  await card.getByText("Jonas Lindt proposed to cancel “Coast line”: 1 ETH back to the client.").waitFor();
  const before = await chain.client.getBalance({ address: mira.address });
  const done = "“Coast line” is cancelled: 1 ETH went back to the client.";
  await carryOut(page, { press: "Agree to cancel it", confirm: "Cancel “Coast line”", done });
  await closeReview(page);
  await card.getByText("Cancelled", { exact: true }).waitFor();
  const fee = await chain.feeOfLast(mira);
  assert.equal(await chain.client.getBalance({ address: mira.address }), before + parseEther("1") - fee);
});

journeyThroughTime("a client is silent, and anybody lets what was delivered count as accepted", async (here) => {
  const { page, open, engagements, chain, picture } = here;
  const it = await engagements.open({ title: "A garden", outcomes: [["Hedge", "1", 9]] });
  await engagements.fund(it, 1);
  await engagements.deliver(it, 1);
  const before = await chain.owedTo(lucia, it.split, ETHER);
  await open(`/engagements/${it.id}`);
  await connectAs(page, "Hanna Brandt");
  const card = outcomeCard(page, "Hedge");
  await card.getByText(/Mira Okafor, has \d+ (days|hours) left to look at it/).waitFor();
  assert.equal(
    await page
      .getByRole("main")
      .getByRole("button", { name: /accepted/ })
      .count(),
    0,
  );
  await engagements.passUntilOver(it, 1);
  await card.getByText("The client said nothing in time: anybody can let it count as accepted now.").waitFor();
  await picture("engagement-silence");
  const name = "Let “Hedge” count as accepted";
  await carryOut(page, { press: name, done: "“Hedge” counts as accepted: 1 ETH flowed into the split." });
  await closeReview(page);
  await card.getByText("Accepted and paid").waitFor();
  assert.equal(await engagements.stateOf(it, 1), "accepted");
  assert.ok((await chain.owedTo(lucia, it.split, ETHER)) > before);
  assert.ok(await engagements.isParticipant(it, 1, lucia));
});
