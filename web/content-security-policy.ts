import type { Plugin } from "vite";

/** Origins that the built page may talk to: the parts named in the environment, and nothing else. */
function originsOf(urls: readonly (string | undefined)[]): string[] {
  const origins = urls
    .flatMap((list) => (list ?? "").split(","))
    .map((url) => url.trim())
    .filter((url) => url !== "")
    .map((url) => new URL(url).origin);
  return [...new Set(origins)];
}

/**
 * The policy of the built page.
 *
 * @returns one line for a `<meta http-equiv="Content-Security-Policy">`
 */
export function contentSecurityPolicy(env: Record<string, string | undefined>): string {
  const connect = originsOf([env.VITE_RPC_URL, env.VITE_INDEX_URL, env.VITE_IPFS_API_URL, env.VITE_IPFS_GATEWAY_URL]);
  if (env.VITE_WALLETCONNECT_PROJECT_ID) {
    connect.push("https://*.walletconnect.com", "wss://*.walletconnect.com", "wss://*.walletconnect.org");
  }
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    // Wallets announce themselves with a data: icon (EIP-6963).
    "img-src 'self' data:",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Puts the policy into the built index.html; the development server needs inline modules and goes without. */
export function contentSecurityPolicyPlugin(env: Record<string, string | undefined>): Plugin {
  return {
    name: "rizom:content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy(env) },
        injectTo: "head-prepend",
      },
    ],
  };
}
