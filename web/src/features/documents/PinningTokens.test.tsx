import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { PinningTokens } from "./PinningTokens.tsx";
import { readPinningToken } from "./pinningTokens.ts";

const URL = "https://pin.example/psa";
const field = () => screen.getByLabelText<HTMLInputElement>("Token for pin.example");
const type = (value: string) => fireEvent.change(field(), { target: { value } });

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(environment, "pinningServiceUrls", "get").mockReturnValue([URL]);
});

test("default: a token is kept in this browser, hidden on the screen, and forgotten when it's emptied", () => {
  render(<PinningTokens />);
  expect(field().type).toBe("password");
  type(" mine ");
  fireEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(screen.getByRole("status").textContent).toBe("Kept in this browser.");
  expect(readPinningToken(URL)).toBe("mine");
  type("");
  fireEvent.click(screen.getByRole("button", { name: "Forget it" }));
  expect(readPinningToken(URL)).toBe("");
});

test("behavior: what somebody else wrote into the browser's storage breaks nothing", () => {
  for (const text of ["{", "null", "[]", '{"https://pin.example/psa":7}']) {
    localStorage.setItem("rizom.pinning-tokens", text);
    expect(readPinningToken(URL)).toBe("");
  }
});
