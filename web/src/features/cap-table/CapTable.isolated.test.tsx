import type { Holder } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Address } from "viem";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { LUCIA, rzm } from "../equity/fixtures.ts";
import { fakeIndex } from "./fakeIndex.ts";

const account = (n: number) => `0x${n.toString(16).padStart(40, "0")}` as Address;
/** Sixty-one holders; many are equal, so that pages end among them. */
const crowd = Array.from({ length: 60 }, (_, i): Holder => {
  return { account: account(0x100 + i), balance: rzm(1 + Math.floor(i / 20)), votes: 0n, delegate: null };
});
const lucia: Holder = { account: LUCIA, balance: rzm(1_000), votes: rzm(1_500), delegate: LUCIA };
const everybody = [...crowd, lucia];

let CapTable: typeof import("./CapTable.tsx").CapTable;
let WhoOwnsWhat: typeof import("./WhoOwnsWhat.tsx").WhoOwnsWhat;
let files: typeof import("./saveFile.ts");
let names: typeof import("../../lib/names.ts");
let saved: { name: string; text: string }[];

beforeAll(async () => {
  // Read when the modules are loaded, so they are loaded after it is set.
  vi.stubEnv("VITE_INDEX_URL", "https://index.test/graphql");
  ({ CapTable } = await import("./CapTable.tsx"));
  ({ WhoOwnsWhat } = await import("./WhoOwnsWhat.tsx"));
  files = await import("./saveFile.ts");
  names = await import("../../lib/names.ts");
});

beforeEach(() => names.registerNames([{ address: LUCIA, name: "Lucía Ferrer" }]));

function show(holders: readonly Holder[] = everybody, Part = CapTable) {
  saved = [];
  vi.spyOn(files, "saveFile").mockImplementation((name, text) => void saved.push({ name, text }));
  const index = fakeIndex(holders);
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Part />
    </QueryClientProvider>,
  );
  return index;
}

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);
const accountsShown = () => rows().map((row) => within(row).getAllByRole("link")[0]?.getAttribute("href"));

describe("CapTable", () => {
  test("default: the largest first, with share, votes and delegate, also without a wallet", async () => {
    show();
    await screen.findByText("Holders 1 to 25 of 61");
    expect(rows()[0]?.textContent).toMatch(/Lucía Ferrer.*1.000.*RZM89.3 %1.500.*themselves/);
    expect(rows()).toHaveLength(25);
  });

  test("behavior: pages go on by cursor, everybody comes once, and there's a way back", async () => {
    const { asked } = show();
    await screen.findByText("Holders 1 to 25 of 61");
    const seen = [...accountsShown()];
    fireEvent.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByText("Holders 26 to 50 of 61");
    seen.push(...accountsShown());
    fireEvent.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByText("Holders 51 to 61 of 61");
    seen.push(...accountsShown());
    expect(new Set(seen).size).toBe(61);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Next" }).disabled).toBe(true);
    expect(JSON.stringify(asked)).not.toContain("skip");
    fireEvent.click(screen.getByRole("button", { name: "Previous" }));
    await screen.findByText("Holders 26 to 50 of 61");
    expect(accountsShown()).toEqual(seen.slice(25, 50));
  });

  test("behavior: finds by name, by address and by how it begins", async () => {
    show();
    await screen.findByText("Holders 1 to 25 of 61");
    const find = (text: string) =>
      fireEvent.change(screen.getByRole("searchbox", { name: "Find a holder" }), { target: { value: text } });
    find("lucia");
    await screen.findByText("1 holder");
    expect(accountsShown()).toEqual([`/members/${LUCIA}`]);
    find(account(0x100).slice(0, 41));
    await screen.findByText("16 holders");
    find(account(0x105));
    await screen.findByText("1 holder");
    find(account(0x999));
    await screen.findByText("No holder was found.");
    find("0xzz");
    expect(screen.getByText(/only digits and the letters a to f/)).toBeTruthy();
  });

  test("behavior: sorts by votes", async () => {
    show([...crowd, { ...lucia, balance: 1n }]);
    await screen.findByText("Holders 1 to 25 of 61");
    expect(accountsShown()).not.toContain(`/members/${LUCIA}`);
    fireEvent.click(screen.getByRole("radio", { name: "By votes" }));
    await waitFor(() => expect(accountsShown()[0]).toBe(`/members/${LUCIA}`));
  });

  test("behavior: the file has everybody, not only the page, and names the block", async () => {
    show();
    fireEvent.click(await screen.findByRole("button", { name: "Export as CSV" }));
    await screen.findByText("Saved, as of block 120.");
    expect(saved[0]?.name).toBe("rizom-cap-table-block-120.csv");
    const lines = saved[0]?.text.trimEnd().split("\r\n") ?? [];
    expect(lines).toHaveLength(62);
    expect(lines[1]).toBe(`${LUCIA},Lucía Ferrer,1000,89.285714,1500,${LUCIA},Lucía Ferrer,120`);
  });

  test("behavior: nobody yet", async () => {
    show([]);
    expect(await screen.findByText("Nobody owns any RZM yet.")).toBeTruthy();
  });
});

describe("WhoOwnsWhat", () => {
  test("default: its title says what it shows, however many there are, and a table stands behind it", async () => {
    show(everybody, WhoOwnsWhat);
    const picture = await screen.findByRole("img", { name: /^61 accounts own the 1.120 RZM that exist/ });
    expect(picture.textContent).toMatch(/Lucía Ferrer: 89.3 %/);
    expect(picture.textContent).toMatch(/Everybody else \(53\)/);
    const table = screen.getByRole("table", { name: /61 accounts own/, hidden: true });
    expect(within(table).getAllByRole("row", { hidden: true })).toHaveLength(10);
  });
});
