import { deployments } from "@rizom/sdk";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { environment } from "./lib/environment.ts";
import { registerNames } from "./lib/names.ts";
import "./styles/index.css";

async function start(): Promise<void> {
  // Announced before wagmi looks for wallets, so that a connection survives a reload. The condition is written out
  // because it's replaced when building: a build without VITE_DEMO doesn't contain the demo wallet at all.
  if (import.meta.env.VITE_DEMO === "1" && environment.chainId === 31337) {
    const { announceDemoWallet } = await import("./wallet/demo/announce.ts");
    announceDemoWallet();
  }
  const treasury = deployments[environment.chainId]?.treasury;
  if (treasury) registerNames([{ address: treasury, name: "Network treasury" }]);
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root.");
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
