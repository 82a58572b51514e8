import type { Engagement } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import * as assets from "../assets/queries.ts";
import { anEngagement, anOutcome, eth, ether, MIRA } from "../engagements/fixtures.ts";
import { EngagementList } from "./EngagementList.tsx";
import { OpenThenEnded } from "./OpenThenEnded.tsx";
import * as queries from "./queries.ts";

type Answer = ReturnType<typeof queries.useEngagements>;

const titled = (title: string, change: Partial<Engagement> = {}) =>
  anEngagement({ briefDocument: { title, summary: "" }, ...change });

/** What the list is given: only what it looks at. */
function answer(data: readonly Engagement[] | undefined, error: Error | null = null) {
  vi.spyOn(assets, "useAsset").mockReturnValue({ data: ether } as ReturnType<typeof assets.useAsset>);
  return vi.spyOn(queries, "useEngagements").mockImplementation(
    (_, first) =>
      ({
        data: data && { data: data.slice(0, first), source: "index", block: 1n },
        ...{ error, isPending: data === undefined && error === null, refetch: vi.fn() },
      }) as unknown as Answer,
  );
}

function show(step = 5) {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <EngagementList filter={{}} label="Engagements" step={step} account={MIRA} empty="None yet." />
    </QueryClientProvider>,
  );
}

describe("EngagementList", () => {
  test("default: what it's about, one's part in it, what is in escrow, how far it is", () => {
    answer([titled("Harbour site", { held: eth(2), outcomes: [anOutcome({ state: "funded" })] })]);
    show();
    expect(screen.getByRole("link", { name: "Harbour site" }).getAttribute("href")).toBe("/engagements/12");
    expect(screen.getByText("Client")).toBeTruthy();
    expect(screen.getByText("in escrow").closest("p")?.textContent).toBe("2 ETH in escrow");
    expect(screen.getByText(/1 outcome: 1 being worked on\./)).toBeTruthy();
  });

  test("behavior: older ones on demand", () => {
    answer(["A", "B", "C"].map((title, index) => titled(title, { engagementId: BigInt(9 - index) })));
    show(2);
    expect(screen.queryByRole("link", { name: "C" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Show older engagements" }));
    expect(screen.getByRole("link", { name: "C" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show older engagements" })).toBeNull();
  });

  test("behavior: while it's read, and when there is none", () => {
    answer(undefined);
    show();
    expect(screen.getByText(/^Reading the engagements/)).toBeTruthy();
    answer([]);
    show();
    expect(screen.getByText("None yet.")).toBeTruthy();
  });

  test("error: it can't be read, and can be tried again", () => {
    answer(undefined, new Error("gone"));
    show();
    expect(screen.getByText("The engagements couldn't be read.")).toBeTruthy();
    expect(screen.getByRole("button", { name: /again/i })).toBeTruthy();
  });
});

test("behavior: those that have ended are asked for only when somebody wants them", () => {
  const asked = answer([]);
  render(<OpenThenEnded filter={{ franchiseId: 1n }} empty="None is open." />);
  expect(asked.mock.calls.every(([filter]) => filter.state === "open" && filter.franchiseId === 1n)).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "Show ended engagements" }));
  expect(asked.mock.calls.some(([filter]) => filter.state === "ended")).toBe(true);
  expect(screen.getByText("None has ended yet.")).toBeTruthy();
});
