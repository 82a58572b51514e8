import { type Address, isAddressEqual } from "viem";
import type { ActionWriter } from "./ActionWriter.ts";
import { quoted } from "./quoted.ts";

/**
 * What to think about a token of which nothing is known but what it says of itself.
 * @param token Whoever is called, or named as an asset
 * @returns A warning with its whole address; none for tokens that the network vouches for
 * @example
 * warnOfToken(asset, write);
 */
export function warnOfToken(token: Address, { context, isOurs }: ActionWriter): string[] {
  const asset = context.assets.find(({ address }) => isAddressEqual(address, token));
  if (!asset || isOurs(token) || context.isVouchedFor?.(token) !== false) return [];
  return [
    `${token} calls itself ${quoted(asset.symbol)}, and the network knows nothing of it. Is that the token you mean?`,
  ];
}
