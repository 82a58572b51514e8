import type { Page } from "playwright-core";

const panel = (page: Page) => page.getByRole("dialog").filter({ hasText: "Demo wallet · local chain only" });

/** Connects the demo wallet as one of the seeded people. */
export async function connectAs(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Connect a wallet" }).click();
  await page.getByRole("button", { name: "Demo wallet" }).click();
  await panel(page).getByRole("button", { name }).click();
  await accountButton(page, name).waitFor();
}

/** Disconnects whoever is connected and connects as somebody else. */
export async function becomeFrom(page: Page, from: string, to: string): Promise<void> {
  await accountButton(page, from).click();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await connectAs(page, to);
}

/** The button in the header that says who is connected. */
export function accountButton(page: Page, name: string) {
  return page.getByRole("banner").getByRole("button", { name });
}

/** Approves what the wallet asks for; `kind` is a part of its question. */
export async function approve(page: Page, kind: "Send a transaction" | "Sign" = "Send a transaction"): Promise<void> {
  await panel(page).filter({ hasText: kind }).getByRole("button", { name: "Approve" }).click();
}

export async function reject(page: Page): Promise<void> {
  await panel(page).getByRole("button", { name: "Reject" }).click();
}
