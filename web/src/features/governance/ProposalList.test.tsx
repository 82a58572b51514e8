import type { ProposalSummary } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import * as chainTime from "../equity/useChainTime.ts";
import { aProposal, DAY, facts, LUCIA, NOW, QUORUMS } from "./fixtures.ts";
import { ProposalList } from "./ProposalList.tsx";
import * as queries from "./queries.ts";

const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() });

type Given = {
  proposals?: readonly ProposalSummary[];
  found?: readonly ProposalSummary[];
  account?: string;
  /** Ids on which the account has voted. */
  voted?: readonly bigint[];
  state?: object;
};

function show({ proposals = [], found = [], account, voted = [], state }: Given) {
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as never);
  vi.spyOn(chainTime, "useChainTime").mockReturnValue(NOW);
  vi.spyOn(queries, "useProposals").mockReturnValue({ ...read({ data: proposals }), ...state } as never);
  vi.spyOn(queries, "useProposalsAbout").mockReturnValue(read({ data: found }) as never);
  vi.spyOn(queries, "useQuorums").mockReturnValue(new Map([[aProposal().snapshot, QUORUMS]]));
  vi.spyOn(queries, "votingFactsQueryOptions").mockImplementation(
    (_, { id }) =>
      ({ queryKey: ["facts", String(id)], queryFn: async () => facts({ hasVoted: voted.includes(id) }) }) as never,
  );
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <ProposalList />
    </QueryClientProvider>,
  );
}

const titles = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const soon = aProposal({ id: 1n, title: "Ends soon", deadline: NOW + DAY });
const later = aProposal({ id: 2n, title: "Ends later", deadline: NOW + 3n * DAY });
const done = aProposal({ id: 3n, title: "Was done", stage: "EXECUTED" });

describe("ProposalList", () => {
  test("default: what needs one's vote comes first, and is said", async () => {
    show({ proposals: [done, later, soon], account: LUCIA, voted: [1n] });
    expect(await screen.findByText("1 proposal needs your vote.")).toBeTruthy();
    expect(titles()).toEqual(["Ends later", "Ends soon", "Was done"]);
    expect(screen.getByText("Needs your vote. Voting ends in 3 days.")).toBeTruthy();
    expect(screen.getByText("Voting ends tomorrow.")).toBeTruthy();
  });

  test("default: visitors see open ones first, with both houses in words", async () => {
    show({ proposals: [done, later, soon] });
    expect(titles()).toEqual(["Ends soon", "Ends later", "Was done"]);
    expect((await screen.findAllByText("Equity for it"))[0]).toBeTruthy();
    expect(screen.getAllByText("Franchises tied")[0]).toBeTruthy();
    expect(screen.queryByText(/needs? your vote/)).toBeNull();
  });

  test("default: narrowed by state, with counts", () => {
    show({ proposals: [done, later, soon] });
    const filter = within(screen.getByRole("group", { name: "Which proposals" }));
    fireEvent.click(filter.getByRole("radio", { name: "Carried out 1" }));
    expect(titles()).toEqual(["Was done"]);
    fireEvent.click(filter.getByRole("radio", { name: "Cancelled 0" }));
    expect(screen.getByText("None of these proposals is in this state.")).toBeTruthy();
  });

  test("default: a search shows what was found, or that nothing was", async () => {
    show({ proposals: [done, later], found: [later] });
    fireEvent.change(screen.getByLabelText("Search"), { target: { value: "later" } });
    expect(await screen.findByText("Ends later")).toBeTruthy();
    expect(screen.queryByText("Was done")).toBeNull();
  });

  test("behavior: nothing was proposed yet", () => {
    show({});
    expect(screen.getByText("Nothing was proposed yet.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Propose something." })).toBeTruthy();
  });

  test("behavior: while it's read, and when it can't be", () => {
    const { unmount } = show({ state: { data: undefined, isPending: true } });
    expect(screen.getByText("Reading the proposals…")).toBeTruthy();
    unmount();
    const refetch = vi.fn();
    show({ state: { data: undefined, error: new Error("gone"), refetch } });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalled();
  });
});
