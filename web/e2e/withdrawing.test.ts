import assert from "node:assert/strict";
import { ETHER, formatAmount, payRequest, testDollarAbi } from "@rizom/sdk";
import { type Address, parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { review } from "./steps/actions.ts";
import { approve, changePerson, connectAs } from "./steps/wallet.ts";

const lucia = person("Lucía Ferrer");
const hanna = person("Hanna Brandt");

journey("Mira becomes Lucía and withdraws exactly what is hers, in both assets", async (here) => {
  const { page, open, chain, picture } = here;
  const { testDollar, client } = chain;
  const split = await chain.createSplit({
    name: "Mill wheel",
    team: [
      ["Lucía Ferrer", 2],
      ["Tomás Adeyemi", 1],
    ],
  });
  await chain.act(hanna, payRequest({ split, amount: parseEther("1") + 7n }));
  const args = [split, 100_000_003n] as const;
  await chain.act(hanna, { address: testDollar, abi: testDollarAbi, functionName: "transfer", args });

  await open(`/splits/${split}`);
  await connectAs(page, "Mira Okafor");
  await changePerson(page, "Mira Okafor", "Lucía Ferrer");
  const ether = await chain.owedTo(lucia, split, ETHER);
  const dollars = await chain.owedTo(lucia, split, testDollar);
  assert.ok(ether > 0n && dollars > 0n);
  const said = `${formatAmount(ether, 18)} ETH and ${formatAmount(dollars, 6)} tUSD`;
  await page.getByText(`You earned ${said} here.`).waitFor();
  await picture("split-member");
  const before = {
    ether: await client.getBalance({ address: lucia.address }),
    dollars: await chain.dollarsOf(lucia),
  };
  await page.getByRole("main").getByRole("button", { name: "Withdraw", exact: true }).click();
  await review(page)
    .getByRole("button", { name: `Withdraw ${said}` })
    .click();
  await approve(page);
  await review(page).getByText(`You withdrew ${said}.`).waitFor();
  await page.getByText("All of it was paid out to you.").waitFor();

  const fee = await chain.feeOfLast(lucia);
  assert.equal(await client.getBalance({ address: lucia.address }), before.ether + ether - fee);
  assert.equal(await chain.dollarsOf(lucia), before.dollars + dollars);
  assert.equal(await chain.owedTo(lucia, split, ETHER), 0n);
  assert.equal(await chain.owedTo(lucia, split, testDollar), 0n);

  await review(page).getByRole("link", { name: "See your history" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: "Withdrew" }).filter({ hasText: "Mill wheel" });
  await entry.first().waitFor();
  assert.equal(await entry.count(), 2);
  await picture("member");
});

journey("a member of several splits withdraws everything in one go", async ({ page, open, chain, picture }) => {
  const tomas = person("Tomás Adeyemi");
  const splits: Address[] = [];
  for (const name of ["Bee garden", "Stone wall"]) {
    const split = await chain.createSplit({ name, team: [["Tomás Adeyemi", 1]] });
    await chain.act(hanna, payRequest({ split, amount: parseEther("0.5") }));
    splits.push(split);
  }
  await open(`/members/${tomas.address}`);
  await connectAs(page, "Tomás Adeyemi");
  await page.getByRole("link", { name: "Stone wall" }).first().waitFor();
  await page.getByRole("button", { name: "Withdraw everything" }).click();
  const steps = review(page).getByRole("list", { name: "Steps" }).getByRole("listitem");
  await steps.first().waitFor();
  const count = await steps.count();
  assert.ok(count >= 2);
  await picture("withdraw-everything");
  await review(page)
    .getByRole("button", { name: /^Withdraw/ })
    .click();
  // The demo wallet takes them together: one prompt for all.
  await approve(page, `Send ${count} transactions at once`);
  await review(page)
    .getByText(/^You withdrew/)
    .waitFor();
  for (const split of splits) assert.equal(await chain.owedTo(tomas, split, ETHER), 0n);
});
