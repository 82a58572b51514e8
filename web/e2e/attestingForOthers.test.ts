import assert from "node:assert/strict";
import { readAttestationsFromLogs } from "@rizom/sdk";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { sticksOut, violationsOn } from "./steps/access.ts";
import { carryOut, closeReview } from "./steps/actions.ts";
import { accepted, entryOf, markWork, people, said } from "./steps/attesting.ts";
import { approve, changePerson, connectAs } from "./steps/wallet.ts";

journey("what somebody signed is sent by somebody else, on a page that everybody can use", async (here) => {
  const { page, open, chain } = here;
  const it = await accepted(here, "A mole", "Stones", "Lamp");
  await open(`/attest/${it.id}`);
  await connectAs(page, "Jonas Lindt");
  await people(page).getByRole("button", { name: "Ines Duarte" }).click();
  await entryOf(page, "Ines Duarte").getByRole("checkbox", { name: "Linking" }).check();
  await page.getByText("Let somebody else send it").click();
  await page.getByText("Send what somebody else signed").click();
  await page.getByRole("button", { name: "Publish it and review" }).click();
  await page.getByText("Choose how it was.").waitFor();
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) found.push(...(await violationsOn(page, colorScheme)));
  await page.setViewportSize({ width: 320, height: 700 });
  found.push(...(await sticksOut(page, "attesting")));
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(found, []);

  await markWork(page, "Ines Duarte", "Linking", "As agreed");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Publish it, sign, and save the file" }).click();
  await approve(page, "Sign");
  const file = await (await saved).path();
  await page.getByText(/^The file is saved/).waitFor();
  assert.deepEqual(await readAttestationsFromLogs(chain.client, { engagementId: it.id }), []);

  await changePerson(page, "Jonas Lindt", "Tomás Adeyemi");
  await page.getByText("Send what somebody else signed").click();
  await page.getByLabel("A file of signed attestations").setInputFiles(file);
  await page.getByText("Jonas Lindt signed:").waitFor();
  const done = "What Jonas Lindt signed is on the chain: 2 attestations.";
  await carryOut(page, { press: "Review and send", confirm: "Send 2 attestations", done });
  await closeReview(page);
  assert.equal(await said(page).getByRole("listitem").count(), 2);
  const attestations = await readAttestationsFromLogs(chain.client, { engagementId: it.id });
  assert.deepEqual(
    attestations.map(({ attester }) => attester),
    [person("Jonas Lindt").address, person("Jonas Lindt").address],
  );
});
