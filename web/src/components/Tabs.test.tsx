import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Tabs } from "./Tabs.tsx";

const TABS = ["Team", "Manager", "Control"].map((label) => ({
  value: label.toLowerCase(),
  label,
  content: <input aria-label={`${label} field`} />,
}));

const tab = (name: string) => screen.getByRole("tab", { name });
const panel = () => screen.getByRole("tabpanel").querySelector("input")?.getAttribute("aria-label");

test("default: the first is shown, and only it can be reached with Tab", () => {
  render(<Tabs label="Change the split" tabs={TABS} />);
  expect(screen.getByRole("tablist", { name: "Change the split" })).toBeTruthy();
  expect(panel()).toBe("Team field");
  expect(screen.getAllByRole("tab").map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
});

test("behavior: pressing one shows it", () => {
  render(<Tabs label="Change the split" tabs={TABS} defaultValue="control" />);
  expect(panel()).toBe("Control field");
  fireEvent.click(tab("Manager"));
  expect(panel()).toBe("Manager field");
  expect(tab("Manager").getAttribute("aria-selected")).toBe("true");
});

test("behavior: arrow keys go round, Home and End go to the ends, and the focus follows", () => {
  render(<Tabs label="Change the split" tabs={TABS} />);
  const press = (key: string) => fireEvent.keyDown(screen.getByRole("tablist"), { key });
  for (const [key, expected] of [
    ["ArrowLeft", "Control"],
    ["ArrowRight", "Team"],
    ["End", "Control"],
    ["Home", "Team"],
  ] as const) {
    press(key);
    expect(document.activeElement).toBe(tab(expected));
    expect(panel()).toBe(`${expected} field`);
  }
});

test("behavior: what was typed in one is still there after looking at another", () => {
  render(<Tabs label="Change the split" tabs={TABS} />);
  fireEvent.change(screen.getByLabelText("Team field"), { target: { value: "50" } });
  fireEvent.click(tab("Manager"));
  fireEvent.click(tab("Team"));
  expect(screen.getByLabelText<HTMLInputElement>("Team field").value).toBe("50");
});
