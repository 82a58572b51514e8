import { type Action, accessManagerAbi, actionOf, decodeAction, type Simulation } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { type Address, encodeFunctionData, parseEther } from "viem";
import { describe, expect, test, vi } from "vitest";
import { ActionList } from "./ActionList.tsx";
import { Outcome } from "./Outcome.tsx";
import * as queries from "./queries.ts";

const at = (number: number): Address => `0x${number.toString(16).padStart(40, "0")}`;
const deployment = {
  ...{ treasury: at(1), revenueSplitFactory: at(2), accessManager: at(3), equityToken: at(4), equityGrants: at(5) },
  ...{ equityRounds: at(6), patronageEquity: at(7), franchiseRegistry: at(8), governor: at(9), startBlock: 0n },
  ...{ engagements: at(14), attestationRegistry: at(15) },
};
const PRIYA = at(12);
const pay: Action = { target: PRIYA, value: parseEther("2"), data: "0x" };
const grantRole = encodeFunctionData({ abi: accessManagerAbi, functionName: "grantRole", args: [0n, PRIYA, 0] });
const nested = actionOf({ address: at(3), abi: accessManagerAbi, functionName: "multicall", args: [[grantRole]] });

const query = { error: null, isPending: false, refetch: vi.fn() };

function showList(actions: readonly Action[]) {
  const context = {
    deployment,
    assets: [],
    nameOf: (account: Address) => (account.toLowerCase() === PRIYA ? "Priya Raman" : null),
  };
  const decoded = actions.map((action) => decodeAction(action, context));
  vi.spyOn(queries, "useReadActions").mockReturnValue({ ...query, data: { decoded, assets: [] } } as never);
  render(<ActionList actions={actions} />);
}

function showOutcome(simulation: Simulation | Error, count = 2) {
  const result = simulation instanceof Error ? { ...query, error: simulation } : { ...query, data: simulation };
  vi.spyOn(queries, "useSimulation").mockReturnValue(result as never);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Outcome actions={Array(count).fill(pay)} />
    </QueryClientProvider>,
  );
}

describe("ActionList", () => {
  test("default: each action is a sentence, with the exact call on demand", () => {
    showList([pay, nested]);
    const [first] = screen.getAllByRole("listitem");
    if (!first) throw new Error("There is no action.");
    expect(within(first).getByText("Pays 2 ETH from the treasury to Priya Raman.")).toBeTruthy();
    fireEvent.click(within(first).getByText("Exactly"));
    expect(within(first).getByText("none: a plain payment")).toBeTruthy();
  });

  test("behavior: calls within a call are there, with their own warnings", () => {
    showList([nested]);
    const inner = within(screen.getByRole("list", { name: "Calls within this call" }));
    expect(inner.getByText("Gives Priya Raman the admin’s role (0).")).toBeTruthy();
    expect(inner.getByText(/would hold every power over the network/)).toBeTruthy();
  });

  test("error: data that doesn't fit says so", () => {
    showList([{ target: at(9), value: 0n, data: "0xdeadbeef" }]);
    expect(screen.getByText(/Governor has no function 0xdeadbeef: this fails/)).toBeTruthy();
  });

  test("behavior: nothing to do is said", () => {
    showList([]);
    expect(screen.getByText("It does nothing on-chain.")).toBeTruthy();
  });
});

describe("Outcome", () => {
  test("default: it works, and what the treasury has afterwards", () => {
    const still = { asset: at(4), before: 7n, after: 7n };
    showOutcome({
      status: "works",
      balances: [{ asset: at(0), before: parseEther("5"), after: parseEther("3") }, still],
    });
    expect(screen.getByText("It would work now.")).toBeTruthy();
    expect(screen.getByRole("definition").textContent).toBe("5 ETH → becomes  3 ETH");
  });

  test("behavior: it fails, which action and why", () => {
    const revert = { name: "X", args: [], sentence: "Equity can't be transferred yet.", kind: "reverted" } as const;
    showOutcome({ status: "fails", index: 1, revert });
    expect(screen.getByText("Action 2 would fail now, and all others with it.")).toBeTruthy();
    expect(screen.getByText("Equity can't be transferred yet.")).toBeTruthy();
  });

  test("behavior: nobody knows: that's never said to be fine", () => {
    showOutcome({ status: "unavailable", sentence: "Your node can’t." });
    expect(screen.getByText("It couldn’t be tried out here.")).toBeTruthy();
    expect(screen.queryByText(/would work/)).toBeNull();
  });

  test("error: the node can't be reached", () => {
    showOutcome(new Error("gone"));
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(query.refetch).toHaveBeenCalled();
  });
});
