import assert from "node:assert/strict";
import { type EquityClaim, payRequest, readEquityClaimsFromLogs } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import type { World } from "./harness/world.ts";
import { closeReview, review } from "./steps/actions.ts";
import { claim } from "./steps/equity.ts";
import { approve, connectAs, reject, walletWindow } from "./steps/wallet.ts";

const hanna = person("Hanna Brandt");

/** Gives somebody one claim of each kind, of amounts that stay as they are, beside what the demo gave. */
async function oneOfEachKind({ chain, equity }: World, name: string, split: string): Promise<void> {
  const { address } = person(name);
  await equity.grant({ account: address, amount: "70", days: [-30, -30, -1] });
  await equity.openRound(`${split} thanks`, [[address, "40"]]);
  const recognised = await chain.createSplit({ name: split, team: [[name, 1]] });
  await equity.recognise(recognised);
  // 60 % of 0.2 ETH, of which 10 % at 0.0004 ETH an RZM.
  await chain.act(hanna, payRequest({ split: recognised, amount: parseEther("0.2") }));
}

/** Opens everything that can be claimed, and tells how many steps that is. */
async function askForAll(page: Page): Promise<number> {
  await page.getByRole("button", { name: /^Claim all: / }).click();
  const steps = review(page).getByRole("list", { name: "Steps" }).getByRole("listitem");
  await steps.first().waitFor();
  return steps.count();
}

journey("everything is claimed in one prompt where the wallet takes several calls, and votes at once", async (here) => {
  const { page, open, chain, equity, picture } = here;
  const { address } = person("Hanna Brandt");
  await oneOfEachKind(here, "Hanna Brandt", "Rope walk");
  await open("/equity");
  await connectAs(page, "Hanna Brandt");
  await claim(page, "Rope walk in ETH").getByText("30 RZM").waitFor();
  await claim(page, "Rope walk thanks").getByText("40 RZM").waitFor();
  await claim(page, "Grant of 70 RZM").waitFor();
  // Beside these, 250 RZM of the demo's round.
  const steps = await askForAll(page);
  assert.equal(steps, 4, "rounds, grants, patronage and the delegation");
  await review(page).getByText("One prompt: your wallet takes all four together.").waitFor();
  await picture("claim-all-review");
  await review(page).getByRole("button", { name: "Claim 390 RZM" }).click();
  await picture("claim-all-wallet");
  await approve(page, "Send 4 transactions at once");
  await review(page).getByText("You claimed 390 RZM.").waitFor();
  await closeReview(page);
  const { balance, votes } = await equity.of(address);
  assert.equal(balance, parseEther("390"));
  assert.equal(votes, balance);
  const claims = await readEquityClaimsFromLogs(chain.client, { account: address });
  assert.equal(claims.length, 4);
  await page.getByText("You own 390 RZM").waitFor();
  await picture("claim-all-done");
});

journey("a rejected prompt in the middle stops nothing for good: the rest is claimed after a reload", async (here) => {
  const { page, open, chain, equity, picture } = here;
  const { address } = person("Mira Okafor");
  await oneOfEachKind(here, "Mira Okafor", "Tile kiln");
  await open("/equity");
  await connectAs(page, "Mira Okafor", { several: false });
  await claim(page, "Tile kiln in ETH").getByText("30 RZM").waitFor();
  await claim(page, "Tile kiln thanks").waitFor();
  await claim(page, "Grant of 70 RZM").waitFor();
  await page.getByRole("checkbox", { name: /^Delegate to yourself too/ }).uncheck();
  assert.equal(await askForAll(page), 3);
  await review(page)
    .getByText(/prompts/)
    .waitFor();
  await review(page).getByRole("button", { name: "Claim 390 RZM" }).click();
  await approve(page);
  await reject(page);
  await review(page).getByRole("listitem").filter({ hasText: "Done" }).waitFor();
  await picture("claim-all-rejected");
  const partly = await readEquityClaimsFromLogs(chain.client, { account: address });
  assert.deepEqual(new Set(partly.map(({ kind }) => kind)), new Set(["round"]));
  await review(page).getByRole("button", { name: "Go back" }).click();

  await page.reload();
  const tray = page.getByRole("region", { name: "Transactions" });
  await tray.getByText("1 of 3 done").waitFor();
  await picture("claim-all-tray");
  await tray.getByRole("button", { name: "Go on" }).click();
  await review(page).getByRole("button", { name: "Go on" }).click();
  const confirm = review(page).getByRole("button", { name: "Claim 390 RZM" });
  await confirm.click();
  await approve(page);
  await approve(page);
  await review(page).getByText("You claimed 390 RZM.").waitFor();
  await closeReview(page);
  assert.equal((await equity.of(address)).balance, parseEther("390"));
  const claims = await readEquityClaimsFromLogs(chain.client, { account: address });
  assert.deepEqual(claims.map(({ kind }) => kind).sort(), ["grant", "patronage", "round", "round"]);
  assert.equal(claims.find(({ kind }) => kind === "patronage")?.amount, parseEther("30"));
});

journey(
  "a reload while the wallet asks, or right after its yes, loses nothing and sends nothing twice",
  async (here) => {
    const { page, open, chain } = here;
    const { address } = person("Samir Haddad");
    await oneOfEachKind(here, "Samir Haddad", "Salt house");
    await open("/equity");
    await connectAs(page, "Samir Haddad");
    await claim(page, "Salt house in ETH").getByText("30 RZM").waitFor();
    await claim(page, "Salt house thanks").waitFor();
    await claim(page, "Grant of 70 RZM").waitFor();
    await askForAll(page);
    const confirm = review(page).getByRole("button", { name: /^Claim/ });
    await confirm.click();
    await walletWindow(page).waitFor();

    await page.reload();
    const tray = page.getByRole("region", { name: "Transactions" });
    await tray.getByText("nobody knows yet whether it was sent").waitFor();
    await tray.getByRole("button", { name: "Show" }).click();
    await review(page).getByRole("button", { name: "Go on" }).click();
    await confirm.click();
    await walletWindow(page).getByRole("button", { name: "Approve" }).click();
    await review(page)
      .getByText(/Your wallet has them|You claimed/)
      .waitFor();

    await page.reload();
    await page.getByText("Nothing can be claimed now.").waitFor();
    const claims = await readEquityClaimsFromLogs(chain.client, { account: address });
    const sources = claims.map((one) => [one.kind, ...sourceOf(one)].join(" "));
    assert.equal(new Set(sources).size, sources.length, "each was claimed once");
    assert.ok(["grant", "round", "patronage"].every((kind) => claims.some((one) => one.kind === kind)));
  },
);

function sourceOf(claimed: EquityClaim): readonly unknown[] {
  if (claimed.kind === "grant") return [claimed.grantId];
  return claimed.kind === "round" ? [claimed.root] : [claimed.split, claimed.asset];
}
