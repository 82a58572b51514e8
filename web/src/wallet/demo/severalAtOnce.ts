/** The part of Web Storage that the demo wallet uses. */
export type WalletStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "rizom.demo.several";

/** Whether the demo wallet plays a wallet that takes several calls in one prompt (EIP-5792), so that both can be tried. */
export function takesSeveral(storage: WalletStorage): boolean {
  return storage.getItem(KEY) !== "no";
}

export function setTakesSeveral(storage: WalletStorage, on: boolean): void {
  storage.setItem(KEY, on ? "yes" : "no");
}
