import assert from "node:assert/strict";
import { ETHER } from "@rizom/sdk";
import { parseEther, parseUnits } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { pay, review } from "./steps/paying.ts";
import { connectAs } from "./steps/wallet.ts";

journey("a newcomer chooses Mira, pays a split in ETH and sees the receipt", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({
    name: "Orchard map",
    team: [
      ["Lucía Ferrer", 3],
      ["Tomás Adeyemi", 1],
    ],
  });
  await open("/");
  await connectAs(page, "Mira Okafor");
  await open(`/pay/${split}`);
  await page.getByRole("heading", { level: 1, name: "Pay Orchard map" }).waitFor();
  await pay(page, { asset: "ETH", amount: "1.5", reference: "Invoice 77" });
  await picture("pay-done");
  await review(page).getByRole("link", { name: "See the receipt" }).click();
  await page.getByRole("heading", { level: 1, name: "Payment receipt" }).waitFor();
  await page.getByText("Invoice 77").waitFor();
  await picture("receipt-eth");
  const lucia = await chain.owedTo(person("Lucía Ferrer"), split, ETHER);
  assert.equal(lucia, ((parseEther("1.5") * 6n) / 10n / 4n) * 3n);
});

journey("Mira pays in tUSD with a permit: one signature, one transaction", async ({ page, open, chain, picture }) => {
  const split = await chain.createSplit({ name: "Herbarium", team: [["Priya Raman", 1]] });
  await open(`/pay/${split}`);
  await connectAs(page, "Mira Okafor");
  await pay(page, { asset: "tUSD", amount: "1,234.5", reference: "H-1" }, "1 234.5 tUSD");
  await review(page).getByRole("link", { name: "See the receipt" }).click();
  await page.getByRole("heading", { level: 1, name: "Payment receipt" }).waitFor();
  await picture("receipt-tusd");
  const priya = await chain.owedTo(person("Priya Raman"), split, chain.testDollar);
  assert.equal(priya, (parseUnits("1234.5", 6) * 6n) / 10n);
});
