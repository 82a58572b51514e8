import assert from "node:assert/strict";
import { ETHER } from "@rizom/sdk";
import type { Locator, Page } from "playwright-core";
import { parseEther } from "viem";
import { person } from "../../scripts/demo/people.ts";
import { journey } from "./harness/journey.ts";
import { review } from "./steps/actions.ts";
import { claim } from "./steps/equity.ts";
import { accountButton, walletWindow } from "./steps/wallet.ts";

const MOST_TABS = 60;

/** Presses Tab until the focus is on something, which must then be seen to have it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: "attached" });
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press("Tab");
    const marked = await target.evaluate((element) => {
      if (element !== document.activeElement) return null;
      // A hidden radio shows its focus on the card beside it.
      const seen = [element, element.nextElementSibling].filter((each) => each !== null);
      return seen.some((each) => {
        const { outlineStyle, boxShadow } = getComputedStyle(each);
        return outlineStyle !== "none" || boxShadow !== "none";
      });
    });
    if (marked === null) continue;
    assert.ok(marked, `nothing shows that ${target} has the focus`);
    return;
  }
  assert.fail(`${target} isn't reached with ${MOST_TABS} presses of Tab`);
}

/** Tabs to something and presses a key on it. */
const pressOn =
  (page: Page) =>
  async (target: Locator, key = "Enter"): Promise<void> => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };

async function connectByKeyboard(page: Page, name: string): Promise<void> {
  const press = pressOn(page);
  await press(page.getByRole("button", { name: "Connect a wallet" }));
  await press(page.getByRole("button", { name: "Demo wallet" }));
  await press(walletWindow(page).getByRole("button", { name }));
  await accountButton(page, name).waitFor();
}

journey("with the keyboard alone one connects, pays, and reads the receipt", async ({ page, open, chain }) => {
  const split = await chain.createSplit({ name: "Piano stairs", team: [["Lucía Ferrer", 1]] });
  const press = pressOn(page);
  await open("/");
  await connectByKeyboard(page, "Mira Okafor");
  await press(page.getByRole("link", { name: "Piano stairs" }));
  await page.getByRole("heading", { level: 1, name: "Piano stairs" }).waitFor();
  await press(page.getByRole("link", { name: "Pay this split" }).first());
  await page.getByRole("heading", { level: 1, name: "Pay Piano stairs" }).waitFor();
  await tabTo(page, page.getByRole("radio", { name: "ETH" }));
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.getByRole("radio", { name: "tUSD" }).isChecked());
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, page.getByLabel("Amount"));
  await page.keyboard.type("0.75");
  await press(page.getByRole("main").getByRole("button", { name: "Pay 0.75 ETH" }));
  await press(review(page).getByRole("button", { name: "Pay 0.75 ETH" }));
  await press(walletWindow(page).getByRole("button", { name: "Approve" }));
  await press(review(page).getByRole("link", { name: "See the receipt" }));
  await page.getByRole("heading", { level: 1, name: "Payment receipt" }).waitFor();
  assert.equal(await chain.owedTo(person("Lucía Ferrer"), split, ETHER), parseEther("0.45"));
});

journey("with the keyboard alone one claims, delegates, and reads the curve at another day", async (here) => {
  const { page, open, equity } = here;
  const mira = person("Mira Okafor");
  await equity.grant({ account: mira.address, amount: "60", days: [-60, -60, -30] });
  const before = await equity.of(mira.address);
  assert.equal(before.delegate, null);
  const press = pressOn(page);
  await open("/equity");
  await connectByKeyboard(page, "Mira Okafor");
  await claim(page, "Grant of 60 RZM").waitFor();
  await press(page.getByRole("main").getByRole("button", { name: /^Claim (all: )?\d/ }));
  const steps = review(page).getByRole("list", { name: "Steps" }).getByRole("listitem");
  await steps.filter({ hasText: "Delegate to yourself" }).waitFor();
  await press(review(page).getByRole("button", { name: /^Claim / }));
  await press(walletWindow(page).getByRole("button", { name: "Approve" }));
  await review(page)
    .getByText(/^You claimed /)
    .waitFor();
  const { balance, votes } = await equity.of(mira.address);
  assert.ok(balance >= before.balance + parseEther("60"));
  assert.equal(votes, balance);
  await press(review(page).getByRole("button", { name: "Close" }).last());
  await tabTo(page, page.getByRole("slider", { name: "Day at which the curve is read" }));
  await page.keyboard.press("Home");
  await page.getByText(/^On .* 0 of \d+\sRZM had vested\.$/).waitFor();
});

journey("with the keyboard alone an owner appoints somebody", async ({ page, open, franchises }) => {
  const mira = person("Mira Okafor");
  const press = pressOn(page);
  await open("/franchises");
  await connectByKeyboard(page, "Tomás Adeyemi");
  await press(page.getByRole("link", { name: "Northlight" }));
  await page.getByRole("heading", { level: 1, name: "Northlight" }).waitFor();
  await tabTo(page, page.getByRole("tab", { name: "Owners" }));
  await page.keyboard.press("ArrowRight");
  await tabTo(page, page.getByLabel("Who"));
  await page.keyboard.type(mira.address);
  await press(page.getByRole("button", { name: "Review the appointment" }));
  await press(review(page).getByRole("button", { name: "Appoint Mira Okafor" }));
  await press(walletWindow(page).getByRole("button", { name: "Approve" }));
  await review(page).getByText("Mira Okafor is a member of Northlight.").waitFor();
  const { appointments } = await franchises.of("Northlight");
  assert.deepEqual(
    appointments.map(({ account, role }) => [account, role]),
    [[mira.address, "MEMBER"]],
  );
});
