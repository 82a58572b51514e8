import type { Page } from "playwright-core";

/** An outcome's card on the page of its engagement. */
export const outcomeCard = (page: Page, title: string) =>
  page.getByRole("region", { name: "Outcomes" }).getByRole("listitem", { name: title });

export const yourPart = (page: Page) => page.getByRole("region", { name: "What you can do" });

/** A moment so many days from now, as a field for a local date and time takes it in a browser whose clock is UTC. */
export const localMoment = (daysFromNow: number): string =>
  new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 16);

/** What the page says of where the money is. */
export const moneyIn = (page: Page, what: string) =>
  page.getByRole("region", { name: "Money" }).locator("div").filter({ hasText: what }).last();
