import { attestationRegistryAbi } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Address } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as transactions from "../../transactions/TransactionProvider.tsx";
import { JONAS, LUCIA, MIRA, NOW } from "../engagements/fixtures.ts";
import { actAsIfClosed, LATE, started } from "../engagements/pageFixture.tsx";
import { ATTESTED, changed, REVOKED } from "./fixtures.ts";
import { MOST_CHARACTERS, writeSigned } from "./SignedFile.ts";
import SignedFiles from "./SignedFiles.tsx";
import { keepSigned, signedStore } from "./signedStore.ts";
import * as standings from "./standing.ts";
import * as trials from "./trial.ts";

const FREE: trials.Trial = { standing: "unused", refusal: null };

type Given = { account?: Address; standing?: () => Promise<standings.Standing>; trial?: trials.Trial };

/** How often the chain answered what became of a signature. */
let asked = 0;

function show({ account = MIRA, standing = async () => "unused", trial = FREE }: Given = {}) {
  const queryFn = () => standing().finally(() => asked++);
  // What the chain would say.
  vi.spyOn(standings, "standingQueryOptions").mockImplementation(
    ({ nonce }) => ({ queryKey: ["standing", String(nonce)], queryFn, retry: false }) as never,
  );
  vi.spyOn(trials, "trialQueryOptions").mockReturnValue({ queryKey: ["trial"], queryFn: async () => trial } as never);
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <SignedFiles account={account} engagementId={12n} nameOf={(outcome) => `“O${outcome}”`} />
    </QueryClientProvider>,
  );
}

const mine = () => screen.findByRole("region", { name: "What you signed for others to send" });
const noneIsMine = () => expect(screen.queryByRole("region")).toBeNull();

function unfold() {
  const details = document.querySelector("details");
  if (details === null || details.open) return;
  details.open = true;
  fireEvent(details, new Event("toggle"));
}
async function choose(file: File) {
  unfold();
  fireEvent.change(await screen.findByLabelText("A signed file", {}, LATE), { target: { files: [file] } });
}
const field = () => screen.findByRole("textbox", { name: "Or paste what is in the file" }, LATE);
async function paste(text: string) {
  unfold();
  fireEvent.change(await field(), { target: { value: text } });
}
const open = (text: string) => choose(new File([text], "a.json"));
const send = () => screen.queryByRole("button", { name: "Review and send" });
const cancel = () => screen.queryByRole("button", { name: "Cancel this signature" });

beforeEach(() => {
  asked = 0;
  localStorage.clear();
  actAsIfClosed();
});

describe("what the reader signed", () => {
  test("default: what it says, until when, and a button that cancels its nonce", async () => {
    keepSigned(ATTESTED, NOW);
    show();
    const region = within(await mine());
    expect(region.getByText("You signed:")).toBeTruthy();
    expect(region.getByText(/^, “O1”: Linking: outstanding \(4\)/, { exact: false })).toBeTruthy();
    expect(region.getByText(/^It can be sent until 18 November 2026/)).toBeTruthy();
    expect(region.getByText(/that costs a transaction, and nobody can send it afterwards/)).toBeTruthy();
    fireEvent.click(region.getByRole("button", { name: "Cancel this signature" }));
    await waitFor(() => expect(started).toHaveLength(1));
    const request = { abi: attestationRegistryAbi, functionName: "cancelNonce", args: [ATTESTED.nonce] };
    expect(started[0]).toMatchObject({ steps: [{ request }], expectedEvents: ["NonceCancelled"] });
    expect(started[0]?.describe).toMatch(/It costs a transaction, and nobody can send what you signed afterwards/);
  });

  test("behavior: once it's cancelled the page says so, and offers it no more", async () => {
    vi.spyOn(transactions, "useTransactions").mockReturnValue({
      isBusy: false,
      // All that is looked at of it.
      start: async () => ({ status: "mined", record: { done: { href: null } } }) as never,
    });
    keepSigned(REVOKED, NOW);
    show();
    const region = within(await mine());
    expect(region.getByText("You signed that you take back what you said of:")).toBeTruthy();
    fireEvent.click(region.getByRole("button"));
    expect(await region.findByText("You cancelled it: nobody can send it any more.")).toBeTruthy();
    expect(cancel()).toBeNull();
    expect(region.queryByText(/^It can be sent until/)).toBeNull();
  });

  test("behavior: only what this account signed, of this engagement, and in time", async () => {
    const about = ATTESTED.about.map((one) => ({ ...one, engagementId: 13n }));
    const later = { ...ATTESTED, nonce: 4n };
    const others = [{ attester: JONAS }, { about }, { deadline: NOW - 1n }] as const;
    for (const [index, change] of others.entries()) keepSigned({ ...ATTESTED, nonce: BigInt(index), ...change }, 0n);
    keepSigned(later, 0n);
    show();
    expect(within(await mine()).getAllByText("You signed:")).toHaveLength(1);
    keepSigned(REVOKED, NOW);
    expect(signedStore.load()).toHaveLength(4);
  });

  test.each(["used", "cancelled", "over"] as const)(
    "behavior: what the chain calls %s isn't listed",
    async (standing) => {
      keepSigned(ATTESTED, NOW);
      show({ standing: async () => standing });
      await waitFor(() => expect(standings.standingQueryOptions).toHaveBeenCalled());
      await waitFor(() => expect(asked).toBe(1));
      noneIsMine();
    },
  );

  test("error: where the chain can't be asked it can be cancelled all the same", async () => {
    keepSigned(ATTESTED, NOW);
    show({ standing: () => Promise.reject(new Error("gone")) });
    expect(within(await mine()).getByRole("button", { name: "Cancel this signature" })).toBeTruthy();
  });
});

describe("a file that is opened", () => {
  test("default: what is in it is said in words, and sent for whoever signed it", async () => {
    show({ account: JONAS });
    await open(writeSigned(ATTESTED));
    expect(await screen.findByText("0x7099…79C8 signed:")).toBeTruthy();
    expect(screen.getByRole("listitem").textContent).toBe("0x90F7…b906, “O1”: Linking: outstanding (4)");
    fireEvent.click(await screen.findByRole("button", { name: "Review and send" }));
    await waitFor(() => expect(started[0]?.label).toBe("Send 1 attestation"));
    const { nonce, deadline, signature } = ATTESTED;
    const args = [MIRA, [expect.objectContaining({ subject: LUCIA })], nonce, deadline, signature];
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "attestBySig", args } });
    expect(started[0]?.describe).toContain("It’s said by 0x7099…79C8, not by you.");
    expect(cancel()).toBeNull();
    expect(signedStore.load()).toEqual([]);
  });

  test("default: a revocation, too, and pasted", async () => {
    show({ account: JONAS });
    await paste(writeSigned(REVOKED));
    expect(await screen.findByText("0x7099…79C8 signed that they take back what they said of:")).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "Review and send" }));
    await waitFor(() => expect(started[0]?.label).toBe("Send the revocation of 1 attestation"));
    const { nonce, deadline, signature } = REVOKED;
    const key = { engagementId: 12n, outcome: 1n, subject: LUCIA };
    const args = [MIRA, [key], nonce, deadline, signature];
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "revokeBySig", args } });
    expect(started[0]?.expectedEvents).toEqual(["AttestationRevoked"]);
    expect(started[0]?.describe).toContain("It’s taken back by 0x7099…79C8, not by you");
  });

  test("behavior: whoever signed it in another browser can cancel it, and finds it here from then on", async () => {
    show();
    await paste(writeSigned(ATTESTED));
    await screen.findByRole("button", { name: "Cancel this signature" });
    expect(screen.getAllByText("You signed:")).toHaveLength(1);
    await paste("");
    expect(within(await mine()).getByText("You signed:")).toBeTruthy();
  });

  test.each([
    ["cancelled", /^It was cancelled by 0x7099…79C8: nobody can send it any more/],
    ["used", /^It was sent already, and each signature works once/],
    ["over", /^It was sent already, or cancelled/],
  ] as const)("error: one that is %s says so, and can't be sent", async (standing, sentence) => {
    show({ account: JONAS, trial: { standing, refusal: null } });
    await open(writeSigned(ATTESTED));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(send()).toBeNull();
  });

  // 2026-11-30: an altered file was offered for sending, and only its review said that nobody had signed it.
  test.each([MIRA, JONAS])(
    "error: an altered one can be neither sent nor cancelled, nor is it kept",
    async (account) => {
      const refusal = { name: "AttestationRegistry_InvalidSignature", sentence: "No." };
      show({ account, trial: { standing: "unused", refusal } });
      open(writeSigned(ATTESTED));
      expect(await screen.findByText(/^It was altered after it was signed/)).toBeTruthy();
      expect(send()).toBeNull();
      expect(cancel()).toBeNull();
      expect(signedStore.load()).toEqual([]);
    },
  );

  test("error: one that the contract refuses now can't be sent, and still be cancelled by whoever signed it", async () => {
    show({ trial: { standing: "unused", refusal: { name: "AttestationRegistry_NotStanding", sentence: "No." } } });
    await paste(writeSigned(REVOKED));
    expect(await screen.findByText(/^Some of what you take back with it doesn’t stand any more/)).toBeTruthy();
    expect(send()).toBeNull();
    expect(cancel()).toBeTruthy();
  });

  test("error: another text is refused with a sentence at the field, and what was open is closed", async () => {
    show({ account: JONAS });
    await paste(writeSigned(ATTESTED));
    await screen.findByRole("button", { name: "Review and send" });
    await paste("<script>alert(1)</script>");
    const described = (await field()).getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toMatch(/^Wrong: This isn’t a signed file/);
    expect(send()).toBeNull();
    await paste(changed(ATTESTED, { chainId: 1 }));
    expect(screen.getByText(/^It was signed for another network/)).toBeTruthy();
  });

  // 2026-11-30: a file of any size was read as a whole before its length was looked at.
  test("error: one that is too long isn't even read", async () => {
    show();
    const file = new File(["x".repeat(MOST_CHARACTERS + 1)], "a.json");
    const read = vi.spyOn(file, "text");
    await choose(file);
    expect(await screen.findByText(/^It’s longer than a signed file can be/)).toBeTruthy();
    expect(read).not.toHaveBeenCalled();
  });
});
