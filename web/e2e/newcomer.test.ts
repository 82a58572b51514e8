import assert from "node:assert/strict";
import { payRequest } from "@rizom/sdk";
import type { Page } from "playwright-core";
import { type Address, parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { carryOut, closeReview, review } from "./steps/actions.ts";
import { claim, claimOne, day } from "./steps/equity.ts";
import { changePerson, connectAs } from "./steps/wallet.ts";

const wen = person("Wen Zhao");
const hanna = person("Hanna Brandt");

/** Two years, of which one is over: half of it has vested. */
async function grantByForm(page: Page, account: Address, amount: string): Promise<void> {
  await page.getByLabel("Who gets it").fill(account);
  await page.getByLabel("How much in all").fill(amount);
  await page.getByText("Other dates").click();
  await page.getByLabel("Vesting begins").fill(day(-365));
  await page.getByRole("textbox", { name: "Cliff" }).fill("");
  await page.getByLabel("All is vested").fill(day(365));
  await page.getByRole("region", { name: "What this means" }).waitFor();
}

journey("a newcomer goes from no equity to three kinds of claims, and votes with it", async (here) => {
  const { page, open, chain, equity, round, picture } = here;
  const split = await chain.createSplit({
    name: "Lantern press",
    team: [
      ["Wen Zhao", 1],
      ["Priya Raman", 1],
    ],
  });
  await open("/equity");
  await connectAs(page, "Wen Zhao");
  await page.getByText("You own no RZM yet.").waitFor();
  await picture("equity-nothing");

  await changePerson(page, "Wen Zhao", "Ines Duarte");
  await grantByForm(page, wen.address, "2400");
  await picture("equity-grant-form");
  await page.getByRole("button", { name: "Review the grant" }).click();
  await review(page).getByText("Wen Zhao is promised 2 400 RZM").waitFor();
  await picture("equity-grant-review");
  await review(page).getByRole("button", { name: "Go back" }).click();
  await carryOut(page, {
    press: "Review the grant",
    confirm: "Grant 2 400 RZM",
    done: "Wen Zhao is promised 2 400 RZM.",
  });
  await closeReview(page);

  const csv = `account,amount\n${wen.address},300\n${person("Priya Raman").address},200\n`;
  const root = await round.open(csv, { title: "Lantern thanks", deadline: day(30) });
  assert.match(await round.verify(root), /is right\./);

  await open(`/splits/${split}`);
  await page.getByText("Earning here brings no equity").waitFor();
  await carryOut(page, {
    press: "Review recognising it",
    confirm: "Recognise Lantern press",
    done: /^Lantern press is recognised/,
  });
  await closeReview(page);
  await page.getByText("Whoever earns here gets equity").waitFor();
  await picture("split-recognised");
  // 60 % of 2 ETH for a team of two: 0.6 ETH, of which 10 % at 0.0004 ETH an RZM.
  await chain.act(hanna, payRequest({ split, amount: parseEther("2") }));

  await changePerson(page, "Ines Duarte", "Wen Zhao");
  await page.getByRole("banner").getByRole("link", { name: "Equity" }).click();
  await claim(page, "Lantern press").getByText("150 RZM").waitFor();
  await claim(page, "Lantern thanks").getByText("300 RZM").waitFor();
  await claim(page, "Grant of 2 400 RZM").waitFor();
  await picture("equity-three-kinds");
  const before = await equity.of(wen.address);
  assert.equal(before.balance, 0n);

  await claimOne(page, "Lantern press");
  await closeReview(page);
  assert.equal((await equity.of(wen.address)).balance, parseEther("150"));
  await claimOne(page, "Grant of 2 400 RZM");
  await closeReview(page);
  const [grant] = await equity.grantsOf(wen.address);
  const vested = grant?.claimed ?? 0n;
  assert.ok(vested >= parseEther("1200") && vested < parseEther("1210"), `${vested} had vested`);
  // The last of them has the page's own button, and delegation apart.
  await page.getByRole("checkbox", { name: /^Delegate to yourself too/ }).uncheck();
  await carryOut(page, { press: "Claim 300 RZM", done: "You claimed 300 RZM." });
  await closeReview(page);
  const { balance, votes, supply } = await equity.of(wen.address);
  assert.equal(balance, parseEther("450") + vested);
  assert.equal(supply, before.supply + balance);
  assert.equal(votes, 0n);

  await carryOut(page, { press: "Delegate to yourself", done: "Your equity votes through you." });
  await picture("equity-delegated");
  assert.equal((await equity.of(wen.address)).votes, (await equity.of(wen.address)).balance);

  await closeReview(page);
  await open(`/members/${wen.address}`);
  await page.getByText("Wen Zhao owns 1 65").or(page.getByText("You own 1 65")).first().waitFor();
  await picture("member-equity");
});
