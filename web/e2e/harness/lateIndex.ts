import type { Page, Response } from "playwright-core";

type Answer = { status: number; headers: Record<string, string>; body: string };

/**
 * Stands between a page and the index, and can keep the index back: questions that were asked before then get the same
 * answers as before, as from an index that hasn't moved on.
 */
export async function lateIndex(page: Page, graphUrl: string) {
  const answers = new Map<string, Answer>();
  let isHeld = false;
  await page.route(graphUrl, async (route) => {
    const question = route.request().postData() ?? "";
    const known = answers.get(question);
    if (isHeld && known) return route.fulfill(known);
    const response = await route.fetch();
    const answer = { status: response.status(), headers: response.headers(), body: await response.text() };
    // Under way when the page is closed, there is nobody to answer.
    if (!isHeld) answers.set(question, answer);
    await route.fulfill(answer).catch(() => {});
  });
  return {
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
    },
    /** Waits until the index itself has told the page something. */
    tells: (text: string): Promise<Response> =>
      page.waitForResponse(async (response) => response.url() === graphUrl && (await response.text()).includes(text)),
  };
}
