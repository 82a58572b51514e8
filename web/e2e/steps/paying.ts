import type { Page } from "playwright-core";
import { approve } from "./wallet.ts";

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

/** The dialog in which a transaction is reviewed and followed. */
export const review = (page: Page) => page.getByRole("dialog").filter({ hasNotText: "Demo wallet · local chain only" });

/** Presses the page's button for the payment, and the one that confirms it in the review. */
export async function confirmPayment(page: Page, said: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: `Pay ${said}` })
    .click();
  await review(page)
    .getByRole("button", { name: `Pay ${said}` })
    .click();
}

/** Pays, approves in the wallet, and waits until the payment is said to be done. */
export async function pay(page: Page, payment: Payment, said = `${payment.amount} ${payment.asset}`): Promise<void> {
  await fillPayment(page, payment);
  await confirmPayment(page, said);
  if (payment.asset === "tUSD") await approve(page, "Sign");
  await approve(page);
  await review(page).getByText(`You paid ${said}`).waitFor();
}
