import type { Attestation, EngagementRecord } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Address } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as wagmi from "wagmi";
import * as verification from "../attestations/verification.ts";
import * as publishing from "../documents/publishDocuments.ts";
import * as briefs from "../engagements/briefs.ts";
import { anEngagement, hash, INES, JONAS, LUCIA, MIRA } from "../engagements/fixtures.ts";
import { actAsIfClosed, started } from "../engagements/pageFixture.tsx";
import AttestView from "./AttestView.tsx";
import { attestingStore } from "./attestingStore.ts";
import { anAcceptedEngagement, anAttestation, asChecked } from "./fixtures.ts";
import * as queries from "./queries.ts";

type Given = {
  engagement?: EngagementRecord;
  account?: Address;
  attestations?: readonly Attestation[];
  comment?: string;
};

function show({ engagement = anAcceptedEngagement(), account, attestations = [] }: Given = {}) {
  // Only the address is looked at.
  vi.spyOn(wagmi, "useConnection").mockReturnValue({ address: account } as ReturnType<typeof wagmi.useConnection>);
  vi.spyOn(briefs, "useOutcomeNames").mockReturnValue((outcome) => `“O${outcome}”`);
  vi.spyOn(queries, "useAttestationsOf").mockReturnValue({
    ...{ data: { data: attestations }, error: null, isPending: false, refetch: vi.fn() },
    // What the page looks at of it.
  } as unknown as ReturnType<typeof queries.useAttestationsOf>);
  vi.spyOn(verification, "useVerification").mockReturnValue(asChecked());
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <AttestView engagement={engagement} />
    </QueryClientProvider>,
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole("checkbox", { name }));
const mark = (work: string, name: RegExp) =>
  fireEvent.click(within(screen.getByRole("group", { name: `${work}: how was it?` })).getByRole("radio", { name }));
const comment = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Comment, if you like" });
const [LUCIA_NAME, WEN_NAME] = ["0x90F7…b906", "0x976E…0aa9"];

beforeEach(() => {
  localStorage.clear();
  actAsIfClosed();
  vi.spyOn(publishing, "publishDocuments").mockImplementation(async (documents) =>
    documents.map((_, index) => hash(index + 1)),
  );
});

describe("who may say what", () => {
  test("default: a visitor reads what was said, and is offered nothing to sign", () => {
    show({ attestations: [anAttestation()] });
    const said = within(screen.getByRole("region", { name: "What was said" }));
    expect(said.getByText("Developing: better than agreed (3)")).toBeTruthy();
    expect(screen.getByText(/^Everybody can read what was said/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("error: nothing is accepted yet, and somebody who took no part", () => {
    const { unmount } = show({ engagement: anEngagement(), account: MIRA });
    expect(screen.getByText(/^Nothing is accepted yet/)).toBeTruthy();
    expect(screen.getByText("Nobody has said anything yet.")).toBeTruthy();
    unmount();
    show({ account: INES });
    expect(screen.getByText(/^You can’t say anything here/)).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("behavior: who was attested isn't offered again, but can be taken back", async () => {
    const attestations = [1, 2].map((outcome) => anAttestation({ outcome }));
    show({ account: MIRA, attestations });
    const left = within(screen.getByRole("list", { name: /^Choose somebody/ }));
    expect(left.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["0x3C44…93BC", WEN_NAME]);
    const own = within(screen.getByRole("region", { name: "What you said" }));
    for (const box of own.getAllByRole("checkbox")) fireEvent.click(box);
    press("Revoke 2 attestations");
    await waitFor(() => expect(started[0]?.label).toBe("Revoke 2 attestations"));
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "revokeMany" } });
  });

  test("behavior: what was revoked stays to be read, and says so", () => {
    show({ attestations: [anAttestation({ revokedAt: 1_795_000_000 })] });
    expect(screen.getByText("Revoked").closest("p")?.textContent).toMatch(/and doesn’t count$/);
  });
});

describe("saying it", () => {
  test("default: marks, a comment and several outcomes, summed up in words before anything is signed", async () => {
    show({ account: MIRA });
    press(LUCIA_NAME);
    choose(/^Developing/);
    mark("Developing", /^Outstanding/);
    fireEvent.change(comment(), { target: { value: "**Thank** you" } });
    const summary = within(screen.getByRole("complementary", { name: "What will be public for ever" }));
    expect(summary.getByText(/about “O1” and “O2”/)).toBeTruthy();
    expect(summary.getByText("Developing: outstanding (4)")).toBeTruthy();
    expect(summary.getByText("With your comment of 13 characters.")).toBeTruthy();
    expect(summary.getByText(/everybody can still read what you said, and that you took it back/)).toBeTruthy();
    press("Publish 2 and review");
    await waitFor(() => expect(started[0]?.label).toBe("Sign 2 attestations"));
    const subjects = [1n, 2n].map((outcome) => expect.objectContaining({ subject: LUCIA, outcome }));
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "attestMany", args: [subjects] } });
  });

  test("behavior: a fourth type can't be chosen, and the reason is with it", () => {
    show({ account: MIRA });
    press(LUCIA_NAME);
    for (const name of [/^Developing/, /^Linking/, /^Advising/]) choose(name);
    const fourth = screen.getByRole<HTMLInputElement>("checkbox", { name: /^Producing/ });
    expect(fourth.disabled).toBe(true);
    const described = fourth.getAttribute("aria-describedby")?.split(" ") ?? [];
    const reasons = described.map((id) => document.getElementById(id)?.textContent);
    expect(reasons).toContain("Three are chosen, which is the most. To choose another one, take one away first.");
    choose(/^Linking/);
    expect(fourth.disabled).toBe(false);
  });

  test("behavior: the focus goes to who was added, and to the heading when they are left out", () => {
    show({ account: MIRA });
    press(LUCIA_NAME);
    expect(document.activeElement).toBe(screen.getByRole("listitem", { name: LUCIA_NAME }));
    press(`Leave out ${LUCIA_NAME}`);
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "People you worked with" }));
  });

  test("behavior: a whole team in one transaction; whoever isn't chosen is skipped", async () => {
    show({ account: MIRA });
    press("Add all 3");
    for (const name of [LUCIA_NAME, WEN_NAME]) {
      press(`Edit what you say about ${name}`);
      choose(/^Producing/);
      mark("Producing", /^As agreed/);
    }
    press("Leave out 0x3C44…93BC");
    press("Publish 4 and review");
    await waitFor(() => expect(started[0]?.label).toBe("Sign 4 attestations"));
    expect(started[0]?.steps).toHaveLength(1);
    const people = started[0]?.changes?.map(({ label }) => label.split(",")[0]);
    expect(people).toEqual([LUCIA_NAME, LUCIA_NAME, WEN_NAME, WEN_NAME]);
  });

  test("error: what is missing is said at its place, and nothing is published", () => {
    show({ account: MIRA });
    press(LUCIA_NAME);
    press("Publish it and review");
    expect(screen.getByText("Choose at least one type of work.")).toBeTruthy();
    expect(screen.getByText("One entry isn’t finished: finish it, or leave it out.")).toBeTruthy();
    choose(/^Linking/);
    expect(screen.getByText("Choose how it was.")).toBeTruthy();
    expect(publishing.publishDocuments).not.toHaveBeenCalled();
  });

  test("error: a comment that is too long is refused with a sentence, and stays", () => {
    show({ account: MIRA });
    press(LUCIA_NAME);
    fireEvent.change(comment(), { target: { value: "a".repeat(4_001) } });
    expect(screen.getByText("The comment has 4001 characters and may have 4000. Make it shorter.")).toBeTruthy();
    expect(comment().value).toHaveLength(4_001);
  });

  test("error: a megabyte of emoji is counted, refused and kept, and holds nothing up", () => {
    show({ account: MIRA });
    press(LUCIA_NAME);
    fireEvent.change(comment(), { target: { value: "😀".repeat(262_144) } });
    expect(screen.getByText(/^The comment has 262144 characters and may have 4000/)).toBeTruthy();
    press("Publish it and review");
    expect(publishing.publishDocuments).not.toHaveBeenCalled();
    expect(comment().value).toHaveLength(2 * 262_144);
  });

  test("behavior: scripts in a comment stay text in the preview", async () => {
    const { container } = show({ account: MIRA });
    press(LUCIA_NAME);
    const attack = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    fireEvent.change(comment(), { target: { value: attack } });
    fireEvent.click(screen.getByRole("tab", { name: "Preview" }));
    await waitFor(() => expect(container.querySelector("div.markdown")?.textContent).toBe(attack));
    expect(container.querySelector("script, img")).toBeNull();
  });
});

describe("what was typed", () => {
  test("behavior: is there after a reload and a rejection, makes the same documents again, and belongs to the account", async () => {
    const { unmount } = show({ account: MIRA });
    press(LUCIA_NAME);
    choose(/^Inspecting/);
    mark("Inspecting", /^Not done/);
    press("Publish 2 and review");
    await waitFor(() => expect(started).toHaveLength(1));
    unmount();
    const second = show({ account: MIRA });
    expect(screen.getByText("Inspecting: not done (0)")).toBeTruthy();
    press("Publish 2 and review");
    await waitFor(() => expect(started).toHaveLength(2));
    const [first, again] = vi.mocked(publishing.publishDocuments).mock.calls.map(([documents]) => documents);
    expect(again).toEqual(first);
    second.unmount();
    show({ account: JONAS });
    expect(screen.queryByText("Inspecting: not done (0)")).toBeNull();
  });

  test("behavior: is forgotten once it's mined", async () => {
    const transactions = await import("../../transactions/TransactionProvider.tsx");
    vi.spyOn(transactions, "useTransactions").mockReturnValue({
      isBusy: false,
      // Only that it's mined and where it leads is looked at.
      start: async () => ({ status: "mined", record: { done: { href: null } } }) as never,
    });
    show({ account: MIRA });
    press(LUCIA_NAME);
    choose(/^Inspecting/);
    mark("Inspecting", /^As agreed/);
    expect(attestingStore.load()).toHaveLength(1);
    press("Publish 2 and review");
    await waitFor(() => expect(attestingStore.load()).toEqual([]));
    expect(screen.getByText(/^Choose somebody to begin with/)).toBeTruthy();
  });
});
