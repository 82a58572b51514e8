import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

function Broken(): never {
  throw new Error("weights of nobody");
}

test("default: shows what is inside", () => {
  render(<ErrorBoundary>All is well.</ErrorBoundary>);
  expect(screen.getByText("All is well.")).toBeTruthy();
});

test("error: a page that breaks is a sentence and a way on, never a white screen", () => {
  vi.spyOn(console, "error").mockReturnValue();
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole("alert").textContent).toContain("Nothing was sent and nothing is lost.");
  expect(screen.getByText("weights of nobody")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Load it again" })).toBeTruthy();
});
