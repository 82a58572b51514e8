import assert from "node:assert/strict";
import {
  type Attestation,
  disagreementOf,
  fetchDocument,
  parseAttestationDocument,
  readAttestationsFromLogs,
} from "@rizom/sdk";
import type { Page } from "playwright-core";
import type { Address } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { type Journey, journey } from "./harness/journey.ts";
import { lateIndex } from "./harness/lateIndex.ts";
import { lieAbout } from "./harness/lyingGateway.ts";
import { takePictures } from "./harness/pictures.ts";
import { obstaclesOn } from "./steps/access.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import {
  accepted,
  eachSaid,
  editEntry,
  entryOf,
  markWork,
  own,
  people,
  received,
  said,
  summary,
  worth,
} from "./steps/attesting.ts";
import { outcomeCard, yourPart } from "./steps/engagements.ts";
import { changePerson, connectAs } from "./steps/wallet.ts";

const ines = person("Ines Duarte").address;
const ATTACK = "<script>alert(1)</script><img src=x onerror=alert(1)>";

/** Mira marks all three in both outcomes, and signs once. */
async function attestTeam(page: Page): Promise<void> {
  await people(page).getByRole("button", { name: "Add all 3" }).click();
  await markWork(page, "Jonas Lindt", "Organising", "As agreed");
  await editEntry(page, "Ines Duarte");
  await markWork(page, "Ines Duarte", "Producing", "Outstanding");
  await markWork(page, "Ines Duarte", "Linking", "Better than agreed");
  await entryOf(page, "Ines Duarte")
    .getByRole("textbox", { name: "Comment, if you like" })
    .fill(`**Thank you.** ${ATTACK}`);
  await editEntry(page, "Tomás Adeyemi");
  await markWork(page, "Tomás Adeyemi", "Maintaining", "Below what was agreed");
  await summary(page).getByText("Linking: better than agreed (3)").waitFor();
}

journey("the client and the team say how the others' work was, and a stranger verifies it", async (here) => {
  const { page, open, picture } = here;
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

  await changePerson(page, "Mira Okafor", "Ines Duarte");
  await attestOne(page, "Tomás Adeyemi", "Inspecting");
  await changePerson(page, "Ines Duarte", "Tomás Adeyemi");
  await attestOne(page, "Ines Duarte", "Innovating");
  assert.equal(await eachSaid(page).count(), 8);
  const attestations = await documented(here, it.id);
  assert.equal(attestations.length, 10);
  const byMira = attestations.filter(({ attester }) => attester === it.client.address);
  assert.equal(new Set(byMira.map(({ transaction }) => transaction)).size, 1);
  await verifyAsStranger(here, attestations);
});

/** What is on the chain about an engagement, each with a document on IPFS that says the same. */
async function documented({ chain, stack }: Journey, engagementId: bigint) {
  const attestations = await readAttestationsFromLogs(chain.client, { engagementId });
  const { attestationRegistry: registry } = chain.deployment;
  for (const attestation of attestations) {
    const bytes = await fetchDocument({ digest: attestation.digest, gateways: [stack.ipfsGatewayUrl] });
    const about = { chainId: stack.chainId, registry, attestation };
    assert.equal(disagreementOf(parseAttestationDocument(bytes), about), null);
  }
  return attestations;
}

/** Somebody with a browser of their own reads Ines's page, while gateways lie about what was said of her. */
async function verifyAsStranger(here: Journey, attestations: readonly Attestation[]): Promise<void> {
  const { stack, browser, site } = here;
  const about = (attester: Address, outcome: number) => {
    const found = attestations.find(
      (one) => one.subject === ines && one.attester === attester && one.outcome === outcome,
    );
    assert.ok(found);
    return found;
  };
  const [byMira, byTomas] = [about(person("Mira Okafor").address, 2), about(person("Tomás Adeyemi").address, 1)];
  const gateways = (stack.webEnv.VITE_IPFS_GATEWAY_URL ?? "").split(",");
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    const index = await lateIndex(page, stack.graphUrl ?? "");
    await lieAbout(page, byMira.digest, gateways.slice(0, 1), await alteredOf(byMira, stack.ipfsGatewayUrl));
    await lieAbout(page, byTomas.digest, gateways, await alteredOf(byTomas, stack.ipfsGatewayUrl));
    const told = index.tells(byMira.uid);
    await page.goto(`${site.url}/members/${ines}`);
    await told;
    const honest = received(page, "Mira Okafor", "A pavilion", 1);
    await honest.scrollIntoViewIfNeeded();
    await honest.getByText("Verified in your browser").waitFor();
    await honest.getByText(ATTACK).waitFor();
    const caught = received(page, "Mira Okafor", "A pavilion", 2);
    await caught.getByText("Verified in your browser").waitFor();
    await caught.getByText(/sent something else in its place, and wasn’t believed\. What you read here came/).waitFor();
    const without = received(page, "Tomás Adeyemi", "A pavilion", 1);
    await without.getByText("Not verified yet").waitFor();
    await without.getByText(/can't be had\. .* sent something else/).waitFor();
    await takePictures(page, "attest-stranger");
    await page.unrouteAll({ behavior: "ignoreErrors" });
  } finally {
    await context.close();
  }
}

/** The document of an attestation with a better mark in it. */
async function alteredOf({ digest }: Attestation, gateway: string): Promise<Buffer> {
  const text = new TextDecoder().decode(await fetchDocument({ digest, gateways: [gateway] }));
  const altered = text.replace(/"mark":[0-9]/, '"mark":1');
  assert.notEqual(altered, text);
  return Buffer.from(altered);
}

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

journey("what somebody said is taken back, stays to be read, and counts for nothing", async (here) => {
  const { page, open, picture } = here;
  const tomas = "Tomás Adeyemi";
  const it = await accepted(here, "A jetty", "Piles");
  await open(`/attest/${it.id}`);
  await page.getByText(/^Everybody can read what was said/).waitFor();
  await connectAs(page, "Mira Okafor");
  await people(page).getByRole("button", { name: tomas }).click();
  await markWork(page, tomas, "Producing", "Outstanding");
  // Kept, and still there after a reload.
  await page.reload();
  const done = `You said how the work of ${tomas} was, in 1 attestation.`;
  await carryOut(page, { press: "Publish it and review", confirm: "Sign 1 attestation", done });
  await closeReview(page);
  await said(page).getByText("Nobody else has said anything yet.").waitFor();
  // Loaded in the very second: the index may not have it yet, and the page says so as soon as it has.
  const count = await standingOn(here);
  await open(`/members/${person(tomas).address}`);
  await isCertifiedFrom(page, count);
  await page.goBack();
  await own(page).getByRole("checkbox", { name: tomas }).check();
  await picture("attest-revoke");
  await carryOut(page, { press: "Revoke 1 attestation", done: "You took back 1 attestation." });
  await closeReview(page);
  await said(page).getByText("Revoked", { exact: true }).waitFor();
  await said(page).getByRole("link", { name: tomas }).click();
  await isCertifiedFrom(page, count - 1);
  const item = received(page, "Mira Okafor", "A jetty", 1);
  await item.scrollIntoViewIfNeeded();
  await item.getByText("Revoked, as your browser sees on the chain").waitFor();
});

/** How many attestations of everybody stand on the chain. */
async function standingOn({ chain }: Journey): Promise<number> {
  const standing = await readAttestationsFromLogs(chain.client, { standing: true });
  return standing.length;
}

/** Waits until the figures on a member's page are made of so many attestations. */
async function isCertifiedFrom(page: Page, count: number): Promise<void> {
  await worth(page).getByText(`from the ${count} standing attestations`).waitFor();
}

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
  assert.deepEqual(await obstaclesOn(page, "profile"), []);
  const done = "Your profile is published.";
  await carryOut(page, { press: "Publish it and review", confirm: "Publish your profile", done });
  await closeReview(page);
  await page.getByRole("main").getByRole("link", { name: "your page" }).click();
  await page.getByText("Lamps and lenses.").waitFor();
  await page.getByText(ATTACK).waitFor();
  await picture("profile-page");
  await page.getByRole("link", { name: "Change your profile" }).click();
  await page.getByText("Take your profile away").click();
  const gone = "Your page shows no profile any more.";
  await carryOut(page, { press: "Take it away", confirm: "Take your profile away", done: gone });
  await closeReview(page);
  await page.getByRole("main").getByRole("link", { name: "your page" }).click();
  await page.getByText("You have no profile yet.").waitFor();
});
