import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { aGrant, DAY, NOW, rzm } from "./fixtures.ts";
import type { GrantStake } from "./stakes.ts";
import { VestingCurve } from "./VestingCurve.tsx";

const cliffed = aGrant({ start: NOW - 100n * DAY, cliff: NOW - 50n * DAY, end: NOW + 100n * DAY });
const plain = aGrant({ id: 2n, amount: rzm(400), start: NOW, cliff: NOW, end: NOW + 200n * DAY });
const show = (...grants: GrantStake[]) => render(<VestingCurve grants={grants} now={NOW} />);
const said = (text: RegExp) => screen.getByText((content) => text.test(content.replaceAll(DIGIT_GROUP, " ")));

describe("VestingCurve", () => {
  test("default: says what it shows, and what has vested today", () => {
    show(cliffed);
    expect(screen.getByRole("figure")).toBeTruthy();
    expect(screen.getByRole("img").textContent?.replaceAll(DIGIT_GROUP, " ")).toContain(
      "1 200 RZM vest from August 2026 to February 2027",
    );
    const reading = said(/^Today, 18 November 2026, 600 of 1 200 RZM have vested\.$/);
    // It changes by the second.
    expect(reading.getAttribute("aria-live")).toBe("off");
  });

  test("behavior: a typed date reads the curve there, and today is one press away", () => {
    show(cliffed);
    fireEvent.change(screen.getByLabelText("Vested on"), { target: { value: "2027-01-07" } });
    expect(said(/^On 7 January 2027, 90\d\.\d+ of 1 200 RZM will have vested\.$/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Back to today" }));
    expect(said(/^Today, /)).toBeTruthy();
  });

  test("behavior: the slider does the same: it tells its day, and what has vested by then is said aloud", () => {
    show(cliffed);
    const slider = screen.getByRole("slider", { name: "Day at which the curve is read" });
    fireEvent.change(slider, { target: { value: String(Number((NOW + 100n * DAY) / DAY)) } });
    expect(said(/^On 26 February 2027, 1 200 of 1 200 RZM will have vested\.$/)).toBeTruthy();
    expect(slider.getAttribute("aria-valuetext")).toBe("26 February 2027");
    expect(said(/^On 26 February/).getAttribute("aria-live")).toBe("polite");
  });

  test("behavior: a pointer on the picture does the same", () => {
    show(cliffed);
    const picture = screen.getByRole("img");
    picture.setPointerCapture = () => undefined;
    fireEvent.pointerDown(picture, { clientX: 0, pointerId: 1 });
    expect(said(/, 0 of 1 200 RZM had vested\.$/)).toBeTruthy();
    fireEvent.pointerMove(picture, { clientX: 640, pointerId: 1, buttons: 0 });
    expect(said(/, 0 of 1 200 RZM had vested\.$/)).toBeTruthy();
    fireEvent.pointerMove(picture, { clientX: 640, pointerId: 1, buttons: 1 });
    expect(said(/, 1 200 of 1 200 RZM will have vested\.$/)).toBeTruthy();
  });

  test("behavior: a date beyond the picture is its last", () => {
    show(cliffed);
    fireEvent.change(screen.getByLabelText("Vested on"), { target: { value: "2999-01-01" } });
    expect(said(/^On .* 2027, 1 200 of 1 200 RZM will have vested\.$/)).toBeTruthy();
  });

  test("behavior: several grants are summed, or shown one by one", () => {
    show(cliffed, plain);
    expect(said(/600 of 1 600 RZM have vested/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "Grant 2" }));
    expect(said(/0 of 400 RZM have vested/)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "All grants" }));
    expect(said(/600 of 1 600 RZM have vested/)).toBeTruthy();
  });

  test("behavior: many grants are chosen from a list", () => {
    show(...Array.from({ length: 7 }, (_, index) => ({ ...cliffed, id: BigInt(index + 1) })));
    const choice = screen.getByRole("combobox", { name: "Which grants are shown" });
    fireEvent.change(choice, { target: { value: "7" } });
    expect(said(/600 of 1 200 RZM have vested/)).toBeTruthy();
  });

  test("behavior: one that ends when no calendar does can still be read", () => {
    show(aGrant({ end: 1_099_511_627_775n }));
    expect(screen.getByLabelText("Vested on").getAttribute("max")).toBe("9999-12-31");
    expect(said(/^Today, .* of 1 200 RZM have vested/)).toBeTruthy();
  });

  test("behavior: the table behind it says what happens when", () => {
    show(cliffed);
    const table = screen.getByRole("table", { hidden: true });
    const rows = within(table).getAllByRole("row", { hidden: true });
    expect(rows.map((row) => row.textContent?.replaceAll(DIGIT_GROUP, " "))).toEqual([
      "DayWhat happensVested by thenShare",
      "10 Aug 2026Start0 RZM0 %",
      "29 Sept 2026Cliff300 RZM25 %",
      "18 Nov 2026Today600 RZM50 %",
      "26 Feb 2027All vested1 200 RZM100 %",
    ]);
  });

  test("behavior: a revoked grant says so, stops there, and shows what was promised", () => {
    const revoked = aGrant({
      start: NOW - 100n * DAY,
      amount: rzm(300),
      end: NOW - 50n * DAY,
      granted: rzm(1_200),
      scheduledEnd: NOW + 100n * DAY,
      revoked: true,
    });
    const { container } = show(revoked);
    expect(said(/^Today, 18 November 2026, 300 of 300 RZM have vested\.$/)).toBeTruthy();
    expect(screen.getAllByText(/vested until the grant was revoked in September 2026/)).not.toHaveLength(0);
    expect(screen.getAllByText("Revoked")).not.toHaveLength(0);
    expect(container.querySelector(".vesting__promised")).not.toBeNull();
    expect(screen.getByText("What was promised before it was revoked")).toBeTruthy();
  });

  test("behavior: nothing dashed where nothing was revoked", () => {
    expect(show(cliffed, plain).container.querySelector(".vesting__promised")).toBeNull();
  });
});
