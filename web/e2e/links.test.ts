import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { connectAs } from "./steps/wallet.ts";

const lucia = person("Lucía Ferrer").address;
const nobody = `0x${"ab".repeat(32)}`;

journey("links that lead nowhere end in a sentence, and in a way on", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({ name: "Signpost", team: [["Lucía Ferrer", 1]] });
  const block = await chain.client.getBlock({ blockTag: "latest" });
  const creation = block.transactions[0] ?? nobody;
  const cases: readonly (readonly [path: string, heading: string, sentence: string])[] = [
    [`/splits/${lucia.replace("F7", "f7")}`, "This link isn’t right", "a character is mistyped"],
    ["/splits/0x1234", "This link isn’t right", "An address has 40 characters after 0x; this has 4."],
    ["/pay/harbour.eth", "This link isn’t right", "Names such as these can't be looked up here."],
    [`/splits/${lucia}`, "There is no split here", "There is no split at 0x90F7…b906 on Local chain (31337)."],
    [`/pay/${lucia}`, "There is no split here", "Don’t pay this address."],
    [`/splits/${split}?chain=10`, "This split is on another chain", "This link is for chain 10."],
    [`/payments/${nobody}?chain=1`, "This payment is on another chain", "This link is for chain 1."],
    [`/members/0x${"0".repeat(40)}`, "This link isn’t right", "This is the empty address"],
    ["/members/0x12", "This link isn’t right", "look at all members"],
    ["/payments/12", "This link isn’t right", "A receipt’s link ends with a transaction"],
    [`/payments/${nobody}`, "This payment isn’t here", "has no such transaction yet."],
    [`/payments/${creation}`, "This link isn’t right", "This transaction didn’t pay any split"],
    ["/no/such/page", "There is nothing here", "The address may be mistyped"],
  ];
  for (const [path, heading, sentence] of cases) {
    await open(path);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    const main = page.getByRole("main");
    await main.getByText(sentence).first().waitFor();
    assert.ok((await main.getByRole("link").or(main.getByRole("button")).count()) > 0, `${path} is a dead end`);
  }
  await open(`/splits/${split}?chain=10`);
  await picture("link-other-chain");
  await page.getByRole("main").getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Signpost" }).waitFor();
});

/** The error that belongs to a field, as a screen reader tells it. */
async function errorOf(page: Page, field: Locator): Promise<string> {
  await field.and(page.locator("[aria-invalid=true]")).waitFor();
  const ids = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
  return (await page.locator(`[id="${ids.at(-1)}"]`).textContent()) ?? "";
}

journey("what is wrong with an amount stands beside the field", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({ name: "Scales", team: [["Lucía Ferrer", 1]] });
  await open(`/pay/${split}?asset=${chain.testDollar}`);
  await connectAs(page, "Mira Okafor");
  await page.getByText(/^You have .* tUSD$/).waitFor();
  const amount = page.getByLabel("Amount", { exact: true });
  for (const [typed, sentence] of [
    ["abc", "Write the amount in digits"],
    ["1,2,3", "Write"],
    ["-5", "An amount can't be negative."],
    ["0", "Enter more than zero."],
    ["1.2345678", "This asset has at most 6 decimals."],
    ["1,234", "can be read in two ways"],
    ["99999999", "That is more than the .* tUSD you have"],
  ] as const) {
    await amount.fill(typed);
    assert.match(await errorOf(page, amount), new RegExp(sentence), typed);
    await page.getByRole("main").getByRole("button", { name: "Pay", exact: true }).click();
    assert.equal(await page.getByRole("dialog").count(), 0, `${typed} was taken`);
  }
  await picture("amount-error");
  for (const [typed, said] of [
    ["1,234.5", "1 234.5 tUSD"],
    ["1 000", "1 000 tUSD"],
    [".5", "0.5 tUSD"],
  ] as const) {
    await amount.fill(typed);
    await page
      .getByRole("main")
      .getByRole("button", { name: `Pay ${said}`, exact: true })
      .waitFor();
  }
  await amount.fill("");
  await page.getByRole("main").getByRole("button", { name: "Pay", exact: true }).click();
  assert.match(await errorOf(page, amount), /Enter an amount\./);
});

journey("what is wrong with a new split stands beside its fields, and nothing is sent", async (here) => {
  const { page, open, picture } = here;
  await open("/splits/new");
  await connectAs(page, "Jonas Lindt");
  const member = page.getByLabel("Member 1", { exact: true });
  await member.fill(lucia.replace("F7", "f7"));
  assert.match(await errorOf(page, member), /a character is mistyped/);
  await member.fill(lucia);
  const weight = page.getByLabel("Weight", { exact: true }).first();
  await weight.fill("0");
  assert.match(await errorOf(page, weight), /A weight of 0 gets nothing\./);
  await weight.fill("1");
  const manager = page.getByLabel("Relationship manager");
  await manager.fill("0x00");
  assert.match(await errorOf(page, manager), /40 characters/);
  await page.getByRole("button", { name: "Review and create" }).click();
  assert.match(await errorOf(page, page.getByLabel("Name")), /Give the split a name/);
  await picture("new-split-errors");
  assert.equal(await page.getByRole("dialog").count(), 0);
});
