import type { Plugin } from "vite";
import { readEnvironment } from "./src/lib/readEnvironment.ts";

/** Origins that the built page may talk to: the parts that it's configured with, and nothing else. */
function originsOf(variables: Record<string, string | undefined>): string[] {
  const { rpcUrls, indexUrl, ipfsApiUrls, pinningServiceUrls, ipfsGatewayUrls } = readEnvironment(variables);
  const index = indexUrl === null ? [] : [indexUrl];
  const urls = [...rpcUrls, ...index, ...ipfsApiUrls, ...pinningServiceUrls, ...ipfsGatewayUrls];
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

/**
 * The policy of the built page.
 *
 * @returns one line for a `<meta http-equiv="Content-Security-Policy">`
 */
export function contentSecurityPolicy(env: Record<string, string | undefined>): string {
  const connect = originsOf(env);
  if (env.VITE_WALLETCONNECT_PROJECT_ID) {
    connect.push("https://*.walletconnect.com", "wss://*.walletconnect.com", "wss://*.walletconnect.org");
  }
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The certification is computed beside the page.
    "worker-src 'self'",
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
