import type { PinningEndpoint } from "@rizom/sdk";
import { environment } from "../../lib/environment.ts";
import { readPinningToken } from "./pinningTokens.ts";

/** Everybody who keeps what is published from this site: nodes first, then services, with the person's own tokens. */
export function pinningEndpoints(): PinningEndpoint[] {
  const { ipfsApiUrls, pinningServiceUrls } = environment;
  return [
    ...ipfsApiUrls.map((url) => ({ kind: "kubo", url }) as const),
    ...pinningServiceUrls.map((url) => ({ kind: "service", url, token: readPinningToken(url) }) as const),
  ];
}
