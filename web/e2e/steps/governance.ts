import type { Page } from "playwright-core";
import { person } from "../../../scripts/demo/people.ts";
import { carryOut, closeReview } from "./actions.ts";

export const proposals = (page: Page) => page.getByRole("list", { name: "Proposals" });
export const yourVote = (page: Page) => page.getByRole("region", { name: "Your vote" });
export const ballots = (page: Page) => page.getByRole("region", { name: /^Ballots/ });
export const house = (page: Page, name: string) =>
  page.getByRole("region", { name: "Both houses" }).getByRole("figure", { name, exact: true });

/** A payment of one wei: whoever passes it gives next to nothing away. */
export const ONE_WEI = [{ target: person("Priya Raman").address, value: 1n, data: "0x" }] as const;

type Vote = { side: "For" | "Against" | "Abstain"; reason?: string };

/** Votes through the form, and sees it in the same second. */
export async function vote(page: Page, { side, reason = "" }: Vote): Promise<void> {
  const [confirm, done] = {
    For: ["Vote for it", "You voted for it."],
    Against: ["Vote against it", "You voted against it."],
    Abstain: ["Abstain", "You voted to abstain."],
  }[side] as [string, string];
  await yourVote(page)
    .getByText(/^You can vote because/)
    .waitFor();
  await yourVote(page).getByRole("radio", { name: side }).check();
  if (reason !== "") await page.getByLabel("Reason, if you like").fill(reason);
  await carryOut(page, { press: "Review your vote", confirm, done });
  await closeReview(page);
  await yourVote(page).getByText(done).waitFor({ timeout: 2_000 });
}
