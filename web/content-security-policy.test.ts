import { expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

const RPC = "https://rpc.example/key";

test("default: scripts, workers and styles come from the page's own origin only", () => {
  const policy = contentSecurityPolicy({ VITE_RPC_URL: RPC });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("worker-src 'self';");
  expect(policy).not.toMatch(/unsafe/);
});

test("behavior: the page may talk to the configured parts, by origin, and to nothing else", () => {
  const policy = contentSecurityPolicy({
    VITE_RPC_URL: `${RPC}, https://b.example`,
    VITE_INDEX_URL: "https://i.example/x/y",
  });
  expect(policy).toContain("connect-src 'self' https://rpc.example https://b.example https://i.example;");
});

test("behavior: every node, pinning service and gateway is one of them, and nobody twice", () => {
  const policy = contentSecurityPolicy({
    VITE_RPC_URL: RPC,
    VITE_IPFS_API_URL: "https://n.example, https://m.example/rpc",
    VITE_IPFS_PINNING_SERVICES: "https://pin.example/psa",
    VITE_IPFS_GATEWAY_URL: "https://n.example,https://g.example",
  });
  const origins = ["rpc", "n", "m", "pin", "g"].map((name) => `https://${name}.example`);
  expect(policy).toContain(`connect-src 'self' ${origins.join(" ")};`);
});

test("behavior: without configuration it may talk to the local chain, as the app does", () => {
  expect(contentSecurityPolicy({})).toContain("connect-src 'self' http://127.0.0.1:8545;");
});

test("behavior: WalletConnect's relays are allowed only with a project id", () => {
  expect(contentSecurityPolicy({})).not.toContain("walletconnect");
  expect(contentSecurityPolicy({ VITE_WALLETCONNECT_PROJECT_ID: "p" })).toContain("wss://*.walletconnect.com");
});

test("error: an address that can't be read fails the build instead of making a hole", () => {
  expect(() => contentSecurityPolicy({ VITE_RPC_URL: "not an address" })).toThrow();
});
