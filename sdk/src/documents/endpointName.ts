import type { PinningEndpoint } from "./PinningEndpoint.ts";

/**
 * What an endpoint is called where people read it. Its address may hold a key, so that only the host is shown.
 * @example
 * endpointName({ kind: "kubo", url: "https://ipfs.example/key" }); // "ipfs.example"
 */
export function endpointName({ name, url }: PinningEndpoint): string {
  return name ?? (URL.canParse(url) ? new URL(url).host : url);
}
