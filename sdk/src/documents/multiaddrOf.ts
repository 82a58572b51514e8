const IP4 = /^\d{1,3}(\.\d{1,3}){3}$/;

function hostOf(hostname: string): string {
  if (hostname.startsWith("[")) return `ip6/${hostname.slice(1, -1)}`;
  return IP4.test(hostname) ? `ip4/${hostname}` : `dns/${hostname}`;
}

/**
 * A gateway's address as pinning services want to be told where to fetch from.
 * @returns A multiaddr; null when there is none for it
 * @example
 * multiaddrOf("https://gateway.example"); // "/dns/gateway.example/tcp/443/https"
 */
export function multiaddrOf(gateway: string): string | null {
  if (!URL.canParse(gateway)) return null;
  const { protocol, hostname, port, pathname } = new URL(gateway);
  if (!/^https?:$/.test(protocol) || pathname !== "/") return null;
  const scheme = protocol.slice(0, -1);
  return `/${hostOf(hostname)}/tcp/${port || (scheme === "https" ? "443" : "80")}/${scheme}`;
}
