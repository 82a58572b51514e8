import type { Ballot, Proposal, VotingFacts } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import { Route, Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import ProposalPage from "../../pages/proposal/ProposalPage.tsx";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import * as actions from "../actions/queries.ts";
import * as chainTime from "../equity/useChainTime.ts";
import * as franchises from "../franchises/queries.ts";
import { aProposal, DAY, facts, hash, INES, JONAS, LUCIA, NOW, QUORUMS, rzm } from "./fixtures.ts";
import * as queries from "./queries.ts";

const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() }) as never;
const LATE = { timeout: 20_000 };
let started: Action[];

beforeEach(() => {
  started = [];
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: LUCIA, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
});

type Given = {
  proposal?: Proposal | null;
  account?: string;
  standing?: Partial<VotingFacts>;
  ballots?: readonly Ballot[];
  guardian?: `0x${string}` | null;
};

function show({ proposal = aProposal(), account, standing, ballots = [], guardian = null }: Given) {
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as never);
  const options = (name: string, data: unknown) => ({ queryKey: [name], queryFn: async () => data }) as never;
  const list = [
    { id: 1n, name: "Tideline" },
    { id: 2n, name: "Fieldwork" },
  ];
  vi.spyOn(actions, "useReadActions").mockReturnValue(read({ decoded: [], assets: [] }));
  vi.spyOn(actions, "readActionsQueryOptions").mockReturnValue(options("words", { decoded: [], assets: [] }));
  vi.spyOn(actions, "useSimulation").mockReturnValue(read(undefined));
  vi.spyOn(chainTime, "useChainTime").mockReturnValue(NOW);
  vi.spyOn(franchises, "useFranchises").mockReturnValue(read({ data: list }));
  vi.spyOn(queries, "useProposal").mockReturnValue(read({ data: proposal }));
  vi.spyOn(queries, "quorumsQueryOptions").mockReturnValue(options("quorums", QUORUMS));
  vi.spyOn(queries, "votingFactsQueryOptions").mockReturnValue(options("facts", facts(standing)));
  vi.spyOn(queries, "useBallots").mockReturnValue(read({ data: ballots }));
  vi.spyOn(queries, "useBallotOf").mockReturnValue(ballots.find(({ voter }) => voter === account) ?? null);
  vi.spyOn(queries, "useGuardian").mockReturnValue(read({ account: guardian, until: NOW + DAY }));
  vi.spyOn(queries, "useVotingSettings").mockReturnValue(read({ timelockDelay: 2n * DAY }));
  const seats = [
    { franchiseId: 1n, name: "Tideline", owners: [INES, JONAS, LUCIA] },
    { franchiseId: 2n, name: "Fieldwork", owners: [INES] },
    { franchiseId: 3n, name: " ", owners: [INES] },
  ];
  vi.spyOn(queries, "useSeats").mockReturnValue(read({ data: seats }));
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Router hook={memoryLocation({ path: "/governance/77" }).hook}>
        <Route path="/governance/:id" component={ProposalPage} />
      </Router>
    </QueryClientProvider>,
  );
}

const yours = async () => within(await screen.findByRole("region", { name: "Your vote" }, LATE));
const OVER = { snapshot: NOW - 9n * DAY, deadline: NOW - 4n * DAY };
const PASSED = { ...OVER, franchises: { for: 2n, against: 0n, abstain: 0n } };
const ballot: Ballot = {
  ...{ proposalId: 77n, voter: JONAS, side: "AGAINST", weight: rzm(30), franchiseId: 2n, reason: "<b>No</b>\nnever" },
  ...{ timestamp: Number(NOW) - 60, block: 9n, transaction: hash(4), logIndex: 1 },
};

describe("what everybody sees", () => {
  test("default: what will happen now, in a sentence", async () => {
    show({});
    expect(
      await screen.findByText(/the franchise house is tied, which isn’t enough\. Voting ends in 2 days/),
    ).toBeTruthy();
    expect(screen.getByText("Open for voting")).toBeTruthy();
    expect(await screen.findByText("posters", {}, LATE)).toBeTruthy();
    expect((await yours()).getByText(/Connect a wallet to see whether you can vote/)).toBeTruthy();
  });

  test("default: the equity house is a picture whose title says what it shows, with a table", async () => {
    show({});
    const picture = await screen.findByRole("img", {
      name: /^The equity house is for it: 120 RZM for, 30 RZM against/,
    });
    expect(picture).toBeTruthy();
    const table = screen.getByRole("table", { name: "Votes in the equity house", hidden: true });
    const row = within(table).getByRole("row", { name: /^For 120 RZM 12 %/, hidden: true });
    expect(row).toBeTruthy();
  });

  test("default: the franchise house shows each franchise with its stance in words", async () => {
    show({});
    const house = within(
      await screen.findByRole("figure", { name: "The franchise house is tied, which isn’t enough" }),
    );
    const seats = house.getAllByRole("listitem");
    expect(seats.map((seat) => seat.textContent)).toEqual([
      "TidelineFor3 owners: 2 for and 1 against",
      "FieldworkAgainst1 owner: 1 against",
      "Franchise 3No stance yet1 owner: nobody has voted",
    ]);
    expect(house.getByText(/At least 2 of 3 franchises must be for it or abstain: they aren’t yet/)).toBeTruthy();
    expect(house.getByRole("table", { name: /^Where each franchise stands/, hidden: true })).toBeTruthy();
  });

  test("default: ballots with their reasons, as text", async () => {
    show({ ballots: [ballot] });
    const item = within(await screen.findByRole("list", { name: /^Ballots/ }, LATE)).getByRole("listitem");
    expect(within(item).getByText(/<b>No<\/b>\s+never/)).toBeTruthy();
    expect(within(item).getByText("Against")).toBeTruthy();
    expect(within(item).getByRole("link", { name: "Fieldwork" })).toBeTruthy();
  });

  test("error: no such proposal", () => {
    show({ proposal: null });
    expect(screen.getByText("Nobody has made this proposal on this chain.")).toBeTruthy();
  });
});

describe("the vote form", () => {
  test("default: says why one can vote, what the ballot does, and sends it", async () => {
    show({ account: LUCIA });
    const form = await yours();
    expect(await form.findByText(/^You can vote because you had 50 RZM of votes and owned Tideline/)).toBeTruthy();
    const review = form.getByRole<HTMLButtonElement>("button", { name: "Review your vote" });
    expect(review.disabled).toBe(true);
    fireEvent.click(form.getByRole("radio", { name: "Against" }));
    expect(form.getByText("50 RZM against it")).toBeTruthy();
    expect(form.getByText(/neither for nor against \(owners: 2 for and 2 against\)/)).toBeTruthy();
    expect(form.getByText(/public and permanent/)).toBeTruthy();
    fireEvent.change(form.getByLabelText(/^Reason/), { target: { value: " Too dear. " } });
    fireEvent.click(review);
    await vi.waitFor(() => expect(started).toHaveLength(1));
    const [action] = started;
    expect(action?.steps[0]).toMatchObject({
      request: { functionName: "castVoteWithReason", args: [77n, 0, "Too dear."] },
    });
    expect(action?.done.sentence).toBe("You voted against it.");
  });

  test("behavior: a reason that is too long says so, and nothing is lost", async () => {
    show({ account: LUCIA });
    const form = await yours();
    fireEvent.click(await form.findByRole("radio", { name: "For" }));
    const reason = form.getByLabelText<HTMLTextAreaElement>(/^Reason/);
    fireEvent.change(reason, { target: { value: "x".repeat(2_001) } });
    expect(form.getByText(/At most 2000 characters; these are 2001\./)).toBeTruthy();
    expect(form.getByRole<HTMLButtonElement>("button", { name: "Review your vote" }).disabled).toBe(true);
    expect(reason.value).toHaveLength(2_001);
  });

  test("behavior: one's own ballot takes its place", async () => {
    show({ account: JONAS, ballots: [ballot] });
    const form = await yours();
    expect(form.getByText("You voted against it.")).toBeTruthy();
    expect(form.queryByRole("radio")).toBeNull();
  });

  test("behavior: equity that nobody votes with: why, and a way to mend it for later", async () => {
    const standing = { votes: 0n, votesNow: 0n, franchiseId: null, franchiseNow: null, delegate: null };
    show({ account: LUCIA, standing });
    const form = await yours();
    expect(await form.findByText(/^You cannot vote because your 50 RZM weren’t delegated/)).toBeTruthy();
    expect(form.queryByRole("radio")).toBeNull();
    fireEvent.click(form.getByRole("button", { name: "Delegate to yourself" }));
    await vi.waitFor(() => expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "delegate" } }));
  });
});

describe("what can be done besides", () => {
  test("default: anybody can queue what passed", async () => {
    show({ account: INES, proposal: aProposal(PASSED) });
    fireEvent.click(await screen.findByRole("button", { name: "Queue it" }, LATE));
    await vi.waitFor(() => expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "queue" } }));
    expect(started[0]?.describe).toContain("In 2 days anybody can execute it.");
    expect(screen.queryByRole("button", { name: "Execute it" })).toBeNull();
  });

  test("behavior: what waits in the timelock can't be executed yet; the guardian can cancel it", async () => {
    const queued = aProposal({ ...PASSED, stage: "QUEUED", eta: NOW + 60n });
    show({ account: INES, proposal: queued, guardian: INES });
    fireEvent.click(await screen.findByRole("button", { name: "Cancel the proposal" }, LATE));
    await vi.waitFor(() => expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "cancel" } }));
    expect(screen.queryByRole("button", { name: "Execute it" })).toBeNull();
  });

  test("behavior: nobody else can cancel, and what was defeated can't be queued", async () => {
    show({ account: INES, proposal: aProposal(OVER) });
    await yours();
    expect(screen.getByText(/^It was defeated/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Queue|Cancel/ })).toBeNull();
  });
});
