import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import * as saving from "../cap-table/saveFile.ts";
import { anEngagement, anOutcome, aStep, delivered, eth, ether, hash } from "../engagements/fixtures.ts";
import * as franchises from "../franchises/queries.ts";
import * as splits from "../splits/queries.ts";
import { StatementView } from "./StatementView.tsx";

const funded = aStep({ id: hash(31), amount: eth(2), outcome: 1 });
const paid = anEngagement({
  outcomes: [
    delivered({ number: 1, state: "accepted", amount: eth(2), toSplit: eth(2) }),
    anOutcome({ number: 2, state: "refunded", amount: eth(1), fundedAt: 1, toClient: eth(1) }),
  ],
  steps: [
    funded,
    aStep({ id: hash(32), outcome: 2, amount: eth(1), logIndex: 1 }),
    aStep({ id: hash(33), kind: "accepted", block: 6n, amount: null, toSplit: eth(2), toClient: 0n }),
    aStep({ id: hash(34), kind: "refunded", outcome: 2, block: 7n, amount: null, toSplit: 0n, toClient: eth(1) }),
  ],
});

function show(engagement = paid) {
  vi.spyOn(franchises, "useFranchiseName").mockReturnValue("Tideline");
  vi.spyOn(splits, "useSplitName").mockReturnValue("Harbour");
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <StatementView engagement={engagement} asset={ether} />
    </QueryClientProvider>,
  );
}

test("default: every movement with what was in escrow then, and what it all comes to", () => {
  show();
  const rows = within(screen.getByRole("table")).getAllByRole("row");
  const cells = (row: HTMLElement | undefined) => (row ? (row.textContent ?? "").replace(/\s+/g, " ") : "");
  expect(rows).toHaveLength(6);
  expect(cells(rows[3])).toContain("Accepted and paid to the team");
  expect(cells(rows[4])).toContain("Returned, not delivered in time");
  expect(cells(rows[5])).toBe("In all3 ETH2 ETH1 ETH–");
  expect(screen.getByText(/^Of what was paid to the split/).textContent).toMatch(/1\.20 ETH.*0\.50 ETH.*0\.30 ETH/);
});

test("behavior: it's downloaded under a name that tells which, and printed", () => {
  const save = vi.spyOn(saving, "saveFile").mockImplementation(() => {});
  const print = vi.fn();
  vi.stubGlobal("print", print);
  show();
  fireEvent.click(screen.getByRole("button", { name: "Download as CSV" }));
  expect(save).toHaveBeenCalledWith("rizom-engagement-12-statement.csv", expect.stringContaining("Paid into escrow"));
  expect(screen.getByText("Saved.")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Print" }));
  expect(print).toHaveBeenCalledOnce();
});

test("behavior: before anything is funded it says so", () => {
  show(anEngagement());
  expect(screen.getByText("No money has moved yet.")).toBeTruthy();
});
