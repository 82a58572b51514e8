import type { FranchiseRecord, StandingFacts } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import { Route, Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import FranchisePage from "../../pages/franchise/FranchisePage.tsx";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import * as documents from "../documents/queries.ts";
import * as engagements from "../engagement-list/queries.ts";
import * as chainTime from "../equity/useChainTime.ts";
import { aFranchise, aMotion, facts, hash, INES, JONAS, NOW, SAMIR, WEN } from "./fixtures.ts";
import * as queries from "./queries.ts";
import * as votes from "./voteQueries.ts";

const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() }) as never;
/** On its way as long as the page is open. */
const unread = (name: string) => ({ queryKey: [name], queryFn: () => new Promise(() => {}) }) as never;
const charter = { title: "Tideline’s charter", summary: "Boats.", body: "Whoever **rows** owns." };

let started: Action[];
/** What the chain was asked. */
let asked: Record<"motion" | "owned", ReturnType<typeof vi.fn>>;

beforeEach(() => {
  started = [];
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: INES, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
});

type Given = {
  record?: FranchiseRecord | null;
  /** Who is connected, and how they stand. */
  account?: string;
  standing?: Partial<StandingFacts>;
  motion?: { support: number; needed: number; isMine: boolean };
};

function show({ record = aFranchise(), account, standing, motion = { support: 0, needed: 2, isMine: false } }: Given) {
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as never);
  vi.spyOn(chainTime, "useChainTime").mockReturnValue(BigInt(NOW));
  vi.spyOn(queries, "useFranchise").mockReturnValue(read({ data: record }));
  vi.spyOn(queries, "useStandingFacts").mockReturnValue(read(facts(standing)));
  vi.spyOn(votes, "useFranchiseVotes").mockReturnValue(read({ data: [] }));
  asked = { motion: vi.fn(async () => motion), owned: vi.fn(async () => null) };
  const options = (name: keyof typeof asked) => ({ queryKey: [name], queryFn: asked[name] }) as never;
  vi.spyOn(queries, "motionQueryOptions").mockReturnValue(options("motion"));
  vi.spyOn(queries, "ownedFranchiseQueryOptions").mockReturnValue(options("owned"));
  vi.spyOn(queries, "standingFactsQueryOptions").mockReturnValue(unread("standing"));
  vi.spyOn(engagements, "useEngagements").mockReturnValue(read({ data: [] }));
  vi.spyOn(documents, "useCharterDocument").mockReturnValue(read(charter));
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Router hook={memoryLocation({ path: "/franchises/1" }).hook}>
        <Route path="/franchises/:id" component={FranchisePage} />
      </Router>
    </QueryClientProvider>,
  );
}

const tools = () => screen.queryByRole("tablist", { name: "What to do" });
const here = () => within(screen.getByRole("region", { name: "You here" }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const LATE = { timeout: 20_000 };

describe("what everybody sees", () => {
  test("default: name, state, charter, people and what happened, without a wallet", async () => {
    show({});
    expect(screen.getByRole("heading", { level: 1, name: "Tideline" })).toBeTruthy();
    expect(screen.getByText("Active")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Tideline’s charter" })).toBeTruthy();
    const people = within(screen.getByRole("region", { name: "People" }));
    expect(people.getByRole("heading", { name: "3 owners" })).toBeTruthy();
    expect(people.getByRole("heading", { name: "1 facilitator" })).toBeTruthy();
    expect(people.getByText("Nobody yet.")).toBeTruthy();
    expect(await screen.findByText("The network admitted the franchise", {}, LATE)).toBeTruthy();
    expect(screen.getByText(/can be read without a wallet/)).toBeTruthy();
    expect(screen.getByText("Nothing is open.")).toBeTruthy();
    expect(tools()).toBeNull();
  });

  test("behavior: a suspended franchise says so, and what that means", () => {
    show({ record: aFranchise({ isSuspended: true, suspensions: [{ id: hash(50), since: NOW - 60, until: null }] }) });
    expect(screen.getByText("The network has suspended this franchise.")).toBeTruthy();
    expect(screen.getByText(/Money isn’t touched/)).toBeTruthy();
  });

  test("behavior: what is open says who is for it and what carries it", () => {
    show({ record: aFranchise({ motions: [aMotion()] }) });
    const motion = within(screen.getByRole("listitem", { name: "Invite 0x976E…0aa9 as an owner" }));
    expect(motion.getByText(/1 of 3 owners is for it; 2 carry it/)).toBeTruthy();
    expect(motion.queryByRole("button", { name: /upport/ })).toBeNull();
  });

  test("error: no such franchise", () => {
    show({ record: null });
    expect(screen.getByText("The network has admitted no franchise 1.")).toBeTruthy();
  });
});

describe("a stranger", () => {
  test("default: no tools, and why", () => {
    show({ account: WEN });
    expect(here().getByText("You have no part in this franchise.")).toBeTruthy();
    expect(here().getByText(/Only its owners can do this/)).toBeTruthy();
    expect(here().queryByRole("button")).toBeNull();
  });

  test("behavior: what is open can be read, and not supported", async () => {
    show({ account: WEN, record: aFranchise({ motions: [aMotion()] }) });
    await waitFor(() => expect(asked.motion).toHaveBeenCalled());
    await act(async () => {});
    const motion = within(screen.getByRole("listitem", { name: /^Invite/ }));
    expect(motion.getByText(/1 of 3 owners is for it/)).toBeTruthy();
    expect(motion.queryByRole("button")).toBeNull();
  });

  test("behavior: the owner of another one reads that nobody owns two", () => {
    show({ account: WEN, standing: { owned: 2n } });
    expect(here().getByText(/nobody can own two/)).toBeTruthy();
  });
});

describe("who is invited", () => {
  test("default: accepts", async () => {
    show({ account: WEN, standing: { invitedUntil: BigInt(NOW + 60) } });
    press("Become an owner");
    await waitFor(() => expect(started[0]?.label).toBe("Become an owner of Tideline"));
  });

  test("behavior: too late", () => {
    show({ account: WEN, standing: { invitedUntil: BigInt(NOW - 60) } });
    expect(here().getByText(/invitation has expired/)).toBeTruthy();
    expect(here().queryByRole("button")).toBeNull();
  });
});

describe("a facilitator who is a member, too", () => {
  test("default: gives up one of the roles", async () => {
    show({ account: SAMIR, standing: { isFacilitator: true, isMember: true } });
    expect(here().getByText(/You are a facilitator here/)).toBeTruthy();
    press("Stop being a member");
    await waitFor(() => expect(started[0]?.label).toBe("Stop being a member of Tideline"));
    expect(tools()).toBeNull();
  });

  test("behavior: brings in a split that they look after, but not while the franchise is suspended", async () => {
    const { unmount } = show({ account: SAMIR, standing: { isFacilitator: true } });
    expect(await screen.findByLabelText("Which split", {}, LATE)).toBeTruthy();
    unmount();
    show({ account: SAMIR, standing: { isFacilitator: true, isSuspended: true } });
    expect(here().getByText(/no split recognised until/)).toBeTruthy();
    expect(screen.queryByLabelText("Which split")).toBeNull();
  });
});

describe("an owner", () => {
  const owner = { account: INES, standing: { owned: 1n } };

  test("default: invites another, with what carries it before anything is signed", async () => {
    show(owner);
    fireEvent.change(await screen.findByLabelText("Invite somebody as an owner", {}, LATE), { target: { value: WEN } });
    expect(await screen.findByText("With you, 1 of 3 owners is for it; 2 carry it.")).toBeTruthy();
    press("Review the invitation");
    await waitFor(() => expect(started[0]?.label).toBe("Invite 0x976E…0aa9 as an owner"));
  });

  test("behavior: supports what is open, or takes support back", async () => {
    const { unmount } = show({
      ...owner,
      record: aFranchise({ motions: [aMotion({ supporters: [JONAS] })] }),
      motion: { support: 1, needed: 2, isMine: false },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Support it: that carries it" }));
    await waitFor(() => expect(started[0]?.describe).toMatch(/^With your support it’s carried/));
    unmount();
    show({
      ...owner,
      record: aFranchise({ motions: [aMotion()] }),
      motion: { support: 1, needed: 2, isMine: true },
    });
    fireEvent.click(await screen.findByRole("button", { name: "Take your support back" }));
    await waitFor(() => expect(started[1]?.label).toBe("Take your support back"));
  });

  test("behavior: appoints a pasted list", async () => {
    show(owner);
    fireEvent.click(await screen.findByRole("tab", { name: "Facilitators and members" }, LATE));
    fireEvent.change(screen.getByLabelText("An address a line"), { target: { value: `${WEN}\n${SAMIR}` } });
    press("Add these accounts");
    press("Review 2 appointments");
    await waitFor(() => expect(started[0]?.label).toBe("Appoint 2 accounts as members"));
  });

  test("error: an empty appointment says what is missing, and asks no wallet", async () => {
    show(owner);
    fireEvent.click(await screen.findByRole("tab", { name: "Facilitators and members" }, LATE));
    press("Review the appointment");
    expect(await screen.findByText("Enter an address.")).toBeTruthy();
    expect(started).toEqual([]);
  });

  test("behavior: dismisses a facilitator", async () => {
    show(owner);
    fireEvent.click(await screen.findByRole("tab", { name: "Facilitators and members" }, LATE));
    fireEvent.click(screen.getByText("Dismiss somebody"));
    press(/^Dismiss 0x2361…1E8f as facilitator/);
    await waitFor(() => expect(started[0]?.label).toBe("Dismiss 0x2361…1E8f as facilitator"));
  });

  test("behavior: the last one can't leave, and reads why", async () => {
    show({ account: INES, standing: { owned: 1n, ownerCount: 1 } });
    expect(await screen.findByText(/You are its last owner/, {}, LATE)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Stop owning it" })).toBeNull();
  });

  test("behavior: while it's suspended nobody is appointed and nothing recognised, and owners still change", async () => {
    show({ account: INES, standing: { owned: 1n, isSuspended: true } });
    expect(await screen.findAllByText(/nobody is appointed and no split recognised/, {}, LATE)).toHaveLength(2);
    expect(screen.queryByRole("button", { name: "Review the appointment" })).toBeNull();
    expect(screen.getByRole("button", { name: "Review the invitation" })).toBeTruthy();
  });

  test("error: the charter that is in force can't be proposed again, and a title is needed", async () => {
    show(owner);
    fireEvent.click(await screen.findByRole("tab", { name: "Charter" }, LATE));
    press("Publish it and review");
    expect(await screen.findByText(/This is the charter that is in force/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Title"), { target: { value: " " } });
    expect(await screen.findByText("Give it a title.")).toBeTruthy();
    press("Publish it and review");
    expect(started).toEqual([]);
  });
});
