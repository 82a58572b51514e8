import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const ABOUT_COLOUR = ["color-contrast", "link-in-text-block"];

/** All rules in light; in dark only those that look at colour, because nothing else differs. */
export async function violationsOn(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  const axe = new AxeBuilder({ page });
  const chosen = colorScheme === "light" ? axe.withTags(WCAG_22_AA) : axe.withRules(ABOUT_COLOUR);
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} (${node.failureSummary})`),
  );
}

/** Runs in the page. */
function fitsTheWidth(): boolean {
  return document.documentElement.scrollWidth <= document.documentElement.clientWidth;
}

/** Runs in the page: what sticks out, from the outside in. */
function widest(): string {
  const width = document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".table-frame"),
  );
  return out
    .map(({ tagName, className, textContent }) => `${tagName}.${className} “${textContent?.slice(0, 30)}”`)
    .join(", ");
}

/** Pictures are measured and drawn again a moment after they appear. */
export async function sticksOut(page: Page, what: string): Promise<string[]> {
  const fits = await page.waitForFunction(fitsTheWidth, undefined, { timeout: 3000 }).catch(() => null);
  return fits ? [] : [`${what}: ${await page.evaluate(widest)}`];
}

/** What breaks a rule, in light and in dark. */
export async function violationsInBoth(page: Page, what: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    found.push(...(await violationsOn(page, colorScheme)).map((violation) => `${what} (${colorScheme}) ${violation}`));
  }
  return found;
}

/** What keeps somebody from using the page as it's on the screen now: in light, in dark, and at 320 px. */
export async function obstaclesOn(page: Page, what: string): Promise<string[]> {
  const found = await violationsInBoth(page, what);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  found.push(...(await sticksOut(page, what)));
  if (size) await page.setViewportSize(size);
  return found;
}
