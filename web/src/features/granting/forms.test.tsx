import type { RecordedGrant } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import { DAY, HARBOUR, LUCIA, NOW, rzm } from "../equity/fixtures.ts";
import { CreateGrants } from "./CreateGrants.tsx";
import { RevokeGrants } from "./RevokeGrants.tsx";

const TOMAS = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
let started: Action[];

beforeEach(() => {
  started = [];
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: HARBOUR, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
});

const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const review = () => fireEvent.click(screen.getByRole("button", { name: /^Review/ }));
const described = (label: RegExp | string) =>
  (screen.getByLabelText(label).getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent)
    .join(" ");

describe("CreateGrants", () => {
  const allowance = { limit: rzm(10_000), promised: rzm(4_000), available: rzm(6_000) };
  const show = () => render(<CreateGrants allowance={allowance} whole={rzm(4_500)} now={NOW} />);

  test("default: says what it means before anything is signed", async () => {
    show();
    type("Who gets it", LUCIA);
    type("How much in all", "500");
    const meaning = screen.getByRole("region", { name: "What this means" }).textContent?.replaceAll("\u00a0", " ");
    expect(meaning).toMatch(/Nothing is vested before 18 November 2027, then 25 % at once/);
    expect(meaning).toMatch(/500 RZM10 %/);
    expect(meaning).toMatch(/4 000 RZM of 10 000 RZM are granted so far. With this it’s 4 500 RZM, and 5 500 RZM can/);
    review();
    await waitFor(() => expect(started).toHaveLength(1));
    expect(started[0]?.describe).toMatch(/is promised 500 RZM: 10 % of all equity/);
  });

  test("error: an empty form says at its fields what is missing, and asks no wallet", () => {
    show();
    review();
    expect(screen.getByText("Line 1 needs a correction.")).toBeTruthy();
    expect(described("Who gets it")).toContain("Enter an address.");
    expect(described("How much in all")).toContain("Enter an amount.");
    expect(started).toEqual([]);
  });

  test.each([
    ["Who gets it", "0x0000000000000000000000000000000000000000", /nobody can use/],
    ["How much in all", "0", /more than zero/],
    ["How much in all", "6000.1", /allowance leaves 6.000 RZM to grant/],
    ["All is vested", "2026-01-01", /before the start/],
    ["All is vested", "2206-01-01", /Did you mean 2026/],
    ["Cliff", "2026-01-01", /before the start/],
    ["Cliff", "2040-01-01", /after the end/],
  ])("error: %s of %s gets a sentence there, and asks no wallet", (label, value, sentence) => {
    show();
    type("Who gets it", LUCIA);
    type("How much in all", "500");
    fireEvent.click(screen.getByRole("radio", { name: "Other dates" }));
    type(label, value);
    review();
    expect(described(label)).toMatch(sentence);
    expect(screen.queryByRole("region", { name: "What this means" })).toBeNull();
    expect(started).toEqual([]);
  });

  test("behavior: a pasted list becomes grants", async () => {
    show();
    type(/^One account a line/, `${LUCIA},100\n${TOMAS},200`);
    fireEvent.click(screen.getByRole("button", { name: "Add these accounts" }));
    fireEvent.click(screen.getByRole("button", { name: "Review 2 grants" }));
    await waitFor(() => expect(started[0]?.label).toBe("Create 2 grants"));
  });
});

describe("RevokeGrants", () => {
  const grant: RecordedGrant = {
    id: 3n,
    account: TOMAS,
    amount: rzm(400),
    granted: rzm(400),
    start: NOW - 100n * DAY,
    cliff: NOW - 100n * DAY,
    end: NOW + 100n * DAY,
    scheduledEnd: NOW + 100n * DAY,
    revocable: true,
    revoked: false,
    revokedAt: null,
    claimed: 0n,
    createdAt: 0,
    block: 1n,
    transaction: "0x00",
  };

  test("default: says what is kept and what returns, then asks", async () => {
    render(<RevokeGrants grants={[grant]} now={NOW} />);
    expect(screen.queryByRole("button", { name: /^Review/ })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: /^Choose: grant 3/ }));
    const said = screen.getByRole("region", { name: "Revoke grant 3" }).textContent;
    expect(said).toMatch(/would keep 200 RZM, which have vested by now/);
    expect(said).toMatch(/ten minutes from now, 200.01 RZM would be kept/);
    review();
    await waitFor(() => expect(started[0]?.label).toBe("Revoke grant 3"));
  });

  test("behavior: nothing can be revoked", () => {
    render(<RevokeGrants grants={[]} now={NOW} />);
    expect(screen.getByText("No grant can be revoked now.")).toBeTruthy();
  });
});
