import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { followChain } from "../lib/clock.ts";
import { forgetNames } from "../lib/names.ts";
import { overlayStore } from "../lib/overlay/overlayStore.ts";
import { pinTrouble } from "../lib/pinTrouble.ts";
import { setUpcoming } from "../lib/upcoming.ts";

// How soon something is on the screen depends on what else the machine does.
configure({ asyncUtilTimeout: 5_000 });

// No test asks a chain or an index that happens to run here.
beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Tests have no network."));
});

// Test files share the modules and the page of their worker (see vite.config.ts): each test leaves them as it found them.
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  leaveThePage();
  forgetWhatTheAppKnows();
});

function leaveThePage(): void {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, "", "/");
  document.body.replaceChildren();
  document.title = "";
  for (const element of [document.documentElement, document.body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
}

/** What modules keep as long as the app is open. */
function forgetWhatTheAppKnows(): void {
  forgetNames();
  followChain(0);
  setUpcoming(null);
  pinTrouble.clear();
  for (const { chainId, blockNumber } of overlayStore.getReceipts()) overlayStore.dropUpTo(chainId, blockNumber);
}
