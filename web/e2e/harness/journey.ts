import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { isLocal } from "./browser.ts";
import { takePictures } from "./pictures.ts";
import { type World, world } from "./world.ts";

/** Longer than anything on the screen may take, even on a busy machine. */
const PATIENCE = 15_000;
const FAILURES = join(import.meta.dirname, "../../test-results");

export interface Journey extends World {
  page: Page;
  /** Opens a path of the dApp. */
  open(path: string): Promise<void>;
  /** Pictures of the page in two widths and both colour schemes, when E2E_PICTURES names a folder. */
  picture(name: string): Promise<void>;
  /** What the console may say because the journey itself breaks it. */
  expectNoise(pattern: RegExp): void;
}

export type Outcome = "passed";

type Registered = { title: string; travel: (signal: AbortSignal) => Promise<Outcome> };

const registered: Registered[] = [];
const registeredLate: Registered[] = [];

/** The journeys of all files that were imported, in their order; those that move the clock after all others. */
export const takeJourneys = (): readonly Registered[] => [...registered, ...registeredLate];

/** A test in a fresh browser profile. It also fails on a request to another machine and on an error in the page. */
export function journey(
  title: string,
  travel: (journey: Journey) => Promise<void>,
  options: BrowserContextOptions = {},
): void {
  registered.push({ title, travel: (signal) => runJourney({ title, travel, options, signal }) });
}

/** A journey that moves the chain's clock ahead, for good: it comes after all that live in the present. */
export function journeyThroughTime(title: string, travel: (journey: Journey) => Promise<void>): void {
  registeredLate.push({ title, travel: (signal) => runJourney({ title, travel, options: {}, signal }) });
}

type Run = {
  title: string;
  travel: (journey: Journey) => Promise<void>;
  options: BrowserContextOptions;
  signal: AbortSignal;
};

async function runJourney({ title, travel, options, signal }: Run): Promise<Outcome> {
  signal.throwIfAborted();
  const here = world();
  const context = await here.browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    // Pictures and checks of contrast shouldn't meet a colour on its way to another.
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const { problems, expectNoise } = watchFor(page);
  const open = async (path: string) => void (await page.goto(`${here.site.url}${path}`));
  const stop = () => void context.close();
  signal.addEventListener("abort", stop);
  try {
    await travel({ ...here, page, expectNoise, open, picture: (name) => takePictures(page, name) });
    assert.deepEqual(problems(), []);
    return "passed";
  } catch (error) {
    await keepEvidence(page, title, problems());
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    // What stands between the page and others may be asked until the end.
    await page.unrouteAll({ behavior: "ignoreErrors" }).catch(() => {});
    await context.close();
  }
}

/** A picture of where a journey failed, and what the browser had to say. */
async function keepEvidence(page: Page, title: string, problems: readonly string[]): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  const path = join(FAILURES, `${title.replaceAll(/[^\w]+/g, "-").slice(0, 80)}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => {});
  const details = await page
    .locator("details")
    .allTextContents()
    .catch(() => []);
  for (const line of [`at ${page.url()}`, `picture: ${path}`, ...problems, ...details]) console.log(`    ${line}`);
}

/** Collects what no journey may cause: requests to other machines, errors that nobody caught, errors in the console. */
function watchFor(page: Page) {
  const foreign: string[] = [];
  const errors: string[] = [];
  const noise: RegExp[] = [];
  page.on("request", (request) => {
    if (!isLocal(request.url())) foreign.push(`asked another machine: ${request.url()}`);
  });
  page.on("websocket", (socket) => {
    if (!isLocal(socket.url())) foreign.push(`opened a socket to another machine: ${socket.url()}`);
  });
  page.on("pageerror", (error) => errors.push(`error in the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  return {
    problems: () => [...foreign, ...errors.filter((error) => !noise.some((pattern) => pattern.test(error)))],
    expectNoise: (pattern: RegExp) => void noise.push(pattern),
  };
}
