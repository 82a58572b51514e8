import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";
import { contentSecurityPolicyPlugin } from "./content-security-policy.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, root, "VITE_");
  return {
    root,
    // On an ordinary host, routes are paths: unknown paths must be answered with index.html, and assets are asked for
    // from "/". On IPFS (any folder of any gateway, no rewriting) build with VITE_ROUTER=hash: then routes live
    // behind "#" and every asset is relative.
    base: env.VITE_ROUTER === "hash" ? "./" : "/",
    plugins: [react(), contentSecurityPolicyPlugin(env)],
    // Known from the start, so that a page that is opened later doesn't make the development server reload.
    optimizeDeps: {
      include: ["viem", "viem/accounts", "viem/actions", "wagmi", "wagmi/actions", "wouter/use-hash-location"],
    },
    // wagmi brings a second copy of it.
    resolve: { dedupe: ["use-sync-external-store"] },
    server: { port: 5173, strictPort: true, host: "127.0.0.1" },
    preview: { port: 5173, strictPort: true, host: "127.0.0.1" },
    // The sizes in the committed table are computed from the manifest.
    build: { manifest: true, target: ["chrome123", "firefox121", "safari17.5"], assetsInlineLimit: 0 },
    test: {
      environment: "happy-dom",
      include: ["src/**/*.test.{ts,tsx}", "*.test.ts"],
      setupFiles: ["src/test/setup.ts"],
      restoreMocks: true,
      css: false,
    },
  };
});
