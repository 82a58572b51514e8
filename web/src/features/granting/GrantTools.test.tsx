import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import * as capTable from "../cap-table/queries.ts";
import { LUCIA, rzm } from "../equity/fixtures.ts";
import * as rights from "../proposing/right.ts";
import { GrantTools } from "./GrantTools.tsx";
import * as queries from "./queries.ts";

const read = <T,>(data: T) => ({ data, error: null, isPending: data === undefined, refetch: vi.fn() }) as never;

function show(
  account: string | undefined,
  authority: { create: boolean; revoke: boolean } | undefined,
  mayPropose = false,
) {
  vi.spyOn(rights, "useProposingRight").mockReturnValue(read({ may: mayPropose }));
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as never);
  vi.spyOn(capTable, "useModules").mockReturnValue(read({ data: [] }));
  vi.spyOn(queries, "useAuthority").mockReturnValue(read(authority));
  vi.spyOn(queries, "useRevocable").mockReturnValue(read({ data: [] }));
  vi.spyOn(queries, "useGrantable").mockReturnValue(read({ limit: rzm(1), promised: 0n, available: rzm(1) }));
  return render(<GrantTools />).container;
}

test("default: nothing for visitors, for others, and while it isn't known who may", () => {
  expect(show(undefined, undefined).innerHTML).toBe("");
  expect(show(LUCIA, { create: false, revoke: false }).innerHTML).toBe("");
  expect(show(LUCIA, undefined).innerHTML).toBe("");
});

test("behavior: who may not give equity but may propose it is led there", async () => {
  show(LUCIA, { create: false, revoke: false }, true);
  const offers = (await screen.findAllByRole("link")).map((link) => [link.textContent, link.getAttribute("href")]);
  expect(offers).toEqual([
    ["Propose a grant", "/governance/new?propose=grant"],
    ["Propose a round", "/governance/new?propose=round"],
  ]);
});

test("behavior: who may only revoke can only revoke", async () => {
  show(LUCIA, { create: false, revoke: true });
  expect(await screen.findByRole("tab", { name: "Revoke a grant" }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByRole("tab", { name: "Create grants" })).toBeNull();
});
