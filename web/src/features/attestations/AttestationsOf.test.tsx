import type { AttestationRecord } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { JONAS, LUCIA } from "../engagements/fixtures.ts";
import * as engagements from "../engagements/queries.ts";
import AttestationsOf from "./AttestationsOf.tsx";
import * as queries from "./queries.ts";
import * as verification from "./verification.ts";

const hash = (n: number) => `0x${n.toString(16).padStart(64, "0")}` as const;

const attested = (n: number, change: Partial<AttestationRecord> = {}): AttestationRecord => ({
  ...{ uid: hash(n), engagementId: 3n, outcome: n, attester: JONAS, subject: LUCIA, digest: hash(7) },
  ...{ work: [{ work: "developing", mark: 3 }], attestedAt: 1_795_000_000, revokedAt: null, block: 9n },
  ...{ transaction: hash(2), comment: null, steps: [] },
  ...change,
});

function show(received: readonly AttestationRecord[], given: readonly AttestationRecord[] = [], isYou = false) {
  vi.spyOn(queries, "useAttestations").mockImplementation(
    (_, side) =>
      ({
        ...{ data: { data: side === "subject" ? received : given }, error: null, isPending: false, refetch: vi.fn() },
      }) as never,
  );
  vi.spyOn(verification, "useVerification").mockReturnValue({ data: undefined, error: null } as never);
  vi.spyOn(engagements, "engagementQueryOptions").mockReturnValue({
    ...{ queryKey: ["engagement"], queryFn: async () => ({ data: null }) },
  } as never);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AttestationsOf account={LUCIA} isYou={isYou} />
    </QueryClientProvider>,
  );
}

const list = (name: string) => within(screen.getByRole("list", { name })).getAllByRole("listitem", { hidden: false });
const inReceived = () => list("Attestations received").filter((item) => item.classList.contains("attestation"));

describe("AttestationsOf", () => {
  test("default: what was received, and on demand what was given", () => {
    show([attested(1), attested(2)], [attested(3, { attester: LUCIA, subject: JONAS })]);
    expect(inReceived()).toHaveLength(2);
    fireEvent.click(screen.getByRole("tab", { name: "Given" }));
    expect(screen.getByRole("list", { name: "Attestations given" })).toBeTruthy();
    expect(screen.queryByText("Take something back")).toBeNull();
  });

  test("behavior: revoked ones are counted and said to count for nothing", () => {
    show([attested(1), attested(2, { revokedAt: 1_795_000_001 })]);
    expect(screen.getByText(/^One of these was revoked: it counts for nothing/)).toBeTruthy();
  });

  test("behavior: long lists come in parts", () => {
    show(Array.from({ length: 9 }, (_, n) => attested(n)));
    expect(inReceived()).toHaveLength(6);
    fireEvent.click(screen.getByRole("button", { name: "Show more of the 9" }));
    expect(inReceived()).toHaveLength(9);
  });

  test("behavior: one's own that stand can be taken back", () => {
    show([], [attested(3, { attester: LUCIA, subject: JONAS })], true);
    fireEvent.click(screen.getByRole("tab", { name: "Given" }));
    expect(screen.getByText("Take something back")).toBeTruthy();
  });

  test("behavior: nothing yet", () => {
    show([]);
    expect(screen.getByText("Nobody has attested anything yet.")).toBeTruthy();
  });
});
