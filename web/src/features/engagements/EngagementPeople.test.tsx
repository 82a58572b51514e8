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
  LUCIA,
  MIRA,
  NOW,
  WEN,
} from "./fixtures.ts";
import { actAsIfClosed, card, LATE, press, show, started, type } from "./pageFixture.tsx";

beforeEach(actAsIfClosed);

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

  test("behavior: what the other one proposed to cancel is agreed to by one button, not by two", async () => {
    const record = anEngagement({ outcomes: [funded], consents: [aConsent({ party: MIRA })] });
    const client = consentHashOf(record, { outcome: 1, teamShare: 0 });
    show({ record, account: JONAS, consentHashes: { client, facilitator: null } });
    expect(await screen.findByRole("button", { name: "Agree to cancel it" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Cancel it" })).toBeNull();
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
