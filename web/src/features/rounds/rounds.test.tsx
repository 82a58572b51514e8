import { cidFromDigest, deploymentOf } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Hex } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import type { OverlayEvent, OverlayReceipt } from "../../lib/overlay/overlayStore.ts";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import { DAY, HARBOUR, LUCIA, NOW, rzm } from "../equity/fixtures.ts";
import * as chainTime from "../equity/useChainTime.ts";
import { fromIndexed, fromLogs, type NetworkRound } from "./networkRound.ts";
import * as queries from "./queries.ts";
import { Rounds } from "./Rounds.tsx";
import { changeRounds } from "./roundOverlay.ts";

const root = (n: number) => `0x${n.toString(16).padStart(64, "0")}` as Hex;
const { equityRounds } = deploymentOf(31337);

function aRound(change: Partial<NetworkRound> = {}): NetworkRound {
  return {
    ...{ root: root(1), digest: `0x${"d1".repeat(32)}`, title: "Founding thanks", count: 6, claimCount: 2 },
    ...{ total: rzm(200), claimed: rzm(80), left: rzm(120), deadline: NOW + 30n * DAY, isClosed: false },
    ...{ openedAt: Number(NOW - DAY), block: 4n, transaction: root(9) },
    ...change,
  };
}
const over = { deadline: NOW - 2n * DAY };
const closed = { ...over, isClosed: true, left: 0n };

let started: Action[];

beforeEach(() => {
  started = [];
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: HARBOUR, explanation: null });
  vi.spyOn(chainTime, "useChainTime").mockReturnValue(NOW);
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
});

type Read = { data?: unknown; error?: unknown; isPending?: boolean; refetch?: () => void };

function show(read: Read, account?: string) {
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as never);
  vi.spyOn(queries, "useNetworkRounds").mockReturnValue({
    ...{ data: undefined, error: null, isPending: false, refetch: vi.fn() },
    ...read,
  } as never);
  render(<Rounds />);
}

const showRounds = (rounds: readonly NetworkRound[], account?: string) => show({ data: { data: rounds } }, account);
const items = () => within(screen.getByRole("list", { name: "Rounds" })).getAllByRole("listitem");
const text = (element: Element | undefined) => element?.textContent?.replaceAll(/\s/g, " ") ?? "";
const back = () => screen.queryAllByRole("button", { name: /^Return/ });

describe("Rounds", () => {
  test("default: each says what was claimed, until when, and where it stands, also without a wallet", () => {
    const all = { claimed: rzm(200), left: 0n, claimCount: 6 };
    const rounds = [{}, over, closed, all, { ...all, ...over }].map((change, i) =>
      aRound({ ...change, root: root(i) }),
    );
    showRounds(rounds);
    const said = items().map(text);
    expect(said[0]).toContain("Founding thanksOpen, 120 RZM left80 RZM of 200 RZM claimed, by 2 of 6 accounts");
    expect(said[0]).toContain("Can be claimed until 18 December 2026Verify it");
    expect(said[1]).toContain("Over, 120 RZM unclaimed");
    expect(said[1]).toContain("Could be claimed until 16 November 2026, 2 days ago");
    expect(said[2]).toContain("Closed, 120 RZM returned");
    expect(said[3]).toContain("All claimed");
    expect(said[4]).toContain("All claimed");
    expect(back()).toEqual([]);
    const moment = items()[0]?.querySelector("time");
    expect(moment?.dateTime).toBe("2026-12-18T11:06:40.000Z");
    expect(moment?.title).toMatch(/2026.*06:40/);
  });

  test("behavior: a round whose list nobody has read has its id for a title", () => {
    showRounds([aRound({ title: null, count: null, claimCount: null }), aRound({ root: root(2), claimed: 0n })]);
    expect(text(items()[0])).toContain("Round 0x000000…000001Open, 120 RZM left80 RZM of 200 RZM claimedCan be");
    expect(text(items()[1])).toContain("None of 200 RZM claimed, by none of 6 accounts");
  });

  test("behavior: says what it's known by and how to verify it", () => {
    showRounds([aRound()]);
    const proof = text(items()[0]?.querySelector("details") ?? undefined);
    for (const part of [root(1), aRound().digest, cidFromDigest(aRound().digest)]) expect(proof).toContain(part);
    expect(proof).toContain(`npm run round:verify -- ${root(1)}`);
  });

  test("behavior: the newest ten, and all when asked for", () => {
    showRounds(Array.from({ length: 12 }, (_, i) => aRound({ root: root(i), title: `Round number ${i}` })));
    expect(items()).toHaveLength(10);
    fireEvent.click(screen.getByRole("button", { name: "Show all 12 rounds" }));
    expect(items()).toHaveLength(12);
    expect(screen.queryByRole("button", { name: /^Show all/ })).toBeNull();
  });

  test("behavior: the deadline is the last second in which a round is open", () => {
    showRounds([aRound({ deadline: NOW }), aRound({ root: root(2), deadline: NOW - 1n })], LUCIA);
    expect(items().map((item) => text(item).includes("Over"))).toEqual([false, true]);
    expect(back()).toHaveLength(1);
  });

  test("behavior: whoever is connected returns what is left, and reads first what that does", async () => {
    showRounds([aRound(), aRound({ ...over, root: root(2) }), aRound({ ...closed, root: root(3) })], LUCIA);
    expect(back()).toHaveLength(1);
    fireEvent.click(
      screen.getByRole("button", { name: "Return 120 RZM to the allowance of rounds, from “Founding thanks”" }),
    );
    await waitFor(() => expect(started).toHaveLength(1));
    const [action] = started;
    expect(action?.describe).toMatch(/^Nobody can claim .* any more: its deadline has passed.*for another round/);
    expect(action?.steps[0]).toMatchObject({
      request: { address: equityRounds, functionName: "closeRound", args: [root(2)] },
    });
    expect(action?.expectedEvents).toEqual(["RoundClosed"]);
    expect(queries.networkRoundsQueryOptions().queryKey.slice(0, 3)).toEqual(action?.invalidates[0]);
  });

  test("behavior: what two decimals can't show is still something", () => {
    showRounds([aRound({ ...over, left: 1n })]);
    expect(text(items()[0])).toContain("Over, less than 0.01 RZM unclaimed");
  });

  test("default: none, while it's read, and a way to try again", () => {
    show({ data: { data: [] } });
    expect(screen.getByText("There was no round yet.")).toBeTruthy();
    show({ isPending: true });
    expect(screen.getByText(/Reading the rounds/)).toBeTruthy();
    const refetch = vi.fn();
    show({ error: new Error("out of reach"), refetch });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });
});

describe("what is read", () => {
  test("default: an empty title is none, and without an index nothing is made up", () => {
    const { title: _, count: __, ...round } = aRound();
    const indexed = { ...round, id: round.root, claimCount: 2 };
    expect(fromIndexed({ ...indexed, list: { title: "  ", count: 6, isComplete: true } })).toMatchObject({
      ...{ title: null, count: 6, claimCount: 2 },
    });
    expect(fromIndexed({ ...indexed, list: null })).toMatchObject({ title: null, count: null });
    expect(fromLogs(round)).toMatchObject({ title: null, count: null, claimCount: null });
  });
});

describe("changeRounds", () => {
  function receipt(...events: Pick<OverlayEvent, "eventName" | "args" | "address">[]): OverlayReceipt {
    const numbered = events.map((event, logIndex) => ({ ...event, logIndex }));
    const place = { chainId: 31337, transactionHash: "0x01", blockNumber: 9n, timestamp: 500, from: LUCIA } as const;
    return { ...place, logs: [], events: numbered };
  }
  const told = (eventName: string, args: Record<string, unknown> = {}, address = equityRounds) => ({
    ...{ address, eventName, args: { root: root(1), ...args } },
  });
  const rounds = [aRound(), aRound({ root: root(2) })];

  test("default: a closed one has nothing left, and the others stay", () => {
    const [one, other] = changeRounds(rounds, receipt(told("RoundClosed", { returned: rzm(120) })));
    expect(one).toEqual(aRound({ isClosed: true, left: 0n }));
    expect(other).toBe(rounds[1]);
  });

  test("behavior: claims count, several in one receipt too", () => {
    const claims = [told("RoundClaimed", { amount: rzm(30) }), told("RoundClaimed", { amount: rzm(20) })];
    const [one] = changeRounds(rounds, receipt(...claims));
    expect(one).toEqual(aRound({ claimed: rzm(130), left: rzm(70), claimCount: 4 }));
    expect(changeRounds([aRound({ claimCount: null })], receipt(...claims))[0]?.claimCount).toBeNull();
  });

  test("error: another contract's events change nothing", () => {
    expect(changeRounds(rounds, receipt(told("RoundClosed", {}, HARBOUR)))).toBe(rounds);
  });
});
