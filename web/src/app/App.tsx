import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { WagmiProvider } from "wagmi";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { environment } from "../lib/environment.ts";
import { FreshnessProvider } from "../lib/index/FreshnessProvider.tsx";
import { TransactionProvider } from "../transactions/TransactionProvider.tsx";
import { wagmiConfig } from "../wallet/config.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { createQueryClient } from "./queryClient.ts";
import { Routes } from "./Routes.tsx";
import "./sharedByPages.ts";
import { Shell } from "./Shell.tsx";

export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <ErrorBoundary>
      <WagmiProvider config={wagmiConfig}>
        <QueryClientProvider client={queryClient}>
          <Router {...(environment.hashRouting ? { hook: useHashLocation } : {})}>
            <FreshnessProvider>
              <TransactionProvider>
                <Shell>
                  <Routes />
                </Shell>
              </TransactionProvider>
            </FreshnessProvider>
          </Router>
        </QueryClientProvider>
      </WagmiProvider>
    </ErrorBoundary>
  );
}
