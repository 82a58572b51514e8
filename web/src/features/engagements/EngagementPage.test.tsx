import { consentHashOf } from "@rizom/sdk";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as publishing from "../documents/publishDocument.ts";
import {
  aConsent,
  anEngagement,
  anOutcome,
  DAY,
  delivered,
  disputed,
  eth,
  hash,
  INES,
  JONAS,
  MIRA,
  NOW,
  TREASURY,
  WEN,
} from "./fixtures.ts";
import { actAsIfClosed, card, LATE, press, show, started, type, yours } from "./pageFixture.tsx";

beforeEach(actAsIfClosed);

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
    show({ id: "x" });
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
