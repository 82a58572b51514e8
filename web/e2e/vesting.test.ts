import assert from "node:assert/strict";
import { formatAmount, vestedAt } from "@rizom/sdk";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journeyThroughTime } from "./harness/journey.ts";
import { closeReview, review } from "./steps/actions.ts";
import { claim } from "./steps/equity.ts";
import { approve, connectAs } from "./steps/wallet.ts";

const DAY = 86_400n;
const jonas = person("Jonas Lindt");

journeyThroughTime("a grant vests from its cliff to its end, and a round that nobody claimed is lost", async (here) => {
  const { page, open, chain, equity, picture } = here;
  const id = await equity.grant({ account: jonas.address, amount: "1200", days: [0, 100, 400] });
  await equity.openRound("Autumn thanks", [[jonas.address, "50"]]);
  const theGrant = async () => {
    const grant = (await equity.grantsOf(jonas.address)).find((each) => each.id === id);
    assert.ok(grant);
    return grant;
  };
  const before = (await equity.of(jonas.address)).balance;
  const { start } = await theGrant();
  await open("/equity");
  await connectAs(page, "Jonas Lindt");
  const line = claim(page, "Grant of 1 200 RZM");
  await line.getByText("Nothing yet").waitFor();
  assert.equal(await line.getByRole("button").count(), 0);
  await claim(page, "Autumn thanks").getByText("50 RZM").waitFor();
  await picture("vesting-before-cliff");

  await chain.passDays(31);
  await page.getByText(/^Nothing left to claim/).click();
  const lost = page.getByRole("listitem").filter({ hasText: "Autumn thanks" });
  await lost.getByText("Too late").waitFor();
  await line.getByText("Nothing yet").waitFor();

  await chain.passDays(70);
  await line.getByRole("button", { name: "Claim" }).waitFor();
  await picture("vesting-after-cliff");
  await line.getByRole("button", { name: "Claim" }).click();
  await review(page)
    .getByRole("button", { name: /^Claim 30\d/ })
    .click();
  await approve(page);
  await review(page)
    .getByText(/^You claimed 30\d/)
    .waitFor();
  await closeReview(page);
  const { blockNumber } = await chain.client.getTransactionReceipt({ hash: await chain.lastOf(jonas) });
  const { timestamp } = await chain.client.getBlock({ blockNumber });
  const first = (await theGrant()).claimed;
  assert.equal(first, vestedAt(await theGrant(), timestamp));
  assert.ok(timestamp - start > 100n * DAY && timestamp - start < 102n * DAY);

  await chain.passDays(300);
  await line.getByText(formatAmount(parseEther("1200") - first, 18, { maxDecimals: 2 })).waitFor();
  await line.getByRole("button", { name: "Claim" }).click();
  await review(page)
    .getByRole("button", { name: /^Claim 89\d/ })
    .click();
  await approve(page);
  await review(page)
    .getByText(/^You claimed 89\d/)
    .waitFor();
  await closeReview(page);
  assert.equal((await theGrant()).claimed, parseEther("1200"));
  assert.equal((await equity.of(jonas.address)).balance, before + parseEther("1200"));
  await picture("vesting-over");
});

journeyThroughTime("a vesting curve is read at any date, before and after", async ({ page, open, equity, picture }) => {
  const account = `0x${"e1".repeat(20)}` as const;
  await equity.grant({ account, amount: "3650", days: [-100, 0, 265] });
  const [grant] = await equity.grantsOf(account);
  assert.ok(grant);
  await open(`/members/${account}`);
  const date = page.getByLabel("Vested on");
  for (const days of [-120n, -50n, 30n, 265n]) {
    const midnight = ((grant.start + (100n + days) * DAY) / DAY) * DAY;
    await date.fill(new Date(Number(midnight) * 1000).toISOString().slice(0, 10));
    const vested = vestedAt(grant, midnight + DAY - 1n);
    const said = `${formatAmount(vested, 18, { maxDecimals: 2, group: " " })} of 3 650 RZM`;
    await page.getByText(new RegExp(`^On .*, ${said} (had|will have) vested`.replaceAll(" ", "\\s"))).waitFor();
  }
  await picture("vesting-read");
});
