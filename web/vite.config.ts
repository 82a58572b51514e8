import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";
import { contentSecurityPolicyPlugin } from "./content-security-policy.ts";

/** WalletConnect isn't among the dependencies, because most builds are without it. */
function checkWalletConnect(env: Record<string, string>): void {
  if (!env.VITE_WALLETCONNECT_PROJECT_ID) return;
  try {
    createRequire(import.meta.url).resolve("@walletconnect/ethereum-provider");
  } catch {
    throw new Error(
      "VITE_WALLETCONNECT_PROJECT_ID is set, but WalletConnect isn't installed. Run: npm install -w web @walletconnect/ethereum-provider, or unset it.",
    );
  }
}

const TESTS = "src/**/*.test.{ts,tsx}";
const ISOLATED_TESTS = "src/**/*.isolated.test.{ts,tsx}";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, root, "VITE_");
  checkWalletConnect(env);
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
    build: {
      manifest: true,
      target: ["chrome123", "firefox121", "safari17.5"],
      assetsInlineLimit: 0,
      // Which files each page needs stands in the entry, by their names: short ones. The manifest tells what they are.
      rolldownOptions: { output: { chunkFileNames: "assets/[hash:7].js", assetFileNames: "assets/[hash:7][extname]" } },
    },
    test: {
      environment: "happy-dom",
      setupFiles: ["src/test/setup.ts"],
      restoreMocks: true,
      testTimeout: 30_000,
      css: false,
      // Evaluated by Vite, not by Node, so that what it exports can be spied on.
      server: { deps: { inline: [/\/node_modules\/wagmi\//] } },
      projects: [
        // Modules are evaluated, and the page is made, once for all files: src/test/setup.ts cleans up after each test.
        {
          extends: true,
          test: { name: "shared", include: [TESTS, "*.test.ts"], exclude: [ISOLATED_TESTS], isolate: false },
        },
        // What needs modules of its own: other modules mocked, the build configured otherwise, or each test afresh.
        { extends: true, test: { name: "isolated", include: [ISOLATED_TESTS] } },
      ],
    },
  };
});
