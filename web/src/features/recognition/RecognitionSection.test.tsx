import { ETHER, type Split } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { Address } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import * as assets from "../assets/queries.ts";
import { DOLLAR, HARBOUR, LUCIA, rzm } from "../equity/fixtures.ts";
import * as franchises from "../franchises/queries.ts";
import * as splits from "../splits/queries.ts";
import * as queries from "./queries.ts";
import { RecognitionSection } from "./RecognitionSection.tsx";
import * as recogniseQueries from "./recogniseQueries.ts";

const ether = { address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 };
const NONE = { price: 0n, share: 0n };
const RATE = { price: 1_000_000n, share: 1_000n };
const split = { address: HARBOUR, manager: LUCIA, assets: [ETHER, DOLLAR.address] } as unknown as Split;
const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() }) as never;

/** LUCIA works for the second franchise, and no longer for the third. */
const APPOINTMENTS = [
  { role: "FACILITATOR", until: null, franchiseId: 2n },
  { role: "FACILITATOR", until: 1, franchiseId: 3n },
  { role: "MEMBER", until: null, franchiseId: 4n },
];

let started: Action[];

beforeEach(() => {
  started = [];
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: LUCIA, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
});

type Given = {
  recognised?: boolean;
  connected?: boolean;
  /** The franchises that come into question for LUCIA; the first is her own. */
  places?: readonly bigint[];
  holder?: bigint | null;
  isKeeperOwner?: boolean;
  /** LUCIA looks after the split, as a facilitator of each of the places. */
  isKeeper?: boolean;
  available?: bigint;
};

function show({ recognised = false, connected = true, places = [1n], available = rzm(1_000), ...given }: Given) {
  const { holder = 1n, isKeeper = false, isKeeperOwner = !isKeeper } = given;
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: connected ? LUCIA : undefined } as never);
  const described = new Map<Address, typeof DOLLAR>([
    [ETHER, ether],
    [DOLLAR.address, DOLLAR],
  ]);
  vi.spyOn(assets, "useAssets").mockReturnValue(described);
  vi.spyOn(queries, "useRates").mockReturnValue(
    read([
      { asset: ETHER, recognised: NONE, offered: NONE },
      { asset: DOLLAR.address, recognised: recognised ? RATE : NONE, offered: RATE },
    ]),
  );
  vi.spyOn(recogniseQueries, "useRecognitionFacts").mockReturnValue(
    read(
      places.map((franchise) => ({
        ...{ account: LUCIA, franchise, holder, keeper: isKeeper ? LUCIA : HARBOUR, isSuspended: false },
        ...{ isOwner: !isKeeper, isKeeperOwner, isKeeperFacilitator: isKeeper },
      })),
    ),
  );
  vi.spyOn(franchises, "useFranchiseTies").mockReturnValue(read({ data: { appointments: APPOINTMENTS } }));
  vi.spyOn(queries, "useFranchiseOfSplit").mockReturnValue(read(holder));
  vi.spyOn(franchises, "useFranchiseName").mockImplementation((id) => (id === 2n ? "Fieldwork" : "Tideline"));
  vi.spyOn(recogniseQueries, "useRatedAssets").mockReturnValue(read({ data: [DOLLAR.address] }));
  vi.spyOn(recogniseQueries, "useAccruals").mockReturnValue(
    read({ accruals: [{ account: LUCIA, amount: rzm(300) }], available }),
  );
  vi.spyOn(splits, "useTeam").mockReturnValue(read({ data: [{ account: LUCIA, weight: 1 }] }));
  vi.spyOn(splits, "useSplitHistory").mockReturnValue(read({ data: [] }));
  return render(<RecognitionSection split={split} name="Harbour website" />);
}

describe("RecognitionSection", () => {
  test("default: a recognised split says its rate, with an example, to everybody", () => {
    show({ recognised: true, connected: false });
    expect(screen.getByRole("listitem").textContent).toBe(
      "10 % of what they earn in tUSD, at 1 tUSD per RZM. 10 tUSD earned brings 1 RZM.",
    );
    expect(screen.getByText(/What is earned in ETH brings none/)).toBeTruthy();
  });

  test("behavior: it says to which franchise it belongs, and to none", async () => {
    const { unmount } = show({ connected: false });
    expect((await screen.findByRole("link", { name: "Tideline" })).getAttribute("href")).toBe("/franchises/1");
    unmount();
    show({ connected: false, holder: null });
    expect(screen.getByText("This split belongs to no franchise yet.")).toBeTruthy();
  });

  test("behavior: one that isn't says so, and offers nothing to who owns no franchise", async () => {
    show({ places: [] });
    expect(screen.getByText(/Earning here brings no equity/)).toBeTruthy();
    await waitFor(() => expect(recogniseQueries.useRecognitionFacts).toHaveBeenCalled());
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("behavior: who may recognise sees who gets what at once, before anything is signed", async () => {
    show({});
    expect(await screen.findByText(/300 RZM could be claimed at once, of 1.000 RZM that/)).toBeTruthy();
    expect(screen.getByText(/The network has no rate for ETH/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Review recognising it" }));
    await waitFor(() => expect(started[0]?.label).toBe("Recognise Harbour website for tUSD"));
    expect(started[0]?.changes).toEqual([{ label: "0x90F7…b906 can claim", after: "300 RZM" }]);
  });

  test("behavior: an owner reads why a split in a stranger's hands can't be recognised", async () => {
    show({ isKeeperOwner: false });
    expect(await screen.findByText(/who looks after this split, can bring it into a franchise that/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("behavior: who looks after it chooses among the franchises that appointed them", async () => {
    show({ isKeeper: true, holder: null, places: [1n, 2n] });
    expect(await screen.findByText("You can make it a split of Tideline")).toBeTruthy();
    const question = { account: LUCIA, franchise: undefined, facilitated: [2n] };
    expect(recogniseQueries.useRecognitionFacts).toHaveBeenCalledWith(split, question);
    fireEvent.click(screen.getByRole("radio", { name: "Fieldwork" }));
    expect(screen.getByText("You can make it a split of Fieldwork")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Review recognising it" }));
    await waitFor(() =>
      expect(started[0]?.steps[0]).toMatchObject({ request: { args: [2n, HARBOUR, [DOLLAR.address]] } }),
    );
  });

  test("behavior: a split that belongs to nobody can be taken without an asset", async () => {
    show({ holder: null });
    expect(await screen.findByText("You can make it a split of Tideline")).toBeTruthy();
    fireEvent.click(await screen.findByRole("checkbox", { name: /^tUSD/ }));
    fireEvent.click(screen.getByRole("button", { name: "Review making it yours" }));
    await waitFor(() => expect(started[0]?.label).toBe("Make Harbour website a split of Tideline"));
  });

  test("behavior: without any asset there is nothing to recognise", async () => {
    show({});
    fireEvent.click(await screen.findByRole("checkbox", { name: /^tUSD/ }));
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByText("Choose at least one.")).toBeTruthy();
  });

  test("error: more than patronage may mint is said", async () => {
    show({ available: rzm(299) });
    expect(await screen.findByText(/more than patronage may mint/)).toBeTruthy();
  });
});
