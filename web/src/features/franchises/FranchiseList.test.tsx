import type { Franchise } from "@rizom/sdk";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import * as documents from "../documents/queries.ts";
import { FranchiseList } from "./FranchiseList.tsx";
import { aFranchise, WEN } from "./fixtures.ts";
import * as queries from "./queries.ts";

const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() }) as never;
const summary = { title: "Tideline", summary: "Boats and harbours." };

function show(franchises: readonly Franchise[], charter: object = { data: undefined, isPending: false }) {
  vi.spyOn(queries, "useFranchises").mockReturnValue(read({ data: franchises }));
  vi.spyOn(documents, "useCharterDocument").mockReturnValue(charter as never);
  render(<FranchiseList />);
}

const cards = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

describe("FranchiseList", () => {
  test("default: name, state, summary, owners and figures of each", () => {
    show([aFranchise({ document: summary, splitCount: 2, memberCount: 1 })]);
    const link = screen.getByRole("link", { name: "Tideline" });
    expect(link.getAttribute("href")).toBe("/franchises/1");
    expect(screen.getByText("Active")).toBeTruthy();
    expect(screen.getByText("Boats and harbours.")).toBeTruthy();
    expect(within(screen.getByRole("list", { name: "Owners of Tideline" })).getAllByRole("listitem")).toHaveLength(3);
    expect(screen.getByText("2 splits · 1 facilitator · 1 member")).toBeTruthy();
  });

  test("behavior: suspended ones stand last and say so; without a name the number stands there", () => {
    show([aFranchise({ id: 4n, name: "  ", isSuspended: true }), aFranchise({ id: 5n })]);
    expect(cards()).toEqual(["Tideline", "Franchise 4"]);
    expect(screen.getByText("Suspended")).toBeTruthy();
  });

  test("behavior: a name is text, whatever is in it", () => {
    show([aFranchise({ name: "<img src=x onerror=alert(1)>", document: { ...summary, summary: "<b>bold</b>" } })]);
    expect(cards()).toEqual(["<img src=x onerror=alert(1)>"]);
    expect(document.querySelector("img, b")).toBeNull();
  });

  test("behavior: more owners than fit are counted", () => {
    show([
      aFranchise({
        owners: Array(5)
          .fill(WEN)
          .map((_, n) => `0x${String(n).repeat(40)}` as const),
        ownerCount: 9,
      }),
    ]);
    expect(screen.getByText("and 6 more")).toBeTruthy();
  });

  test("behavior: what the index hasn't read is read from the charter itself, and missed when it can't be had", () => {
    show([aFranchise()], { data: { ...summary, body: "" }, isPending: false });
    expect(screen.getByText("Boats and harbours.")).toBeTruthy();
  });

  test("error: a charter that can't be had", () => {
    show([aFranchise()]);
    expect(screen.getByText("Its charter can’t be had now.")).toBeTruthy();
  });

  test("behavior: searching, and finding nothing", () => {
    show([aFranchise({ document: summary }), aFranchise({ id: 2n, name: "Fieldwork", document: null })]);
    const search = screen.getByLabelText("Search");
    fireEvent.change(search, { target: { value: "field" } });
    expect(cards()).toEqual(["Fieldwork"]);
    expect(screen.getByText("1 of 2 franchises found.")).toBeTruthy();
    fireEvent.change(search, { target: { value: "orchard" } });
    expect(screen.getByText("No franchise matches “orchard”.")).toBeTruthy();
  });

  test("behavior: none yet", () => {
    show([]);
    expect(screen.getByText("There is no franchise yet.")).toBeTruthy();
  });
});
