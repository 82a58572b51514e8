import assert from "node:assert/strict";
import { ETHER, testDollarAbi } from "@rizom/sdk";
import { parseEther, parseUnits } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { lateIndex } from "./harness/lateIndex.ts";
import { pay, review } from "./steps/actions.ts";
import { connectAs } from "./steps/wallet.ts";

const dollars = (amount: string) => parseUnits(amount, 6);

journey("a newcomer chooses Mira and pays in ETH: the receipt is there before the index, and stays", async (here) => {
  const { page, open, chain, stack, picture } = here;
  const split = await chain.createSplit({
    name: "Orchard map",
    team: [
      ["Lucía Ferrer", 3],
      ["Tomás Adeyemi", 1],
    ],
  });
  const index = await lateIndex(page, stack.graphUrl ?? "");
  await open(`/splits/${split}`);
  await page.getByText("Nothing was paid yet.").waitFor();
  index.hold();
  await connectAs(page, "Mira Okafor");
  await page.getByRole("link", { name: "Pay this split" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Pay Orchard map" }).waitFor();
  await pay(page, { asset: "ETH", amount: "1.5", reference: "Invoice 77" });
  await picture("pay-done");
  await review(page).getByRole("link", { name: "See the receipt" }).click();
  await page.getByRole("heading", { level: 1, name: "Payment receipt" }).waitFor();
  await page.getByText("Invoice 77").waitFor();
  await picture("receipt-eth");

  await page.getByRole("main").getByRole("link", { name: "Orchard map" }).first().click();
  const row = page.getByRole("row").filter({ hasText: "Invoice 77" });
  await row.waitFor();
  const hash = (await row.getByRole("link", { name: "Receipt" }).getAttribute("href"))?.match(/0x[0-9a-f]{64}/)?.[0];
  assert.ok(hash);
  const told = index.tells(hash);
  index.release();
  await told;
  await page.getByText(/^Index is at block/).waitFor();
  assert.equal(await row.count(), 1);

  const owed = await chain.owedTo(person("Lucía Ferrer"), split, ETHER);
  assert.equal(owed, (((parseEther("1.5") * 6n) / 10n) * 3n) / 4n);
});

journey("Mira pays in tUSD with one signature and one transaction", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({ name: "Herbarium", team: [["Priya Raman", 1]] });
  const mira = person("Mira Okafor").address;
  const sent = await chain.client.getTransactionCount({ address: mira });
  await open(`/pay/${split}`);
  await connectAs(page, "Mira Okafor");
  await pay(page, { asset: "tUSD", amount: "1,234.5", reference: "H-1" }, "1 234.5 tUSD");
  await review(page).getByRole("link", { name: "See the receipt" }).click();
  await page.getByRole("heading", { level: 1, name: "Payment receipt" }).waitFor();
  await picture("receipt-tusd");
  assert.equal(await chain.client.getTransactionCount({ address: mira }), sent + 1);
  const owed = await chain.owedTo(person("Priya Raman"), split, chain.testDollar);
  assert.equal(owed, (dollars("1234.5") * 6n) / 10n);
});

journey(
  "money that is sent plainly, without Rizom, appears on an open page",
  async ({ page, open, chain, picture }) => {
    const split = await chain.createSplit({ name: "Seed library", team: [["Lucía Ferrer", 1]] });
    const hanna = person("Hanna Brandt");
    await open(`/splits/${split}`);
    await page.getByText("Nothing was paid yet.").waitFor();
    await chain.send(hanna, split, parseEther("0.25"));
    const row = (amount: string) =>
      page.getByRole("row").filter({ hasText: amount }).filter({ hasText: "Sent without a reference" });
    await row("0.25 ETH").waitFor();
    const args = [split, dollars("320.75")] as const;
    await chain.act(hanna, { address: chain.testDollar, abi: testDollarAbi, functionName: "transfer", args });
    await row("320.75 tUSD").waitFor();
    await picture("split-plain-transfers");
    assert.equal(await chain.owedTo(person("Lucía Ferrer"), split, ETHER), parseEther("0.15"));
    assert.equal(await chain.owedTo(person("Lucía Ferrer"), split, chain.testDollar), dollars("192.45"));
  },
);
