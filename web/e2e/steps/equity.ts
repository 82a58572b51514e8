import type { Page } from "playwright-core";
import { review } from "./actions.ts";
import { approve } from "./wallet.ts";

/** A source of equity in the list of claims. */
export const claim = (page: Page, source: string | RegExp) =>
  page.getByRole("list", { name: "Claims" }).getByRole("listitem").filter({ hasText: source });

/** Claims one source by itself, and leaves the review open. */
export async function claimOne(page: Page, source: string | RegExp): Promise<void> {
  await claim(page, source).getByRole("button", { name: "Claim" }).click();
  await review(page)
    .getByRole("button", { name: /^Claim / })
    .click();
  await approve(page);
  await review(page)
    .getByText(/^You claimed /)
    .waitFor();
}

/** The day so many days from now, as a date field takes it. */
export function day(daysFromNow: number): string {
  return new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10);
}
