import assert from "node:assert/strict";
import { readReceived } from "@rizom/sdk";
import { journey } from "./harness/journey.ts";
import { fillPayment, pay, review, start } from "./steps/actions.ts";
import { connectAs, moveWallet, reject } from "./steps/wallet.ts";

journey("rejecting in the wallet is quiet, sends nothing, and keeps the form", async (here) => {
  const { page, open, chain, picture } = here;
  const split = await chain.createSplit({ name: "Quiet harbour", team: [["Lucía Ferrer", 1]] });
  await open(`/pay/${split}`);
  await connectAs(page, "Mira Okafor");
  for (const [asset, said] of [
    ["ETH", "2.25 ETH"],
    ["tUSD", "2.25 tUSD"],
  ] as const) {
    await fillPayment(page, { asset, amount: "2.25", reference: "Try" });
    await start(page, { press: `Pay ${said}` });
    await reject(page);
    // Back where one was: to confirm it after all, or not.
    await review(page)
      .getByRole("button", { name: `Pay ${said}` })
      .waitFor();
    assert.equal(await review(page).getByText("Wrong:").count(), 0);
    await picture(`rejected-${asset}`);
    await review(page).getByRole("button", { name: "Go back" }).click();
    assert.equal(await page.getByLabel("Amount").inputValue(), "2.25");
    assert.equal(await page.getByLabel("Reference").inputValue(), "Try");
    assert.equal(await page.getByRole("alert").count(), 0);
  }
  const received = await readReceived(chain.client, { split, assets: [chain.testDollar] });
  assert.ok(received.every((each) => each.received === 0n));
});

journey("a wallet on another chain is told so, can read, and is switched with one button", async (here) => {
  const { page, open, chain, picture } = here;
  const split = await chain.createSplit({ name: "Two shores", team: [["Lucía Ferrer", 1]] });
  await open(`/pay/${split}`);
  await connectAs(page, "Mira Okafor");
  await moveWallet(page, 10);
  const banner = page.getByRole("region", { name: "Wrong chain" });
  await banner.getByText("Your wallet is on another chain (10).").waitFor();
  await fillPayment(page, { asset: "ETH", amount: "1" });
  const button = page.getByRole("main").getByRole("button", { name: "Pay 1 ETH" });
  assert.equal(await button.isDisabled(), true);
  await picture("wrong-chain");
  await banner.getByRole("button", { name: "Switch to Local chain" }).click();
  await banner.waitFor({ state: "detached" });
  await pay(page, { asset: "ETH", amount: "1" });
});

/**
 * 2026-11-30: at 1280 px the links filled the header's first row until the page's own font was there, and the wallet's
 * button stood in a second one. Whoever pressed it just as the font came pressed what had moved away.
 */
for (const width of [375, 1024, 1280]) {
  journey(`at ${width} px the wallet's button stays where it is while the fonts come`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 900 });
    let send = () => {};
    const released = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\.woff2$/, (route) => released.then(() => route.continue()));
    await open("/splits/new");
    const button = page.getByRole("button", { name: "Connect a wallet" });
    await button.waitFor();
    const corner = async () => {
      const box = await button.boundingBox();
      assert.ok(box);
      return { right: Math.round(box.x + box.width), top: Math.round(box.y) };
    };
    const before = await corner();
    assert.equal(await page.evaluate(() => document.fonts.status), "loading");
    send();
    await page.evaluate(() => document.fonts.ready);
    assert.equal(await page.evaluate(() => document.fonts.check("1rem 'Instrument Sans Variable'")), true);
    assert.deepEqual(await corner(), before);
  });
}
