import type { AttestationRecord } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { JONAS, LUCIA } from "../engagements/fixtures.ts";
import * as engagements from "../engagements/queries.ts";
import { AttestationItem } from "./AttestationItem.tsx";
import type { Verified } from "./judge.ts";
import * as verification from "./verification.ts";

const { verificationQueryOptions } = verification;
const hash = (n: number) => `0x${n.toString(16).padStart(64, "0")}` as const;

const anAttestation = (change: Partial<AttestationRecord> = {}): AttestationRecord => ({
  ...{ uid: hash(1), engagementId: 3n, outcome: 2, attester: JONAS, subject: LUCIA, digest: hash(7) },
  work: [
    { work: "developing", mark: 4 },
    { work: "producing", mark: 1 },
  ],
  ...{ attestedAt: 1_795_000_000, revokedAt: null, block: 9n, transaction: hash(2), comment: null, steps: [] },
  ...change,
});

type Check = Verified["checks"][number];
const NAMES = ["standing", "event", "document", "agreement"] as const;
const passed = (name: Check["name"]): Check => ({ name, state: "passed", sentence: null });

function found(comment: string | null, odd: readonly Check[] = [], lyingGateways: readonly string[] = []): Verified {
  const checks = NAMES.map((name) => odd.find((one) => one.name === name) ?? passed(name));
  const document = comment === null ? null : ({ credentialSubject: { comment } } as Verified["document"]);
  const isRefuted = odd.some(({ state }) => state === "failed");
  const result = isRefuted ? "refuted" : odd.length > 0 ? "unknown" : "verified";
  return { checks, document, lyingGateways, result, revokedAt: null };
}

const refetch = vi.fn();

function show(verified: Verified | undefined, attestation = anAttestation(), error: Error | null = null) {
  vi.spyOn(verification, "useVerification").mockReturnValue({
    ...{ data: verified, error, isFetching: false, refetch },
  } as unknown as verification.Verification);
  vi.spyOn(engagements, "engagementQueryOptions").mockReturnValue({
    ...{ queryKey: ["engagement"], queryFn: async () => ({ data: null }) },
  } as never);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ul>
        <AttestationItem attestation={attestation} side="subject" />
      </ul>
    </QueryClientProvider>,
  );
}

const checks = () => within(screen.getByRole("list", { name: "What was checked", hidden: true }));
const claims = () => screen.queryByText("Verified in your browser");

describe("AttestationItem", () => {
  test("default: attester, marks in words, engagement, comment, and what was checked", async () => {
    show(found("She was **quick**."));
    expect(screen.getByRole("link", { name: /0x3C44/ }).getAttribute("href")).toBe(`/members/${JONAS}`);
    const marks = within(screen.getByRole("list", { name: "Marks" })).getAllByRole("listitem");
    expect(marks.map(({ textContent }) => textContent)).toEqual([
      ...["Developing: outstanding (4 of 4)", "Producing: below what was agreed (1 of 4)"],
    ]);
    expect(screen.getByRole("link", { name: "Engagement 3" })).toBeTruthy();
    expect((await screen.findByText("quick")).tagName).toBe("STRONG");
    expect(claims()).toBeTruthy();
    expect(checks().getAllByText("Passed:", { exact: false })).toHaveLength(4);
    expect(screen.queryByRole("button", { name: "Check again" })).toBeNull();
  });

  test("behavior: until everything is checked nothing is called verified, and no comment is shown", () => {
    show(undefined);
    expect(screen.getByText("Being checked in your browser…")).toBeTruthy();
    expect(claims()).toBeNull();
    expect(document.querySelector("blockquote")).toBeNull();
  });

  test("behavior: a comment is never code", async () => {
    show(found("<img src=x onerror=alert(1)> <script>alert(1)</script> 👩‍🌾"));
    expect(await screen.findByText(/onerror/)).toBeTruthy();
    expect(document.querySelector("img, script")).toBeNull();
  });

  test("behavior: a revoked one is shown as revoked, and isn't called verified", () => {
    const sentence = "Its attester revoked it on 2026-11-28, so it counts for nothing.";
    const verified = { ...found("", [{ name: "standing", state: "failed", sentence }]), revokedAt: 1_795_000_500 };
    show(verified, anAttestation({ revokedAt: 1_795_000_500 }));
    expect(screen.getByText("Revoked")).toBeTruthy();
    expect(screen.getByText(/left out of every sum/)).toBeTruthy();
    expect(screen.getByText("Revoked, as your browser sees on the chain")).toBeTruthy();
    expect(claims()).toBeNull();
  });

  // 2026-11-29: whatever was wrong with how it stands was taken for what is shown.
  test.each([
    ["as revoked, and stands", null],
    ["as revoked on another day", 1_700_000_000],
  ])("error: one that is shown %s", (_, revokedAt) => {
    const sentence = "It’s shown as revoked, and the chain says otherwise. Believe the chain.";
    const verified = { ...found("", [{ name: "standing", state: "failed", sentence }]), revokedAt };
    show(verified, anAttestation({ revokedAt: 1_795_000_500 }));
    expect(screen.getByText("Not as the chain says")).toBeTruthy();
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("error: the chain says revoked while it's shown as standing", () => {
    const sentence = "Its attester revoked it on 2026-11-28, so it counts for nothing.";
    show(found("", [{ name: "standing", state: "failed", sentence }]));
    expect(screen.getByText("Not as the chain says")).toBeTruthy();
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(claims()).toBeNull();
  });

  test("error: a document that says other marks is told of, and not shown", () => {
    const sentence = "The document disagrees with the chain about the marks. Believe the chain.";
    show(found(null, [{ name: "agreement", state: "failed", sentence }]));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(checks().getByText(/^Failed:/)).toBeTruthy();
    expect(claims()).toBeNull();
  });

  test("error: a gateway that sent something else is named, even where another one had it", () => {
    show(found("Fine.", [], ["https://liar.example/ipfs"]));
    expect(screen.getByText(/^liar\.example sent something else in its place/)).toBeTruthy();
    expect(screen.getByText(/came from another gateway/)).toBeTruthy();
    expect(claims()).toBeTruthy();
  });

  test("error: a document that can't be had shows its digest, and can be asked for again", () => {
    const sentence = "No gateway has it. Try again later.";
    show(found(null, [{ name: "document", state: "unknown", sentence }], ["https://liar.example"]));
    expect(screen.getByText("Not verified yet")).toBeTruthy();
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy the document’s CID", hidden: true })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Check again" }));
    expect(refetch).toHaveBeenCalled();
  });

  test("error: what couldn't be checked at all isn't called verified", () => {
    show(undefined, anAttestation(), new Error("gone"));
    expect(screen.getByText("Not checked yet")).toBeTruthy();
    expect(claims()).toBeNull();
  });
});

describe("verificationQueryOptions", () => {
  // 2026-11-29: what was found of an attestation stood beside other marks that an index told of it later.
  test.each<Partial<AttestationRecord>>([
    { work: [{ work: "developing", mark: 3 }] },
    { attester: LUCIA },
    { subject: JONAS },
    { engagementId: 4n },
    { outcome: 3 },
    { attestedAt: 1_795_000_001 },
    { revokedAt: 1_795_000_500 },
    { digest: hash(8) },
    { block: 10n },
  ])("behavior: what was found of one claim isn't taken for another", (change) => {
    const keyOf = (attestation: AttestationRecord) => verificationQueryOptions(attestation).queryKey;
    expect(keyOf(anAttestation(change))).not.toEqual(keyOf(anAttestation()));
    expect(keyOf(anAttestation())).toEqual(keyOf(anAttestation()));
  });
});
