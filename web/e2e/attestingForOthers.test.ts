import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { readAttestationsFromLogs } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { obstaclesOn } from "./steps/access.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import { accepted, eachSaid, entryOf, markWork, own, people, said } from "./steps/attesting.ts";
import { approve, changePerson, connectAs } from "./steps/wallet.ts";

const OPEN = "Open a signed file, to send it or to cancel it";
const signed = (page: Page) => page.getByRole("region", { name: "What you signed for others to send" });
const pasted = (page: Page) => page.getByLabel("Or paste what is in the file");

/** Presses what signs without sending, and gives the text of the file that the browser saves. */
async function sign(page: Page, button: string): Promise<string> {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  await approve(page, "Sign");
  const file = await (await saved).path();
  await page.getByText(/^The file is saved/).waitFor();
  return readFile(file, "utf8");
}

/** Says that somebody's work in all outcomes was as agreed, with a comment. */
async function write(page: Page, name: string, comment: string): Promise<void> {
  await people(page).getByRole("button", { name }).click();
  await markWork(page, name, "Linking", "As agreed");
  await entryOf(page, name).getByRole("textbox", { name: "Comment, if you like" }).fill(comment);
}

journey("what somebody signed is sent by somebody else, on a page that everybody can use", async (here) => {
  const { page, open, chain } = here;
  const it = await accepted(here, "A mole", "Stones", "Lamp");
  await open(`/attest/${it.id}`);
  await connectAs(page, "Jonas Lindt");
  // An entry is about the outcomes that are accepted when it's begun: the index may have only the first by now.
  await page.getByText("You took part in “Stones” and “Lamp”").waitFor();
  await people(page).getByRole("button", { name: "Ines Duarte" }).click();
  await entryOf(page, "Ines Duarte").getByRole("checkbox", { name: "Linking" }).check();
  await page.getByText("Let somebody else send it").click();
  await page.getByText(OPEN).click();
  await page.getByRole("button", { name: "Publish it and review" }).click();
  await page.getByText("Choose how it was.").waitFor();
  assert.deepEqual(await obstaclesOn(page, "attesting"), []);

  await markWork(page, "Ines Duarte", "Linking", "As agreed");
  const text = await sign(page, "Publish it, sign, and save the file");
  assert.deepEqual(await readAttestationsFromLogs(chain.client, { engagementId: it.id }), []);

  await changePerson(page, "Jonas Lindt", "Tomás Adeyemi");
  await page.getByText(OPEN).click();
  const file = { name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel("A signed file").setInputFiles(file);
  await page.getByText("Jonas Lindt signed:").waitFor();
  const done = "What Jonas Lindt signed is on the chain: 2 attestations.";
  await carryOut(page, { press: "Review and send", confirm: "Send 2 attestations", done });
  await closeReview(page);
  assert.equal(await eachSaid(page).count(), 2);
  const attestations = await readAttestationsFromLogs(chain.client, { engagementId: it.id });
  assert.deepEqual(
    attestations.map(({ attester }) => attester),
    [person("Jonas Lindt").address, person("Jonas Lindt").address],
  );
  await pasted(page).fill(text);
  await page.getByText(/^It was sent already/).waitFor();
});

journey(
  "a signature is cancelled before anybody sends it, and what was said taken back by another one",
  async (here) => {
    const { page, open, chain } = here;
    const it = await accepted(here, "A slipway", "Rails");
    await open(`/attest/${it.id}`);
    await connectAs(page, "Jonas Lindt");
    await write(page, "Ines Duarte", "She was **quick**.");
    await page.getByText("Let somebody else send it").click();
    const unsent = await sign(page, "Publish it, sign, and save the file");
    await signed(page).getByText("Ines Duarte", { exact: true }).waitFor();
    await here.picture("signed");
    const cancelled = "You cancelled your signature of 1 attestation: nobody can send it any more.";
    await carryOut(page, { press: "Cancel this signature", confirm: "Cancel the signature", done: cancelled });
    await closeReview(page);
    await signed(page).getByText("You cancelled it: nobody can send it any more.").waitFor();
    await here.picture("cancelled");

    const publish = {
      press: "Publish it and review",
      confirm: "Sign 1 attestation",
      done: /^You said how the work of/,
    };
    await carryOut(page, publish);
    await closeReview(page);
    await own(page).locator("blockquote").getByText("quick").waitFor();
    await own(page).getByRole("checkbox").check();
    await page.getByText("Let somebody else send the revocation").click();
    const revocation = await sign(page, "Sign, and save the file");
    assert.deepEqual(await obstaclesOn(page, "attesting"), []);
    await here.picture("revoking");

    await changePerson(page, "Jonas Lindt", "Tomás Adeyemi");
    await said(page).locator("blockquote").getByText("quick").waitFor();
    await said(page).getByText("Verified in your browser").waitFor();
    await page.getByText(OPEN).click();
    await pasted(page).fill(unsent);
    await page.getByText("It was cancelled by Jonas Lindt: nobody can send it any more.").waitFor();
    await here.picture("opened-cancelled");
    await pasted(page).fill(revocation.replace('"outcome": 1', '"outcome": 2'));
    await page.getByText(/^It was altered after it was signed/).waitFor();
    assert.equal(await page.getByRole("button", { name: "Review and send" }).count(), 0);
    await pasted(page).fill(revocation);
    await page.getByRole("button", { name: "Review and send" }).waitFor();
    assert.deepEqual(await obstaclesOn(page, "attesting"), []);
    await here.picture("opened");
    const done = "What Jonas Lindt signed is done: 1 attestation revoked.";
    await carryOut(page, { press: "Review and send", confirm: "Send the revocation of 1 attestation", done });
    await closeReview(page);
    await said(page).getByText("Revoked", { exact: true }).waitFor();
    await here.picture("revoked");
    const [attestation] = await readAttestationsFromLogs(chain.client, { engagementId: it.id });
    assert.notEqual(attestation?.revokedAt ?? null, null);
  },
);
