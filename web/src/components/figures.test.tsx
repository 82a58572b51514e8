import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { AddressLabel } from "./AddressLabel.tsx";
import { Amount } from "./Amount.tsx";
import { LegBadge } from "./Badge.tsx";
import { DIGIT_GROUP } from "./digitGroup.ts";
import { Table } from "./Table.tsx";
import { Time } from "./Time.tsx";

const ETH = { symbol: "ETH", decimals: 18 };
const USD = { symbol: "tUSD", decimals: 6 };
const LUCIA = "0x90F79bf6EB2c4f870365E785982E1f101E93b906";
const text = (node: React.ReactElement) => render(node).container.textContent?.replaceAll(DIGIT_GROUP, " ");

describe("Amount", () => {
  test.each([
    [1_250_500_000n, USD, "1 250.50 tUSD"],
    [120_000_000n, USD, "120 tUSD"],
    [0n, USD, "0 tUSD"],
    [1n, USD, "0.000001 tUSD"],
    [1n, ETH, "<0.000001 ETH"],
  ])("default: %s units of %j", (amount, asset, expected) => {
    expect(text(<Amount amount={amount} asset={asset} />)).toBe(expected);
  });

  test("behavior: what is shortened is exact on hover", () => {
    render(<Amount amount={1_234_567_890_123_456_789n} asset={ETH} />);
    expect(screen.getByTitle("1.234567890123456789 ETH").textContent).toContain("1.234567");
  });

  test("behavior: in a table every fraction has a place, so that decimals line up", () => {
    const { container } = render(<Amount amount={120_000_000n} asset={USD} variant="table" />);
    expect(container.querySelector(".amount__fraction")?.getAttribute("data-places")).toBe("4");
  });
});

describe("AddressLabel", () => {
  test("default: shortened in the middle, whole on hover, and can be copied", async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    render(<AddressLabel address={LUCIA} />);
    expect(screen.getByText("0x90F7…b906").title).toBe(LUCIA);
    fireEvent.click(screen.getByRole("button", { name: "Copy the address of 0x90F7…b906" }));
    expect(writeText).toHaveBeenCalledWith(LUCIA);
    expect(await screen.findByText("Copied.")).toBeTruthy();
    vi.unstubAllGlobals();
  });

  test("behavior: the name comes first when there is one", () => {
    const { container } = render(<AddressLabel address={LUCIA} name="Harbour website" copy={false} />);
    expect(container.textContent).toBe("Harbour website0x90F7…b906");
  });

  test("behavior: a link leads to what it names", () => {
    render(<AddressLabel address={LUCIA} href={`/members/${LUCIA}`} />);
    expect(screen.getByRole("link").getAttribute("href")).toBe(`/members/${LUCIA}`);
  });

  test("error: a browser that forbids copying is told", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: () => Promise.reject(new Error("no")) } });
    render(<AddressLabel address={LUCIA} />);
    fireEvent.click(screen.getByRole("button"));
    expect(await screen.findByText("The browser didn't allow copying.")).toBeTruthy();
    vi.unstubAllGlobals();
  });
});

describe("Table", () => {
  test("default: has a name, column headers, and a row for each", () => {
    const columns = [
      { header: "Who", cell: (row: { who: string; share: number }) => row.who },
      { header: "Share", align: "end" as const, cell: (row: { who: string; share: number }) => row.share },
    ];
    render(<Table caption="Team" columns={columns} rows={[{ who: "Lucía", share: 50 }]} rowKey={({ who }) => who} />);
    const table = screen.getByRole("table", { name: "Team" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Who", "Share"]);
    expect(within(table).getByRole("cell", { name: "50" }).className).toBe("table__end");
  });
});

describe("Time", () => {
  test("default: in words, with the exact moment for machines and on hover", () => {
    const timestamp = Math.floor(Date.now() / 1000) - 7_200;
    render(<Time timestamp={timestamp} />);
    const time = screen.getByText("2 hours ago");
    expect(time.getAttribute("datetime")).toBe(new Date(timestamp * 1000).toISOString());
    expect(time.title).not.toBe("");
  });
});

test("default: a leg's badge carries its word, not only its colour", () => {
  render(<LegBadge leg="relationship" />);
  expect(screen.getByText("Relationship").className).toContain("badge--relationship");
});
