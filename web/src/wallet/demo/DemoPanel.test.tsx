import { type Person, people } from "@rizom/sdk/demo";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { setUpcoming } from "../../lib/upcoming.ts";
import { DemoPanel } from "./DemoPanel.tsx";
import type { DemoRequest } from "./DemoRequest.ts";
import { takesSeveral } from "./severalAtOnce.ts";

const [mira] = people as [Person];

function show(request: DemoRequest) {
  const onAnswer = vi.fn();
  const passTime = vi.fn((_seconds: number) => Promise.resolve());
  const shown = render(<DemoPanel request={request} storage={localStorage} passTime={passTime} onAnswer={onAnswer} />);
  return { onAnswer, passTime, ...shown };
}

test("default: lists what is to be approved, also lines that are the same", () => {
  const { onAnswer } = show({
    kind: "confirm",
    person: mira,
    title: "Send 2 transactions at once?",
    lines: ["x", "x"],
  });
  expect(screen.getAllByText("x")).toHaveLength(2);
  fireEvent.click(screen.getByRole("button", { name: "Approve" }));
  expect(onAnswer).toHaveBeenCalledWith({ person: mira });
});

test("behavior: whether it takes several at once can be switched, and is remembered", () => {
  const { unmount } = show({ kind: "connect", people, current: null });
  const name = "This wallet can send several at once";
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name }).checked).toBe(true);
  fireEvent.click(screen.getByRole("checkbox", { name }));
  expect(takesSeveral(localStorage)).toBe(false);
  unmount();
  show({ kind: "confirm", person: mira, title: "Sign?", lines: [] });
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name }).checked).toBe(false);
});

test("behavior: what is only shown can only be closed", () => {
  const { onAnswer } = show({ kind: "show", person: mira, title: "Sent together", lines: ["0x1"] });
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onAnswer).toHaveBeenCalledWith(null);
});

test("behavior: time can be let pass, and what happened is said", async () => {
  const { passTime } = show({ kind: "connect", people, current: null });
  fireEvent.click(screen.getByRole("button", { name: "A day" }));
  expect(passTime).toHaveBeenCalledWith(86_400);
  expect(await screen.findByText("A day has passed. It can't be taken back.")).toBeTruthy();
});

test("behavior: time can be let pass until the next step of what is on the screen", async () => {
  setUpcoming({ what: "voting ends", at: BigInt(Math.floor(Date.now() / 1000) + 500) });
  const { passTime } = show({ kind: "connect", people, current: null });
  fireEvent.click(screen.getByRole("button", { name: "Until voting ends" }));
  const [seconds] = passTime.mock.calls[0] ?? [];
  expect(seconds).toBeGreaterThan(490);
  expect(seconds).toBeLessThanOrEqual(500);
  expect(await screen.findByText("Now voting ends. It can't be taken back.")).toBeTruthy();
  setUpcoming(null);
});

test("error: a chain whose clock can't be moved says so", async () => {
  const { passTime } = show({ kind: "connect", people, current: null });
  passTime.mockRejectedValueOnce(new Error("no such method"));
  fireEvent.click(screen.getByRole("button", { name: "A week" }));
  expect(await screen.findByText("This chain's clock can't be moved.")).toBeTruthy();
});
