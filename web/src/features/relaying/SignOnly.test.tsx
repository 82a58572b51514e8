import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as saving from "../../lib/saveBlob.ts";
import { MIRA, NOW } from "../engagements/fixtures.ts";
import { actAsIfClosed, started } from "../engagements/pageFixture.tsx";
import { ATTESTED, REVOKED } from "./fixtures.ts";
import { readSigned, type SignedWords } from "./SignedFile.ts";
import SignOnly from "./SignOnly.tsx";
import { signedStore } from "./signedStore.ts";
import * as signing from "./signForOthers.ts";

const wordsOf = ({ kind, about }: typeof ATTESTED | typeof REVOKED) => ({ kind, about }) as SignedWords;
const show = (kind: SignedWords["kind"], prepare: Parameters<typeof SignOnly>[0]["prepare"]) =>
  render(<SignOnly engagementId={12n} attester={MIRA} kind={kind} prepare={prepare} />);
const press = () => fireEvent.click(screen.getByRole("button"));

beforeEach(() => {
  localStorage.clear();
  actAsIfClosed();
});

describe("SignOnly", () => {
  test.each([
    [ATTESTED, "attestations-engagement-12.json", "Publish it, sign, and save the file"],
    [REVOKED, "revocation-engagement-12.json", "Sign, and save the file"],
  ])("default: it's signed, saved, kept to be cancelled, and nothing is sent: %#", async (signed, file, button) => {
    const save = vi.spyOn(saving, "saveBlob").mockReturnValue();
    const sign = vi.spyOn(signing, "signForOthers").mockResolvedValue(signed);
    show(signed.kind, async () => wordsOf(signed));
    fireEvent.click(screen.getByRole("button", { name: button }));
    expect(await screen.findByText(/^The file is saved/)).toBeTruthy();
    expect(sign.mock.calls[0]?.[1]).toEqual({ attester: MIRA, words: wordsOf(signed), now: NOW });
    const [name, blob] = save.mock.calls[0] ?? [];
    expect(name).toBe(file);
    expect(readSigned((await blob?.text()) ?? "").signed).toEqual(signed);
    expect(signedStore.load().map(({ text }) => readSigned(text).signed)).toEqual([signed]);
    expect(started).toEqual([]);
  });

  test("behavior: who says no in the wallet hears nothing; what goes wrong is a sentence", async () => {
    const save = vi.spyOn(saving, "saveBlob").mockReturnValue();
    const sign = vi.spyOn(signing, "signForOthers").mockRejectedValue(Object.assign(new Error("No."), { code: 4001 }));
    show("attest", async () => wordsOf(ATTESTED));
    press();
    await waitFor(() => expect(sign).toHaveBeenCalled());
    await waitFor(() => expect(screen.getByRole("button").getAttribute("aria-busy")).toBeNull());
    expect(document.querySelector(".field__error")).toBeNull();
    sign.mockRejectedValue(new Error("The node is gone."));
    press();
    await waitFor(() => expect(document.querySelector(".field__error")?.textContent).toMatch(/\.$/));
    expect(save).not.toHaveBeenCalled();
    expect(signedStore.load()).toEqual([]);
  });

  test("error: while something is missing nothing is signed", async () => {
    const sign = vi.spyOn(signing, "signForOthers");
    const prepare = vi.fn(async () => null);
    show("attest", prepare);
    press();
    await waitFor(() => expect(prepare).toHaveBeenCalled());
    expect(sign).not.toHaveBeenCalled();
  });

  test("error: a browser that keeps nothing says what that means", async () => {
    vi.spyOn(saving, "saveBlob").mockReturnValue();
    vi.spyOn(signing, "signForOthers").mockResolvedValue(REVOKED);
    vi.spyOn(signedStore, "save").mockReturnValue(false);
    show("revoke", async () => wordsOf(REVOKED));
    press();
    expect(await screen.findByText(/without the file you can’t cancel it/)).toBeTruthy();
  });
});
