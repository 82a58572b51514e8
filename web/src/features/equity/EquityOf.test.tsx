import type { EquityClaim, EquityPosition } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { FreshnessContext, UNKNOWN } from "../../lib/index/useFreshness.ts";
import { keys } from "../../lib/keys.ts";
import { registerNames } from "../../lib/names.ts";
import { involvementQueryOptions } from "../members/queries.ts";
import EquityOf from "./EquityOf.tsx";
import { aGrant, anAllocation, aPatronage, DAY, HARBOUR, LUCIA, NOW, rzm } from "./fixtures.ts";
import { claimsQuery, equityPositionQuery, grantsQuery, patronageQuery, roundsQuery } from "./queries.ts";
import type { RoundStakes, Stakes } from "./stakes.ts";

const TOMAS = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";
const SPLITS = [{ split: HARBOUR, name: "Harbour website", weight: 1, manages: false }] as const;
const CLAIM: EquityClaim = {
  kind: "grant",
  grantId: 1n,
  id: "0x01",
  account: LUCIA,
  to: LUCIA,
  amount: rzm(100),
  timestamp: Number(NOW - DAY),
  block: 5n,
  transaction: `0x${"ab".repeat(32)}`,
  logIndex: 0,
};

type Known = Partial<Stakes & RoundStakes & { claims: readonly EquityClaim[]; position: Partial<EquityPosition> }>;

/** What would have been read, as if it had been a moment ago. */
function known({ grants = [], allocations = [], unread = [], patronage = [], claims = [], position }: Known) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const sourced = <T,>(data: T) => ({ data, source: "chain" as const, block: 9n });
  const owned = { balance: rzm(1_200), supply: rzm(150_000), votes: 0n, delegate: null, areTransfersOpen: false };
  client.setQueryData(equityPositionQuery(LUCIA).queryKey, { ...owned, ...position });
  client.setQueryData(grantsQuery(LUCIA).queryKey, sourced(grants));
  client.setQueryData(roundsQuery(LUCIA).queryKey, sourced({ allocations, unread }));
  client.setQueryData(involvementQueryOptions(LUCIA).queryKey, sourced(SPLITS));
  client.setQueryData(patronageQuery(LUCIA, SPLITS).queryKey, [...patronage]);
  client.setQueryData(claimsQuery(LUCIA).queryKey, sourced(claims));
  client.setQueryData(keys.asset(aPatronage().asset.address), aPatronage().asset);
  return client;
}

function show(client: QueryClient, isYou = false) {
  const now = { ...UNKNOWN, chain: { block: 9n, timestamp: Number(NOW) } };
  return render(
    <QueryClientProvider client={client}>
      <FreshnessContext value={now}>
        <EquityOf address={LUCIA} isYou={isYou} />
      </FreshnessContext>
    </QueryClientProvider>,
  );
}

const part = (name: string) => within(screen.getByRole("region", { name }));
const said = (text: string) => screen.getByText((content) => content.replaceAll(DIGIT_GROUP, " ") === text);
const ALL: Known = { grants: [aGrant()], allocations: [anAllocation()], patronage: [aPatronage()], claims: [CLAIM] };

beforeEach(() => {
  registerNames([{ address: LUCIA, name: "Lucía" }]);
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("connection refused"));
});

describe("EquityOf", () => {
  test("default: anybody reads what somebody owns, in figures", () => {
    show(known(ALL));
    expect(said("Lucía owns 1 200 RZM, 0.8 % of all.")).toBeTruthy();
    expect(said("1 150 RZM can be claimed now, 600 RZM vest until February 2027.")).toBeTruthy();
    expect(part("Vesting").getByRole("slider")).toBeTruthy();
    expect(
      part("Rounds").getByText("Founding thanks: 250 RZM, which can be claimed until 12 January 2027."),
    ).toBeTruthy();
    expect(part("Claimed").getByText("Claimed 100 RZM")).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Claim and delegate" })).toBeNull();
  });

  test("behavior: what patronage is worth is one sentence, and its formula opens", () => {
    show(known(ALL));
    const sentence = "Lucía earned 3 000 tUSD through Harbour website: 10 % of it, at 1 tUSD per RZM, is 300 RZM.";
    expect(said(sentence)).toBeTruthy();
    fireEvent.click(screen.getByText("How this is worked out"));
    expect(said("3 000 000 000 × 1 000 × 10^18 ÷ (10 000 × 1 000 000) = 300 000 000 000 000 000 000")).toBeTruthy();
  });

  test("behavior: on one's own page it's about you, and leads to where one claims", () => {
    show(known(ALL), true);
    expect(said("You own 1 200 RZM, 0.8 % of all.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Claim and delegate" }).getAttribute("href")).toBe("/equity");
  });

  test("behavior: says who votes with it: nobody, oneself, or somebody else", () => {
    const { unmount } = show(known(ALL));
    expect(said("Nobody votes with their own 1 200 RZM: it counts once it is delegated.")).toBeTruthy();
    unmount();
    const own = show(known({ ...ALL, position: { delegate: LUCIA, votes: rzm(1_500) } }));
    expect(said("Lucía votes with 1 500 RZM.")).toBeTruthy();
    expect(said("300 RZM of it was delegated by others.")).toBeTruthy();
    own.unmount();
    show(known({ ...ALL, position: { delegate: TOMAS } }));
    expect(part("Votes").getByRole("link").getAttribute("href")).toBe(`/members/${TOMAS}`);
  });

  test("behavior: who has nothing is told how equity comes", () => {
    show(known({ position: { balance: 0n } }), true);
    expect(screen.getByText("You own no RZM yet.")).toBeTruthy();
    expect(screen.queryByText(/Nothing can be claimed now/)).toBeNull();
    expect(screen.getByText(/it grows by itself with what you earn/)).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Vesting" })).toBeNull();
    expect(screen.getByText("Nothing was claimed yet.")).toBeTruthy();
  });

  test("behavior: a list that can't be read is said, and can be tried again", () => {
    const round = { root: anAllocation().root, digest: anAllocation().digest, deadline: NOW + DAY };
    show(known({ ...ALL, unread: [{ ...round, problem: "No gateway has it." }] }));
    expect(screen.getByText(/The list of one round can't be read now/)).toBeTruthy();
    expect(screen.getByText(/No gateway has it/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  test("behavior: while it's being read, that is said", () => {
    vi.spyOn(globalThis, "fetch").mockReturnValue(new Promise(() => {}));
    show(new QueryClient());
    expect(screen.getByText("Reading the equity…")).toBeTruthy();
  });

  test("error: what can't be read can be tried again", async () => {
    const client = known(ALL);
    client.removeQueries({ queryKey: grantsQuery(LUCIA).queryKey });
    show(client);
    expect(await screen.findByText("The equity couldn't be read.", {}, { timeout: 4_000 })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
