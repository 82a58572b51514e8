import {
  buildBriefDocument,
  buildReasonDocument,
  consentHashOf,
  DocumentUnavailableError,
  type EngagementRecord,
} from "@rizom/sdk";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Hex } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import EngagementPage from "../../pages/engagement/EngagementPage.tsx";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import * as assets from "../assets/queries.ts";
import * as documents from "../documents/engagementQueries.ts";
import * as publishing from "../documents/publishDocument.ts";
import * as franchises from "../franchises/queries.ts";
import * as splits from "../splits/queries.ts";
import * as facts from "./factsQuery.ts";
import {
  aConsent,
  anEngagement,
  anOutcome,
  DAY,
  delivered,
  disputed,
  eth,
  ether,
  hash,
  INES,
  JONAS,
  LUCIA,
  MIRA,
  NOW,
  TREASURY,
  WEN,
} from "./fixtures.ts";
import * as queries from "./queries.ts";

let param = "12";
vi.mock("wagmi", async (original) => ({ ...(await original<typeof wagmi>()), useConnection: vi.fn() }));
vi.mock("../equity/useChainTime.ts", () => ({ useChainTime: () => NOW }));
vi.mock("wouter", async (original) => ({ ...(await original<object>()), useParams: () => ({ id: param }) }));

const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() }) as never;
const LATE = { timeout: 20_000 };

const TEXTS: Readonly<Record<Hex, unknown>> = {
  [hash(10)]: buildBriefDocument({ title: "Harbour website", summary: "A site.", body: "All **of** it." }).document,
  [hash(11)]: buildBriefDocument({ title: "Landing page", summary: "It opens in a second.", body: "" }).document,
  [hash(12)]: buildBriefDocument({ title: "Booking", summary: "Boats can be booked.", body: "" }).document,
  [hash(61)]: buildReasonDocument({ title: "The map is missing", body: "There is **no** map." }).document,
};

/** The documents that are there; all others can't be had. */
const documentOptions = (kind: string) => (digest: Hex) =>
  ({
    queryKey: [kind, digest],
    queryFn: async () => {
      const found = TEXTS[digest];
      if (found === undefined) throw new DocumentUnavailableError("Nobody has it.", []);
      return found;
    },
    retry: false,
  }) as never;

let started: Action[];

beforeEach(() => {
  started = [];
  param = "12";
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: MIRA, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    // As if whoever was asked had closed the review: the form must be as it was.
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
});

type Given = {
  record?: EngagementRecord | null;
  account?: string;
  owns?: boolean;
  isActive?: boolean;
  consentHashes?: { client: Hex | null; facilitator: Hex | null };
  balance?: bigint;
};

const NO_CONSENTS = { client: null, facilitator: null };

function show(given: Given = {}) {
  const { record = anEngagement(), account, owns = false, isActive = true, consentHashes = NO_CONSENTS } = given;
  vi.mocked(wagmi.useConnection).mockReturnValue({ address: account } as never);
  vi.spyOn(queries, "useEngagement").mockReturnValue(read({ data: record }));
  vi.spyOn(facts, "engagementFactsQueryOptions").mockReturnValue({
    queryKey: ["facts", account],
    queryFn: async () => ({ ownsFranchise: owns, isFranchiseActive: isActive, consentHashes }),
  } as never);
  vi.spyOn(documents, "briefDocumentQueryOptions").mockImplementation(documentOptions("brief"));
  vi.spyOn(assets, "useAsset").mockReturnValue(read(ether));
  vi.spyOn(assets, "balanceQueryOptions").mockReturnValue({
    queryKey: ["balance"],
    queryFn: async () => given.balance ?? eth(100),
  } as never);
  vi.spyOn(franchises, "useFranchiseName").mockReturnValue("Tideline");
  vi.spyOn(splits, "useSplitName").mockReturnValue("Harbour");
  vi.spyOn(splits, "useTeam").mockReturnValue(
    read({ data: [LUCIA, WEN].map((member) => ({ account: member, weight: 1 })) }),
  );
  vi.spyOn(documents, "useBriefDocument").mockImplementation((digest) => useQuery(documentOptions("brief")(digest)));
  vi.spyOn(documents, "useReasonDocument").mockImplementation((digest) => useQuery(documentOptions("reason")(digest)));
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Router hook={memoryLocation({ path: "/engagements/12" }).hook}>
        <EngagementPage />
      </Router>
    </QueryClientProvider>,
  );
}

const yours = () => within(screen.getByRole("region", { name: "What you can do" }));
const card = (name: string) => within(screen.getByRole("listitem", { name: new RegExp(name) }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });

describe("what everybody reads", () => {
  test("default: title, parties, money, outcomes and what it waits for, without a wallet", async () => {
    show({
      record: anEngagement({
        outcomes: [delivered(), anOutcome({ number: 2, brief: hash(12), amount: eth(2) })],
        held: eth(1),
      }),
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Harbour website" })).toBeTruthy();
    expect(await screen.findByRole("link", { name: "Tideline" }, LATE)).toBeTruthy();
    const money = within(await screen.findByRole("region", { name: "Money" }, LATE));
    expect(money.getByText("Still to fund").parentElement?.textContent).toContain("2 ETH");
    expect(money.getByText("In escrow").parentElement?.textContent).toContain("1 ETH");
    const waits = within(await screen.findByRole("region", { name: "What it waits for" }));
    expect(waits.getByText(/The client, 0x7099…79C8, has 3 days left to look at it/)).toBeTruthy();
    expect(card("Landing page").getByText("Delivered, to be looked at")).toBeTruthy();
    expect(card("Booking").getByText(/funds it first/)).toBeTruthy();
    expect(screen.queryByText(/[Cc]onnect/)).toBeNull();
  });

  test("behavior: a brief that can't be had shows the number, its digest and a retry", async () => {
    show({ record: anEngagement({ brief: hash(99) }) });
    expect(screen.getByRole("heading", { level: 1, name: "Engagement 12" })).toBeTruthy();
    const retry = await screen.findAllByRole("button", { name: "Try again" }, LATE);
    expect(retry.length).toBeGreaterThan(0);
    expect(screen.getByText(/^bafkrei/)).toBeTruthy();
  });

  test("behavior: the treasury as arbiter is the network, which decides by proposal", async () => {
    show({ record: anEngagement({ arbiter: TREASURY, outcomes: [disputed()] }), account: WEN });
    expect(await screen.findByText("The network, by proposal", {}, LATE)).toBeTruthy();
    const link = await screen.findByRole("link", { name: "Propose how the network decides" });
    expect(link.getAttribute("href")).toBe("/governance/new?propose=dispute&engagement=12&outcome=1");
  });

  test("behavior: why the client refused is there to be read", async () => {
    show({ record: anEngagement({ outcomes: [disputed()] }) });
    expect(await screen.findByText("The map is missing")).toBeTruthy();
  });

  test("error: no such engagement, and no such number", () => {
    const { unmount } = show({ record: null });
    expect(screen.getByText("Nobody has opened an engagement 12 on this chain.")).toBeTruthy();
    unmount();
    param = "x";
    show();
    expect(screen.getByText("An engagement is known by its number, such as 12.")).toBeTruthy();
  });
});

describe("the client", () => {
  test("default: funds what was agreed, all of it or a part", async () => {
    const outcomes = [anOutcome(), anOutcome({ number: 2, brief: hash(12), amount: eth(2) })];
    show({ record: anEngagement({ outcomes }), account: MIRA });
    expect(await screen.findByRole("button", { name: "Fund 3 ETH" }, LATE)).toBeTruthy();
    fireEvent.click(yours().getByRole("checkbox", { name: /Landing page/ }));
    press("Fund 2 ETH");
    await waitFor(() => expect(started[0]?.label).toBe("Fund 2 ETH"));
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "fund", args: [12n, [2n]], value: eth(2) } });
  });

  test("error: who hasn't enough reads what is missing, and no wallet is asked", async () => {
    show({ account: MIRA, balance: eth(0.5) });
    expect(await screen.findByText(/You have 0.5 ETH, and this takes 1 ETH/, {}, LATE)).toBeTruthy();
    press("Fund 1 ETH");
    expect(started).toEqual([]);
  });

  test("behavior: a suspended franchise takes no new money", async () => {
    show({ account: MIRA, isActive: false });
    expect(await screen.findByText(/You are the client/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Fund/ })).toBeNull();
    expect(screen.getByText(/suspended.*nothing new can be funded/)).toBeTruthy();
  });

  test("default: looks at what was delivered, and accepts it", async () => {
    show({ record: anEngagement({ outcomes: [delivered()] }), account: MIRA });
    expect(await screen.findByRole("button", { name: "Look at “Landing page”" })).toBeTruthy();
    expect(yours().getByText(/You have 3 days left to look at it/)).toBeTruthy();
    press("Accept it");
    await waitFor(() => expect(started[0]?.label).toBe("Accept “Landing page”"));
    expect(started[0]?.changes).toContainEqual({ label: "Team, 60 %", after: "0.6 ETH" });
  });

  test("behavior: refuses with reasons; what was typed is there after a rejection and after a reload", async () => {
    const publish = vi.spyOn(publishing, "publishDocument").mockResolvedValue(hash(77));
    const given = { record: anEngagement({ outcomes: [delivered()] }), account: MIRA };
    const { unmount } = show(given);
    fireEvent.click(await screen.findByRole("button", { name: "Refuse it" }));
    fireEvent.click(await screen.findByRole("button", { name: "Publish it and review" }, LATE));
    expect(screen.getByText("Give it a title.")).toBeTruthy();
    expect(publish).not.toHaveBeenCalled();
    type("In one line", "No map");
    type("Reasons", "There is no map.");
    press("Publish it and review");
    await waitFor(() => expect(started[0]?.label).toBe("Refuse “Landing page”"));
    expect(started[0]?.steps[0]).toMatchObject({ request: { args: [12n, 1n, hash(77)] } });
    expect(screen.getByDisplayValue("There is no map.")).toBeTruthy();
    unmount();
    show(given);
    fireEvent.click(await screen.findByRole("button", { name: "Refuse it" }));
    expect(await screen.findByDisplayValue("There is no map.", {}, LATE)).toBeTruthy();
  });

  test("behavior: after the due date takes the money back", async () => {
    const late = anOutcome({ state: "funded", due: NOW - DAY, fundedAt: Number(NOW - 9n * DAY) });
    show({ record: anEngagement({ outcomes: [late], held: eth(1) }), account: MIRA });
    fireEvent.click(await screen.findByRole("button", { name: "Take the money for “Landing page” back" }));
    await waitFor(() => expect(started[0]?.label).toBe("Take 1 ETH back"));
  });

  test("behavior: takes a refund that couldn't be sent", async () => {
    show({ record: anEngagement({ outcomes: [], refund: eth(1), held: eth(1) }), account: MIRA });
    fireEvent.click(await screen.findByRole("button", { name: "Review taking 1 ETH" }, LATE));
    await waitFor(() => expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "claimRefund" } }));
  });

  test("behavior: agrees to what the facilitator proposed, by the same call", async () => {
    const record = anEngagement({ outcomes: [delivered()], consents: [aConsent({ teamShare: 6_000 })] });
    const facilitator = consentHashOf(record, { outcome: 1, teamShare: 6_000 });
    show({ record, account: MIRA, consentHashes: { client: null, facilitator } });
    expect(await screen.findByText(/0x3C44…93BC proposed to divide “Landing page”: 60 %, 0.6 ETH/)).toBeTruthy();
    press("Agree to divide it so");
    await waitFor(() =>
      expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "settle", args: [12n, 1n, 6_000] } }),
    );
    expect(started[0]?.expectedEvents).toEqual(["OutcomeResolved"]);
  });

  test("behavior: what was proposed and doesn't count any more isn't shown", async () => {
    const record = anEngagement({ outcomes: [delivered()], consents: [aConsent({ teamShare: 6_000 })] });
    show({ record, account: MIRA, consentHashes: { client: null, facilitator: hash(5) } });
    expect(await screen.findByText(/You are the client/)).toBeTruthy();
    expect(screen.queryByText(/proposed to divide/)).toBeNull();
  });

  test("behavior: agrees to an amendment after reading what changes", async () => {
    const terms = { arbiter: INES, reviewWindow: 9n * DAY, changes: [], additions: [] };
    const place = { id: hash(70), timestamp: Number(NOW), block: 9n, transaction: hash(7), logIndex: 0 };
    const amendment = { ...place, ...terms, by: JONAS };
    const record = anEngagement({
      outcomes: [delivered()],
      amendments: [amendment],
      consents: [aConsent({ amendment, outcome: null, teamShare: null })],
    });
    show({ record, account: MIRA, consentHashes: { client: null, facilitator: consentHashOf(record, { amendment }) } });
    expect(await screen.findByText(/proposed to change what was agreed/)).toBeTruthy();
    expect((await screen.findByText("becomes")).parentElement?.textContent).toMatch(/7 days.*9 days/);
    press("Agree to the changes");
    await waitFor(() => expect(started[0]?.expectedEvents).toEqual(["TermsAmended"]));
  });
});

describe("the facilitator", () => {
  const funded = anOutcome({ state: "funded", fundedAt: Number(NOW - DAY) });

  test("default: the next step is to deliver, and opens its form", async () => {
    show({ record: anEngagement({ outcomes: [funded], held: eth(1) }), account: JONAS });
    fireEvent.click(await screen.findByRole("button", { name: "Deliver “Landing page”" }));
    expect(await screen.findByRole("region", { name: "Deliver “Landing page”" }, LATE)).toBeTruthy();
    expect(await screen.findByLabelText("Summary", {}, LATE)).toBeTruthy();
  });

  test("behavior: what was written of an evidence is there after a reload", async () => {
    const given = { record: anEngagement({ outcomes: [funded], held: eth(1) }), account: JONAS };
    const { unmount } = show(given);
    fireEvent.click(await screen.findByRole("button", { name: "Deliver it" }));
    fireEvent.change(await screen.findByLabelText("Summary", {}, LATE), { target: { value: "It opens." } });
    unmount();
    show(given);
    fireEvent.click(await screen.findByRole("button", { name: "Deliver it" }));
    expect(await screen.findByDisplayValue("It opens.", {}, LATE)).toBeTruthy();
  });

  test("behavior: proposes to divide it, with both amounts before anything is signed", async () => {
    show({ record: anEngagement({ outcomes: [delivered()] }), account: JONAS });
    fireEvent.click(await screen.findByRole("button", { name: "Propose to divide it" }));
    fireEvent.change(await screen.findByLabelText("Part for the team, in per cent", {}, LATE), {
      target: { value: "62.5" },
    });
    expect(screen.getByText("0.625 ETH")).toBeTruthy();
    expect(screen.getByText("0.375 ETH")).toBeTruthy();
    type("Part for the team, in per cent", "100");
    expect(screen.getByText(/between 0.01 % and 99.99 %/)).toBeTruthy();
    press("Review your proposal");
    expect(started).toEqual([]);
    type("Part for the team, in per cent", "62.5");
    press("Review your proposal");
    await waitFor(() => expect(started[0]?.steps[0]).toMatchObject({ request: { args: [12n, 1n, 6_250] } }));
  });

  test("behavior: cancels what isn't paid for at once, and proposes it for what is", async () => {
    const { unmount } = show({ account: JONAS });
    fireEvent.click(await screen.findByRole("button", { name: "Cancel it" }));
    await waitFor(() => expect(started[0]?.expectedEvents).toEqual(["OutcomeCancelled"]));
    unmount();
    show({ record: anEngagement({ outcomes: [funded] }), account: JONAS });
    fireEvent.click(await screen.findByRole("button", { name: "Propose to cancel it" }));
    await waitFor(() => expect(started[1]?.expectedEvents).toEqual(["SettlementProposed"]));
  });

  test("behavior: takes a proposal of one's own back", async () => {
    const record = anEngagement({ outcomes: [funded], consents: [aConsent()] });
    const facilitator = consentHashOf(record, { outcome: 1, teamShare: 0 });
    show({ record, account: JONAS, consentHashes: { client: null, facilitator } });
    fireEvent.click(await screen.findByRole("button", { name: "Take your proposal back" }));
    await waitFor(() => expect(started[0]?.expectedEvents).toEqual(["ConsentWithdrawn"]));
    expect(screen.queryByRole("button", { name: "Propose to cancel it" })).toBeNull();
  });

  test("behavior: adds somebody of the split's team, and takes somebody off", async () => {
    show({ account: JONAS });
    fireEvent.click(await screen.findByRole("button", { name: "Change the team" }));
    fireEvent.click(await screen.findByRole("button", { name: "Review adding" }, LATE));
    expect(screen.getByText("Choose at least one.")).toBeTruthy();
    fireEvent.click(within(screen.getByRole("group", { name: "Add to the team" })).getByRole("checkbox"));
    press("Review adding");
    await waitFor(() => expect(started[0]?.label).toBe("Add 0x976E…0aa9"));
    fireEvent.click(within(screen.getByRole("group", { name: "Take off the team" })).getByRole("checkbox"));
    press("Review taking off");
    await waitFor(() => expect(started[1]?.label).toBe("Take 0x90F7…b906 off the team"));
  });
});

describe("others with a part", () => {
  test("behavior: a member of the team delivers, and neither cancels nor divides", async () => {
    const funded = anOutcome({ state: "funded", fundedAt: Number(NOW - DAY) });
    show({ record: anEngagement({ outcomes: [funded] }), account: LUCIA });
    expect(await screen.findByRole("button", { name: "Deliver “Landing page”" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /cancel|divide/ })).toBeNull();
  });

  test("behavior: an arbiter decides, with a share and reasons", async () => {
    vi.spyOn(publishing, "publishDocument").mockResolvedValue(hash(88));
    show({ record: anEngagement({ outcomes: [disputed()] }), account: INES });
    fireEvent.click(await screen.findByRole("button", { name: "Decide on “Landing page”" }));
    fireEvent.click(await screen.findByRole("button", { name: "Publish it and review" }, LATE));
    expect(screen.getByText("Enter a share in per cent.")).toBeTruthy();
    type("Part for the team, in per cent", "70");
    type("In one line", "Most of it is there");
    type("Reasons", "The map is missing, the rest is fine.");
    press("Publish it and review");
    await waitFor(() => expect(started[0]?.label).toBe("Decide 70 % for the team"));
    expect(started[0]?.steps[0]).toMatchObject({ request: { args: [12n, 1n, 7_000, hash(88)] } });
  });

  test("behavior: an owner of the franchise names another facilitator, but not the client", async () => {
    show({ account: WEN, owns: true });
    fireEvent.click(await screen.findByRole("button", { name: "Name another facilitator" }));
    fireEvent.change(await screen.findByLabelText(/^Who looks after the client/, {}, LATE), {
      target: { value: MIRA },
    });
    expect(screen.getByText(/Is the client: nobody can be both/)).toBeTruthy();
    press("Review the change");
    expect(started).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Who looks after the client/), { target: { value: LUCIA } });
    press("Review the change");
    await waitFor(() => expect(started[0]?.expectedEvents).toEqual(["FacilitatorChanged"]));
  });

  test("behavior: anybody lets a delivery count as accepted once the client's time is over", async () => {
    const silent = delivered({ until: NOW - 1n });
    const { unmount } = show({ record: anEngagement({ outcomes: [silent] }), account: WEN });
    fireEvent.click(await screen.findByRole("button", { name: "Let “Landing page” count as accepted" }));
    await waitFor(() => expect(started[0]?.expectedEvents).toEqual(["OutcomeAccepted"]));
    unmount();
    // Somebody without a wallet sees that it can be done.
    show({ record: anEngagement({ outcomes: [silent] }) });
    expect(await screen.findByRole("button", { name: "Let “Landing page” count as accepted" })).toBeTruthy();
  });

  test("behavior: a stranger reads that nothing is theirs to do", async () => {
    show({ record: anEngagement({ outcomes: [delivered()] }), account: WEN });
    expect(await screen.findByText(/You have no part in this engagement/)).toBeTruthy();
    expect(card("Landing page").queryByRole("button", { name: /it$/ })).toBeNull();
  });
});
