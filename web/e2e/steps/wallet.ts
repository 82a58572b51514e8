import type { Page } from "playwright-core";

/** Stands in every window of the demo wallet. */
export const WALLET = "Demo wallet · local chain only";

export const walletWindow = (page: Page) => page.getByRole("dialog").filter({ hasText: WALLET });

export type Abilities = {
  /** Whether the wallet takes several calls in one prompt (EIP-5792); it does unless told. */
  several?: boolean;
};

/** Connects the demo wallet as one of the seeded people. */
export async function connectAs(page: Page, name: string, { several }: Abilities = {}): Promise<void> {
  await page.getByRole("button", { name: "Connect a wallet" }).click();
  await page.getByRole("button", { name: "Demo wallet" }).click();
  const ability = walletWindow(page).getByRole("checkbox", { name: "This wallet can send several at once" });
  if (several !== undefined) await ability.setChecked(several);
  await walletWindow(page).getByRole("button", { name }).click();
  await accountButton(page, name).waitFor();
}

/** Disconnects whoever is connected and connects as somebody else. */
export async function changePerson(page: Page, from: string, to: string): Promise<void> {
  await accountButton(page, from).click();
  await page.getByRole("button", { name: "Disconnect" }).click();
  await connectAs(page, to);
}

/** The button in the header that says who is connected. */
export function accountButton(page: Page, name: string) {
  return page.getByRole("banner").getByRole("button", { name });
}

type Asked = "Send a transaction" | "Sign" | `Send ${number} transactions at once`;

/** Approves what the wallet asks for: a transaction, several at once, or a signature. */
export async function approve(page: Page, asked: Asked = "Send a transaction"): Promise<void> {
  await walletWindow(page).filter({ hasText: asked }).getByRole("button", { name: "Approve" }).click();
}

export async function reject(page: Page): Promise<void> {
  await walletWindow(page).getByRole("button", { name: "Reject" }).click();
}

/** Takes the wallet itself to another chain, as people do in the wallet's own window. */
export async function moveWallet(page: Page, chainId: number): Promise<void> {
  await page.evaluate(async (target) => {
    type Provider = { request: (call: { method: string; params: unknown[] }) => Promise<unknown> };
    const provider = await new Promise<Provider>((resolve) => {
      const take = (event: Event) => resolve((event as CustomEvent<{ provider: Provider }>).detail.provider);
      window.addEventListener("eip6963:announceProvider", take, { once: true });
      window.dispatchEvent(new Event("eip6963:requestProvider"));
    });
    await provider.request({ method: "wallet_switchEthereumChain", params: [{ chainId: `0x${target.toString(16)}` }] });
  }, chainId);
}
