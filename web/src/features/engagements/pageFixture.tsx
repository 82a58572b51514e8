import {
  type AttestationRecord,
  buildBriefDocument,
  buildReasonDocument,
  DocumentUnavailableError,
  type EngagementRecord,
} from "@rizom/sdk";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { Hex } from "viem";
import { vi } from "vitest";
import * as wagmi from "wagmi";
import { Route, Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import EngagementPage from "../../pages/engagement/EngagementPage.tsx";
import type { Action } from "../../transactions/action.ts";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import * as readiness from "../../wallet/useReadiness.ts";
import * as assets from "../assets/queries.ts";
import * as attesting from "../attesting/queries.ts";
import * as documents from "../documents/engagementQueries.ts";
import * as chainTime from "../equity/useChainTime.ts";
import * as franchises from "../franchises/queries.ts";
import * as splits from "../splits/queries.ts";
import * as facts from "./factsQuery.ts";
import { anEngagement, eth, ether, hash, LUCIA, MIRA, NOW, WEN } from "./fixtures.ts";
import * as queries from "./queries.ts";

const read = <T,>(data: T) => ({ data, error: null, isPending: false, refetch: vi.fn() }) as never;
/** Forms are loaded when they are opened. */
export const LATE = { timeout: 20_000 };

const TEXTS: Readonly<Record<Hex, unknown>> = {
  [hash(10)]: buildBriefDocument({ title: "Harbour website", summary: "A site.", body: "All **of** it." }).document,
  [hash(11)]: buildBriefDocument({ title: "Landing page", summary: "It opens in a second.", body: "" }).document,
  [hash(12)]: buildBriefDocument({ title: "Booking", summary: "Boats can be booked.", body: "" }).document,
  [hash(61)]: buildReasonDocument({ title: "The map is missing", body: "There is **no** map." }).document,
};

/** The documents that are there; all others can't be had. */
const documentOptions = (kind: string) => (digest: Hex) =>
  ({
    queryKey: [kind, digest],
    queryFn: async () => {
      const found = TEXTS[digest];
      if (found === undefined) throw new DocumentUnavailableError("Nobody has it.", []);
      return found;
    },
    retry: false,
  }) as never;

/** What was started, in its order. */
export const started: Action[] = [];

/** Before each test: a time, a wallet that's ready, and an engine that whoever is asked closes; forms must be as they were. */
export function actAsIfClosed(): void {
  started.length = 0;
  vi.spyOn(chainTime, "useChainTime").mockReturnValue(NOW);
  // It's only handed on.
  vi.spyOn(wagmi, "useConfig").mockReturnValue(undefined as never);
  vi.spyOn(readiness, "useReadiness").mockReturnValue({ ready: true, account: MIRA, explanation: null });
  vi.spyOn(transactions, "useTransactions").mockReturnValue({
    isBusy: false,
    start: async (action) => {
      started.push(typeof action === "function" ? await action() : action);
      return { status: "closed" };
    },
  });
}

type Given = {
  record?: EngagementRecord | null;
  account?: string;
  owns?: boolean;
  isActive?: boolean;
  consentHashes?: { client: Hex | null; facilitator: Hex | null };
  balance?: bigint;
  attestations?: readonly AttestationRecord[];
  /** As the link names it. */
  id?: string;
};

const NO_CONSENTS = { client: null, facilitator: null };

/** What the page reads, instead of an index and a chain. */
function answer({ record = anEngagement(), account, owns = false, isActive = true, ...given }: Given): void {
  const { consentHashes = NO_CONSENTS, balance = eth(100) } = given;
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as never);
  vi.spyOn(queries, "useEngagement").mockReturnValue(read({ data: record }));
  vi.spyOn(facts, "engagementFactsQueryOptions").mockReturnValue({
    queryKey: ["facts", account],
    queryFn: async () => ({ ownsFranchise: owns, isFranchiseActive: isActive, consentHashes }),
  } as never);
  vi.spyOn(documents, "briefDocumentQueryOptions").mockImplementation(documentOptions("brief"));
  vi.spyOn(attesting, "useAttestationsOf").mockReturnValue(read({ data: given.attestations ?? [] }));
  vi.spyOn(assets, "useAsset").mockReturnValue(read(ether));
  vi.spyOn(assets, "balanceQueryOptions").mockReturnValue({
    queryKey: ["balance"],
    queryFn: async () => balance,
  } as never);
  vi.spyOn(franchises, "useFranchiseName").mockReturnValue("Tideline");
  vi.spyOn(splits, "useSplitName").mockReturnValue("Harbour");
  vi.spyOn(splits, "useTeam").mockReturnValue(
    read({ data: [LUCIA, WEN].map((member) => ({ account: member, weight: 1 })) }),
  );
  vi.spyOn(documents, "useBriefDocument").mockImplementation((digest) => useQuery(documentOptions("brief")(digest)));
  vi.spyOn(documents, "useReasonDocument").mockImplementation((digest) => useQuery(documentOptions("reason")(digest)));
}

/** Shows the page of an engagement to somebody; to a visitor without a wallet unless told. */
export function show(given: Given = {}) {
  answer(given);
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Router hook={memoryLocation({ path: `/engagements/${given.id ?? "12"}` }).hook}>
        <Route path="/engagements/:id">
          <EngagementPage />
        </Route>
      </Router>
    </QueryClientProvider>,
  );
}

export const yours = () => within(screen.getByRole("region", { name: "What you can do" }));
export const card = (name: string) => within(screen.getByRole("listitem", { name: new RegExp(name) }));
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
export const type = (label: string, value: string) =>
  fireEvent.change(screen.getByRole("textbox", { name: label }), { target: { value } });
