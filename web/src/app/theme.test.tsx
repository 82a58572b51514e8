import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

const shown = () => document.documentElement.dataset.theme;

test("default: follows the system", () => {
  render(<ThemeSwitch />);
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Auto" }).checked).toBe(true);
  expect(shown()).toBeUndefined();
});

test("behavior: a choice is applied and remembered; auto forgets it", () => {
  render(<ThemeSwitch />);
  fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
  expect(shown()).toBe("dark");
  expect(localStorage.getItem("rizom.theme")).toBe("dark");
  fireEvent.click(screen.getByRole("radio", { name: "Auto" }));
  expect(shown()).toBeUndefined();
  expect(localStorage.getItem("rizom.theme")).toBeNull();
});
