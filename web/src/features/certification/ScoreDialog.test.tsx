import { certificationDigest } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { CERTIFIED, PRIYA, TOMAS } from "./fixtures.ts";
import ScoreDialog from "./ScoreDialog.tsx";

async function show(topic: "overall" | "developing" | "inspecting", account = PRIYA) {
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ScoreDialog account={account} certified={CERTIFIED} topic={topic} onClose={onClose} />
    </QueryClientProvider>,
  );
  await screen.findByRole("heading", { name: /^Quality/ });
  return onClose;
}

const observations = () =>
  within(screen.getByRole("region", { name: /^Observations/ }))
    .getAllByRole("row")
    .slice(1);

describe("ScoreDialog", () => {
  test("default: each observation with what it weighs, and the formula with its numbers", async () => {
    await show("developing");
    expect(screen.getByRole("dialog", { name: "How the score in developing comes about" })).toBeTruthy();
    expect(observations().map((row) => row.textContent)).toEqual([
      expect.stringContaining("Engagement 3, outcome 1"),
      expect.stringContaining("Engagement 3, outcome 2"),
    ]);
    expect(observations()[0]?.textContent).toContain("4 of 4");
    expect(observations()[1]?.textContent).toContain("20 days");
    const figures = CERTIFIED.certification.members.find(({ account }) => account === PRIYA);
    const quality = figures?.work.find(({ work }) => work === "developing")?.quality ?? 0n;
    expect(quality).toBeGreaterThan(0n);
    expect(screen.getByText(`100 · D² at ${quality + 1n}`)).toBeTruthy();
  });

  test("behavior: the trust that reaches them says from whom", async () => {
    await show("overall");
    const flows = screen.getByRole("region", { name: /^Trust that flows/ });
    expect(within(flows).getAllByRole("link")).toHaveLength(2);
    expect(screen.getByText(/They own no active franchise/)).toBeTruthy();
  });

  test("behavior: the digest and the command are those that anybody gets", async () => {
    await show("overall");
    expect(screen.getByText(await certificationDigest(CERTIFIED.inputs, CERTIFIED.certification))).toBeTruthy();
    expect(screen.getByText(`npm run certify -- --address ${PRIYA} --block 1234`)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy the command" })).toBeTruthy();
  });

  test("behavior: nothing attested says so and is 0", async () => {
    await show("inspecting", TOMAS);
    expect(screen.getByText("No attestation that counts says anything about it, so it’s 0.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: /^Observations/ })).toBeNull();
  });

  test("behavior: closing", async () => {
    const onClose = await show("overall");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
