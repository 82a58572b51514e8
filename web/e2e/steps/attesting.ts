import type { Page } from "playwright-core";
import type { Journey } from "../harness/journey.ts";

/** The part of the page in which somebody says how the others' work was. */
export const people = (page: Page) => page.getByRole("region", { name: "People you worked with" });

/** What will be public, in words. */
export const summary = (page: Page) => page.getByRole("complementary", { name: "What will be public for ever" });

/** What the reader said, and what everybody else did. */
export const own = (page: Page) => page.getByRole("region", { name: "What you said" });
export const said = (page: Page) => page.getByRole("region", { name: /^What (else )?was said$/ });

/** Each of them; what else is a list there is in comments, or in what was checked. */
export const eachSaid = (page: Page) => said(page).locator(".attest-said__one");

/** What is being said about somebody. */
export const entryOf = (page: Page, name: string) =>
  people(page).getByRole("listitem").filter({ hasText: name }).first();

/** Opens what is being said about somebody. */
export async function editEntry(page: Page, name: string): Promise<void> {
  await people(page)
    .getByRole("button", { name: `Edit what you say about ${name}` })
    .click();
}

/** Chooses a type of work and marks it. */
export async function markWork(page: Page, name: string, work: string, mark: string): Promise<void> {
  const entry = entryOf(page, name);
  await entry.getByRole("checkbox", { name: work }).check();
  await entry
    .getByRole("group", { name: `${work}: how was it?` })
    .getByRole("radio", { name: mark, exact: true })
    .check();
}

/** What a member's page says of the worth of their work. */
export const worth = (page: Page) => page.getByRole("region", { name: /^What (their|your) work is worth$/ });

/** An attestation on a member's page: by whom, and about which outcome of which engagement. */
export const received = (page: Page, by: string, engagement: string, outcome: number) =>
  page
    .getByRole("list", { name: "Attestations received" })
    .getByRole("listitem")
    .filter({ hasText: by })
    .filter({ hasText: `${engagement}, outcome ${outcome},` });

/** An engagement of Mira's with Jonas, Ines and Tomás, all of whose outcomes are accepted. */
export async function accepted({ engagements }: Journey, title: string, ...outcomes: string[]) {
  const team = ["Ines Duarte", "Tomás Adeyemi"];
  const it = await engagements.open({ title, team, outcomes: outcomes.map((name) => [name, "1", 9] as const) });
  const numbers = outcomes.map((_, index) => index + 1);
  await engagements.fund(it, ...numbers);
  for (const number of numbers) {
    await engagements.deliver(it, number);
    await engagements.accept(it, number);
  }
  return it;
}
