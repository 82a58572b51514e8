import { cidFromDigest } from "@rizom/sdk";
import type { Page } from "playwright-core";
import type { Hex } from "viem";

/**
 * Makes gateways send something else for a document, as long as the page is open.
 *
 * @returns how often it was asked for
 */
export async function lieAbout(page: Page, digest: Hex, gateways: readonly string[], body: Buffer) {
  const cid = cidFromDigest(digest);
  let asked = 0;
  const isAsked = ({ href }: URL) => href.includes(cid) && gateways.some((gateway) => href.startsWith(gateway));
  await page.route(isAsked, async (route) => {
    asked++;
    const headers = { "access-control-allow-origin": "*", "content-type": "application/vnd.ipld.raw" };
    await route.fulfill({ status: 200, headers, body });
  });
  return { asked: () => asked };
}
