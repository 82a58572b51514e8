import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { accepted, anAttestation } from "../attesting/fixtures.ts";
import { anEngagement, anOutcome, INES, JONAS, LUCIA, MIRA, WEN } from "./fixtures.ts";
import { actAsIfClosed, card, LATE, show } from "./pageFixture.tsx";

beforeEach(actAsIfClosed);

const record = anEngagement({ outcomes: [accepted()] });
const link = () => screen.findByRole("link", { name: "Say how the work was" }, LATE);

describe("once an outcome is accepted", () => {
  test.each([
    ["the client", MIRA],
    ["the facilitator", JONAS],
    ["somebody of the team", LUCIA],
  ])("default: %s is asked how the others' work was", async (_, account) => {
    show({ record, account });
    expect((await link()).getAttribute("href")).toBe("/attest/12");
  });

  test("behavior: who said it about everybody isn't asked any more; after taking one back they are", async () => {
    const all = [JONAS, LUCIA, WEN].map((subject) => anAttestation({ subject }));
    const { unmount } = show({ record, account: MIRA, attestations: all });
    await screen.findByText(/You are the client/, {}, LATE);
    await waitFor(() => expect(screen.queryByRole("link", { name: "Say how the work was" })).toBeNull());
    unmount();
    show({ record, account: MIRA, attestations: all.map((one) => ({ ...one, revokedAt: 1_795_000_000 })) });
    expect(await link()).toBeTruthy();
  });

  test("behavior: nobody is asked before, and nobody who took no part", async () => {
    const { unmount } = show({ record: anEngagement({ outcomes: [anOutcome()] }), account: LUCIA });
    await screen.findByText(/You are on the team/, {}, LATE);
    expect(screen.queryByRole("link", { name: "Say how the work was" })).toBeNull();
    unmount();
    show({ record, account: INES });
    await screen.findByText(/You are the arbiter/, {}, LATE);
    expect(screen.queryByRole("link", { name: "Say how the work was" })).toBeNull();
  });

  test("behavior: who took part is listed, with what they were then", async () => {
    show({ record: { ...record, facilitator: INES } });
    await screen.findByRole("listitem", { name: /Landing page/ }, LATE);
    const summary = card("Landing page").getByText("Who took part (4)");
    const details = summary.closest("details");
    if (details) details.open = true;
    if (details) fireEvent(details, new Event("toggle"));
    const list = within(await screen.findByRole("list", { name: "Who took part" }));
    expect(list.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "0x7099…79C8 client",
      "0x3C44…93BC facilitator",
      "0x90F7…b906 team",
      "0x976E…0aa9 team",
    ]);
  });
});
