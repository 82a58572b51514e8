import type { Page } from "playwright-core";
import { approve, WALLET } from "./wallet.ts";

/** The dialog in which a transaction is reviewed and followed. */
export const review = (page: Page) => page.getByRole("dialog").filter({ hasNotText: WALLET });

export type Action = {
  /** The page's own button. */
  press: string;
  /** The button that confirms it in the review; the same words unless told. */
  confirm?: string;
  /** What is said when it's in a block. */
  done: string | RegExp;
};

/** Starts an action on the page and confirms it in its review: the wallet is asked next. */
export async function start(page: Page, { press, confirm = press }: Pick<Action, "press" | "confirm">): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: press, exact: true }).click();
  await review(page).getByRole("button", { name: confirm }).click();
}

/** Takes an action of one transaction all the way, and leaves its review open. */
export async function carryOut(page: Page, action: Action): Promise<void> {
  await start(page, action);
  await approve(page);
  await review(page).getByText(action.done).waitFor();
}

export async function closeReview(page: Page): Promise<void> {
  await review(page).getByRole("button", { name: "Close" }).last().click();
  await review(page).waitFor({ state: "detached" });
}

export type Payment = { asset: "ETH" | "tUSD"; amount: string; reference?: string };

/** Fills the form of a payment. */
export async function fillPayment(page: Page, { asset, amount, reference }: Payment): Promise<void> {
  // The input itself is visually hidden; people press its card.
  await page
    .locator("label")
    .filter({ has: page.getByRole("radio", { name: asset }) })
    .click();
  await page.getByLabel("Amount").fill(amount);
  if (reference !== undefined) await page.getByLabel("Reference").fill(reference);
}

/** Pays, approves in the wallet, and waits until the payment is said to be done. */
export async function pay(page: Page, payment: Payment, said = `${payment.amount} ${payment.asset}`): Promise<void> {
  await fillPayment(page, payment);
  await start(page, { press: `Pay ${said}` });
  if (payment.asset === "tUSD") await approve(page, "Sign");
  await approve(page);
  await review(page).getByText(`You paid ${said}`).waitFor();
}
