import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { exclusively } from "../../../scripts/stack/reservations.ts";

/** Nothing listens there: whatever isn't on this machine can't be reached at all. */
const NOWHERE = "http://127.0.0.1:9";

/** Starts the Chromium that comes with the npm package, cut off from every network but this machine. */
export async function launchBrowser(): Promise<Browser> {
  sparticuz.setGraphicsMode = false;
  return chromium.launch({
    // Unpacked where every process of this machine takes it from, and half of one doesn't start.
    executablePath: await exclusively("unpack Chromium", () => sparticuz.executablePath()),
    // run.ts stops everything in order; on its own Playwright would end the process at once.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    proxy: { server: NOWHERE, bypass: "127.0.0.1,localhost" },
    args: [
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--font-render-hinting=none",
    ],
  });
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether a request stays on this machine. */
export function isLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "data:" || protocol === "blob:" || LOOPBACK.has(hostname);
}
