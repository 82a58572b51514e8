import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { WagmiProvider } from "wagmi";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { TransactionProvider } from "../transactions/TransactionProvider.tsx";
import { wagmiConfig } from "../wallet/config.ts";
import { createQueryClient } from "./queryClient.ts";
import { Routes } from "./Routes.tsx";
import { Shell } from "./Shell.tsx";

function show(path: string) {
  const { hook } = memoryLocation({ path });
  return render(
    <WagmiProvider config={wagmiConfig} reconnectOnMount={false}>
      <QueryClientProvider client={createQueryClient()}>
        <Router hook={hook}>
          <TransactionProvider>
            <Shell>
              <Routes />
            </Shell>
          </TransactionProvider>
        </Router>
      </QueryClientProvider>
    </WagmiProvider>,
  );
}

beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("connection refused"));
});

describe("Shell", () => {
  test("default: has the landmarks, and marks where one is", async () => {
    show("/status");
    expect(await screen.findByRole("heading", { level: 1, name: "Status" })).toBeTruthy();
    for (const role of ["banner", "navigation", "main", "contentinfo"]) expect(screen.getByRole(role)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Status" }).getAttribute("aria-current")).toBe("page");
    // After the page is drawn.
    await waitFor(() => expect(document.title).toBe("Status · Rizom"));
  });

  test("behavior: a new page takes the focus, so that a screen reader starts there", async () => {
    show("/status");
    await screen.findByRole("heading", { level: 1, name: "Status" });
    expect(document.activeElement).toBe(document.body);
    fireEvent.click(screen.getByRole("link", { name: "New split" }));
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  test("behavior: the skip link leads past the header", () => {
    show("/nothing");
    fireEvent.click(screen.getByRole("link", { name: "Skip to the content" }));
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  test("behavior: wallets are asked for in a panel that Escape closes, giving the focus back", async () => {
    show("/nothing");
    const button = screen.getByRole("button", { name: "Connect a wallet" });
    fireEvent.click(button);
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText(/No wallet was found in this browser/)).toBeTruthy();
    await act(async () => fireEvent.keyDown(document, { key: "Escape" }));
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(button);
  });

  test("error: an address that leads nowhere says so, and leads on", () => {
    show("/nothing/here");
    expect(screen.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Go to the start" })).toBeTruthy();
  });
});
