import type { Participation } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import * as assets from "../assets/queries.ts";
import { anEngagement, anOutcome, eth, ether, LUCIA } from "../engagements/fixtures.ts";
import * as engagements from "../engagements/queries.ts";
import ParticipationsOf from "./ParticipationsOf.tsx";
import * as queries from "./queries.ts";

const read = (data: unknown, error: unknown = null) =>
  ({ data, error, isPending: data === undefined && error === null, refetch: vi.fn() }) as never;

const took = (outcome: number, role: Participation["role"] = "team"): Participation => ({
  ...{ engagementId: 12n, outcome, account: LUCIA, role, acceptedAt: 1_795_000_000 },
});

function show(query: never) {
  vi.spyOn(queries, "useParticipations").mockReturnValue(query);
  vi.spyOn(assets, "useAsset").mockReturnValue(read(ether));
  const record = anEngagement({
    briefDocument: { title: "<b>Harbour</b> website", summary: "" },
    outcomes: [anOutcome({ number: 1, state: "accepted", toSplit: eth(2) })],
  });
  vi.spyOn(engagements, "engagementQueryOptions").mockReturnValue({
    queryKey: ["engagement"],
    queryFn: async () => ({ data: record }),
  } as never);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ParticipationsOf account={LUCIA} isYou={false} />
    </QueryClientProvider>,
  );
}

const items = () => within(screen.getByRole("list", { name: "Accepted outcomes" })).getAllByRole("listitem");

describe("ParticipationsOf", () => {
  test("default: in which engagement, as what, and what was paid for it", async () => {
    show(read({ data: [took(1, "facilitator")] }));
    const link = await screen.findByRole("link", { name: "<b>Harbour</b> website" });
    expect(link.getAttribute("href")).toBe("/engagements/12");
    expect(items()[0]?.textContent).toContain("Outcome 1");
    expect(items()[0]?.textContent).toContain("Facilitator");
    expect((await screen.findByText("ETH")).parentElement?.textContent).toContain("2");
    expect(document.querySelector("b")).toBeNull();
  });

  test("behavior: long lists come in parts", () => {
    show(read({ data: Array.from({ length: 12 }, (_, n) => took(n + 1)) }));
    expect(items()).toHaveLength(8);
    fireEvent.click(screen.getByRole("button", { name: "Show more of the 12" }));
    expect(items()).toHaveLength(12);
  });

  test("behavior: nothing yet", () => {
    show(read({ data: [] }));
    expect(screen.getByText("No part in an accepted outcome yet.")).toBeTruthy();
  });

  test("error: what couldn't be read can be tried again", () => {
    show(read(undefined, new Error("The node doesn't answer.")));
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
