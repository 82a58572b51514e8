import { environment } from "../../lib/environment.ts";

export type SafeLink = {
  readonly href: string;
  /** Where it leads, for those who are to know before they follow: "example.org". */
  readonly place: string;
};

/**
 * Where a link in somebody's text may lead: pages over https, documents on IPFS, and mail. Everything else stays text.
 *
 * @returns null for a link that isn't one
 */
export function safeLink(typed: string, gateway = environment.ipfsGatewayUrls[0] ?? null): SafeLink | null {
  if (/[\p{Cc}\s]/u.test(typed) || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  // A name before the host is there to be taken for the host.
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol === "https:") return { href: url.href, place: url.host };
  if (url.protocol === "mailto:") return { href: url.href, place: url.pathname };
  if (url.protocol !== "ipfs:") return null;
  const path = typed.slice("ipfs://".length);
  if (!/^[a-zA-Z0-9]+(\/[^?#\\]*)?$/.test(path) || path.split("/").includes("..")) return null;
  return { href: gateway === null ? typed : `${gateway.replace(/\/+$/, "")}/ipfs/${path}`, place: "IPFS" };
}
