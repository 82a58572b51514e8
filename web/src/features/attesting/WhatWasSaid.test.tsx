import type { Attestation } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as verification from "../attestations/verification.ts";
import { JONAS, LUCIA, MIRA } from "../engagements/fixtures.ts";
import { actAsIfClosed, started } from "../engagements/pageFixture.tsx";
import * as signing from "../relaying/signForOthers.ts";
import { anAcceptedEngagement, anAttestation, asChecked } from "./fixtures.ts";
import { RevokeAttestations } from "./RevokeAttestations.tsx";
import { WhatWasSaid } from "./WhatWasSaid.tsx";

const nameOf = (outcome: number) => `“O${outcome}”`;
const scene = { engagement: anAcceptedEngagement(), nameOf };
const comments = () => [...document.querySelectorAll("blockquote")].map(({ textContent }) => textContent);

function show(attestations: readonly Attestation[], comment?: string) {
  vi.spyOn(verification, "useVerification").mockReturnValue(asChecked(comment));
  return render(<WhatWasSaid {...scene} attestations={attestations} shown={[]} />);
}

describe("WhatWasSaid", () => {
  test("default: each with its comment, which this browser has checked", async () => {
    show([anAttestation(), anAttestation({ attester: JONAS })], "So **quick**.");
    await waitFor(() => expect(comments()).toEqual(["So quick.", "So quick."]));
    expect(screen.getAllByText("Verified in your browser")).toHaveLength(2);
  });

  test("behavior: until it's checked no comment is shown; a revoked one keeps its own, and isn't struck out", async () => {
    const { unmount } = show([anAttestation()]);
    expect(screen.getByText("Being checked in your browser…")).toBeTruthy();
    expect(comments()).toEqual([]);
    unmount();
    show([anAttestation({ revokedAt: 1_795_000_000 })], "Well done.");
    await waitFor(() => expect(comments()).toEqual(["Well done."]));
  });

  test("error: a comment is never code", async () => {
    show([anAttestation()], "<img src=x onerror=alert(1)> <script>alert(1)</script>");
    await waitFor(() => expect(comments()[0]).toMatch(/onerror/));
    expect(document.querySelector("blockquote img, blockquote script")).toBeNull();
  });
});

describe("RevokeAttestations", () => {
  const own = [1, 2].map((outcome) => anAttestation({ outcome }));
  beforeEach(actAsIfClosed);

  test("default: the reader's own have their comments beside, and not within, what chooses them", async () => {
    vi.spyOn(verification, "useVerification").mockReturnValue(asChecked("Well done."));
    render(<RevokeAttestations attestations={own} nameOf={nameOf} />);
    await waitFor(() => expect(comments()).toEqual(["Well done.", "Well done."]));
    expect(document.querySelector("label blockquote")).toBeNull();
  });

  test("behavior: what is chosen can be signed for somebody else to send, and nothing is sent", async () => {
    vi.spyOn(verification, "useVerification").mockReturnValue(asChecked());
    const sign = vi.spyOn(signing, "signForOthers").mockRejectedValue(Object.assign(new Error("No."), { code: 4001 }));
    render(<RevokeAttestations attestations={own} nameOf={nameOf} />);
    fireEvent.click(screen.getAllByRole("checkbox")[1] as HTMLElement);
    const details = screen.getByText("Let somebody else send the revocation").closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    fireEvent.click(await within(details).findByRole("button", { name: "Sign, and save the file" }));
    await waitFor(() => expect(sign).toHaveBeenCalled());
    const about = [{ engagementId: 12n, outcome: 2, subject: LUCIA }];
    expect(sign.mock.calls[0]?.[1]).toMatchObject({ attester: MIRA, words: { kind: "revoke", about } });
    expect(started).toEqual([]);
  });

  test("behavior: where they are of several engagements they are only chosen: what they say stands above already", () => {
    render(<RevokeAttestations attestations={own} />);
    fireEvent.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
    expect(screen.getByRole("button", { name: "Revoke 1 attestation" })).toBeTruthy();
    expect(screen.queryByText("Let somebody else send the revocation")).toBeNull();
    expect(document.querySelector(".verified")).toBeNull();
  });
});
