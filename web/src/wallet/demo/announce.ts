import { people } from "@rizom/sdk/demo";
import { environment } from "../../lib/environment.ts";
import { registerNames } from "../../lib/names.ts";
import { DemoProvider } from "./DemoProvider.ts";
import { openDemoPanel } from "./openDemoPanel.tsx";

const INFO = {
  uuid: "5f0c3e1e-6f2c-4e0b-9a55-7a1c9d1b7e31",
  name: "Demo wallet",
  rdns: "local.rizom.demo",
  icon: `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#241d15"/><g fill="#fbf7f0"><circle cx="9" cy="13" r="3"/><circle cx="16" cy="10" r="3.6"/><circle cx="23" cy="13" r="3"/></g><path d="M9 16v6m7-8v11m7-9v6" stroke="#fbf7f0" stroke-width="2" stroke-linecap="round"/></svg>',
  )}`,
};

/**
 * Announces the demo wallet the way every wallet announces itself (EIP-6963), so that the app treats it like any other.
 * Only on a local chain: its keys are known to everybody in the world.
 */
export function announceDemoWallet(): void {
  registerNames(people);
  const rpcUrl = environment.rpcUrls[0] ?? "";
  const provider = new DemoProvider({
    people,
    chainId: environment.chainId,
    rpcUrl,
    ask: openDemoPanel(rpcUrl),
    storage: localStorage,
  });
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info: INFO, provider }) }),
    );
  window.addEventListener("eip6963:requestProvider", announce);
  announce();
}
