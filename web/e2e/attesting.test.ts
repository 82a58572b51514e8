import assert from "node:assert/strict";
import { disagreementOf, fetchDocument, parseAttestationDocument, readAttestationsFromLogs } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { person } from "../../scripts/demo/people.ts";
import { type Journey, journey } from "./harness/journey.ts";
import { sticksOut, violationsOn } from "./steps/access.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import { editEntry, entryOf, markWork, own, people, said, summary } from "./steps/attesting.ts";
import { outcomeCard, yourPart } from "./steps/engagements.ts";
import { changePerson, connectAs } from "./steps/wallet.ts";

const ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>";

/** An engagement of Mira's with Jonas, Lucía and Tomás, all of whose outcomes are accepted. */
async function accepted({ engagements }: Journey, title: string, ...outcomes: string[]) {
  const it = await engagements.open({ title, outcomes: outcomes.map((name) => [name, "1", 9] as const) });
  const numbers = outcomes.map((_, index) => index + 1);
  await engagements.fund(it, ...numbers);
  for (const number of numbers) {
    await engagements.deliver(it, number);
    await engagements.accept(it, number);
  }
  return it;
}

/** Mira marks all three in both outcomes, and signs once. */
async function attestTeam(page: Page): Promise<void> {
  await people(page).getByRole("button", { name: "Add all 3" }).click();
  await markWork(page, "Jonas Lindt", "Organising", "As agreed");
  await editEntry(page, "Lucía Ferrer");
  await markWork(page, "Lucía Ferrer", "Producing", "Outstanding");
  await markWork(page, "Lucía Ferrer", "Linking", "Better than agreed");
  await entryOf(page, "Lucía Ferrer")
    .getByRole("textbox", { name: "Comment, if you like" })
    .fill(`**Thank you.** ${ATTACK}`);
  await editEntry(page, "Tomás Adeyemi");
  await markWork(page, "Tomás Adeyemi", "Maintaining", "Below what was agreed");
  await summary(page).getByText("Linking: better than agreed (3)").waitFor();
}

journey("the client and the team say how the others' work was, and a stranger verifies it", async (here) => {
  const { page, open, chain, stack, picture } = here;
  const it = await accepted(here, "A pavilion", "Frame", "Roof");
  await open(`/engagements/${it.id}`);
  await connectAs(page, "Mira Okafor");
  await outcomeCard(page, "Frame").getByText("Who took part (4)").click();
  await picture("attest-entry");
  await yourPart(page).getByRole("link", { name: "Say how the work was" }).click();
  await page.getByText("You took part in “Frame” and “Roof”, so you can say how the work of 3 others was.").waitFor();
  await attestTeam(page);
  await picture("attest-form");
  const done = /^You said how the work of .* was, in 6 attestations\.$/;
  await carryOut(page, { press: "Publish 6 and review", confirm: "Sign 6 attestations", done });
  await closeReview(page);
  await page.getByText(/and said how everybody’s work was/).waitFor();
  assert.equal(await own(page).getByRole("checkbox").count(), 6);
  await picture("attest-said");

  const attestations = await readAttestationsFromLogs(chain.client, { engagementId: it.id });
  assert.equal(new Set(attestations.map(({ transaction }) => transaction)).size, 1);
  const { attestationRegistry: registry } = chain.deployment;
  for (const attestation of attestations) {
    const bytes = await fetchDocument({ digest: attestation.digest, gateways: [stack.ipfsGatewayUrl] });
    const about = { chainId: stack.chainId, registry, attestation };
    assert.equal(disagreementOf(parseAttestationDocument(bytes), about), null);
  }

  await changePerson(page, "Mira Okafor", "Lucía Ferrer");
  await attestOne(page, "Tomás Adeyemi", "Inspecting");
  await changePerson(page, "Lucía Ferrer", "Tomás Adeyemi");
  await attestOne(page, "Lucía Ferrer", "Innovating");
  assert.equal(await said(page).getByRole("listitem").count(), 8);
});

/** Attests a colleague in both outcomes, through what isn't let through. */
async function attestOne(page: Page, name: string, work: string): Promise<void> {
  await people(page).getByRole("button", { name }).click();
  const entry = entryOf(page, name);
  for (const type of ["Advising", "Developing", work]) await entry.getByRole("checkbox", { name: type }).check();
  assert.ok(await entry.getByRole("checkbox", { name: "Promoting" }).isDisabled());
  await entry.getByText("Three are chosen, which is the most.").waitFor();
  for (const type of ["Advising", "Developing"]) await entry.getByRole("checkbox", { name: type }).uncheck();
  await entry.getByRole("textbox", { name: "Comment, if you like" }).fill("😀".repeat(4_001));
  await entry.getByText("The comment has 4001 characters and may have 4000. Make it shorter.").waitFor();
  await page.getByRole("button", { name: "Publish it and review" }).click();
  await page.getByText("One entry isn’t finished: finish it, or leave it out.").waitFor();
  await entry.getByRole("textbox", { name: "Comment, if you like" }).fill(ATTACK);
  await markWork(page, name, work, "As agreed");
  const done = `You said how the work of ${name} was, in 2 attestations.`;
  await carryOut(page, { press: "Publish 2 and review", confirm: "Sign 2 attestations", done });
  await closeReview(page);
}

journey("what somebody said is taken back, and stays to be read", async (here) => {
  const { page, open, picture, chain } = here;
  const it = await accepted(here, "A jetty", "Piles");
  await open(`/attest/${it.id}`);
  await page.getByText(/^Everybody can read what was said/).waitFor();
  await connectAs(page, "Mira Okafor");
  await people(page).getByRole("button", { name: "Lucía Ferrer" }).click();
  await markWork(page, "Lucía Ferrer", "Producing", "Not done");
  // Kept, and still there after a reload.
  await page.reload();
  const done = "You said how the work of Lucía Ferrer was, in 1 attestation.";
  await carryOut(page, { press: "Publish it and review", confirm: "Sign 1 attestation", done });
  await closeReview(page);
  await own(page)
    .getByRole("checkbox", { name: /Lucía Ferrer/ })
    .check();
  await picture("attest-revoke");
  await carryOut(page, { press: "Revoke 1 attestation", done: "You took back 1 attestation." });
  await closeReview(page);
  await said(page).getByText("Revoked").waitFor();
  await people(page).getByRole("button", { name: "Lucía Ferrer" }).waitFor();
  const [attestation] = await readAttestationsFromLogs(chain.client, { engagementId: it.id });
  assert.notEqual(attestation?.revokedAt, null);
  const found: string[] = [];
  await people(page).getByRole("button", { name: "Lucía Ferrer" }).click();
  await entryOf(page, "Lucía Ferrer").getByRole("checkbox", { name: "Linking" }).check();
  for (const colorScheme of ["light", "dark"] as const) found.push(...(await violationsOn(page, colorScheme)));
  await page.setViewportSize({ width: 320, height: 700 });
  found.push(...(await sticksOut(page, "attesting")));
  assert.deepEqual(found, []);
});

journey("a member writes a profile, and takes it away", async ({ page, open, picture }) => {
  const wen = person("Wen Zhao");
  await open("/profile");
  await page.getByText("Connect a wallet first: a profile belongs to an account.").waitFor();
  await connectAs(page, wen.name);
  await page.getByRole("textbox", { name: "Name" }).fill("Wen of the harbour");
  await page.getByRole("textbox", { name: "In a sentence or two" }).fill("Lamps and lenses.");
  await page.getByRole("textbox", { name: "About you" }).fill(`I **mend** what is broken. ${ATTACK}`);
  await page.getByRole("combobox", { name: "Maintaining" }).selectOption({ label: "More than anything" });
  await page.getByRole("button", { name: "Add a link" }).click();
  await page.getByLabel("Link 1: what it is").fill("Lamps");
  await page.getByLabel("Address").fill("javascript:alert(1)");
  await page.getByText("The address must begin with https://.").waitFor();
  await page.getByLabel("Address").fill("https://lamps.example/");
  await picture("profile-form");
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) found.push(...(await violationsOn(page, colorScheme)));
  await page.setViewportSize({ width: 320, height: 700 });
  found.push(...(await sticksOut(page, "profile")));
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(found, []);
  const done = "Your profile is published.";
  await carryOut(page, { press: "Publish it and review", confirm: "Publish your profile", done });
  await closeReview(page);
  await page.getByRole("main").getByRole("link", { name: "your page" }).click();
  await page.getByText("Lamps and lenses.").waitFor();
  await page.getByText(ATTACK).waitFor();
  await picture("profile-page");
});
