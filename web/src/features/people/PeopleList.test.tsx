import { type Certification, DEFAULT_PARAMETERS, type Person } from "@rizom/sdk";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import * as certification from "../certification/queries.ts";
import * as profiles from "../profiles/queries.ts";
import { aCertification, aPerson, attestedFor } from "./fixtures.ts";
import { PeopleList } from "./PeopleList.tsx";
import * as queries from "./queries.ts";

const read = (data: unknown, error: unknown = null) =>
  ({ data, error, isPending: data === undefined && error === null, refetch: vi.fn() }) as never;

const PROFILE = { name: "Lucía Ferrer", summary: "Draws harbours.", body: "", work: [], links: [] };
const digest = `0x${"7".repeat(64)}` as const;
const tideline = { franchiseId: 1n, name: "Tideline", role: "owner" } as const;

const LUCIA = aPerson(1, {
  profileDigest: digest,
  franchises: [tideline],
  demonstrations: [attestedFor("developing", 2)],
});
const WEN = aPerson(2);
const MEMBERS = [aCertification(1, { score: 250_000n, level: 2 }, { developing: { score: 200_000n, level: 1 } })];

const certified = (members: Certification["members"]) =>
  read({
    data: { inputs: { parameters: DEFAULT_PARAMETERS, attestations: [] }, certification: { members }, block: 99n },
  });

type Given = {
  people?: readonly Person[];
  path?: string;
  scores?: never;
  /** Accounts that the index finds; null without an index. */
  found?: readonly string[] | null;
  profile?: unknown;
};

function show({
  people = [LUCIA, WEN],
  path = "/members",
  scores = certified(MEMBERS),
  found = [],
  ...given
}: Given = {}) {
  const { profile = PROFILE } = given;
  vi.spyOn(queries, "usePeople").mockReturnValue(read({ data: people }));
  vi.spyOn(queries, "useSearch").mockReturnValue(read({ data: found }));
  vi.spyOn(queries, "useFetchedProfiles").mockReturnValue({ texts: new Map(), all: 1 });
  vi.spyOn(certification, "useCertification").mockReturnValue(scores);
  vi.spyOn(profiles, "useProfileDocument").mockImplementation((asked) => read(asked === null ? undefined : profile));
  const place = memoryLocation({ path, record: true });
  render(
    <Router hook={place.hook} searchHook={place.searchHook}>
      <PeopleList />
    </Router>,
  );
  return place;
}

const names = () => screen.queryAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
const card = (name: string) => within(screen.getByRole("heading", { name }).closest("li") ?? document.body);
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("PeopleList", () => {
  test("default: name, franchises, level and strongest work of each, the highest score first", () => {
    show();
    expect(names()).toEqual(["Lucía Ferrer", "0x0000…0002"]);
    const lucia = card("Lucía Ferrer");
    expect(lucia.getByRole("link", { name: "Lucía Ferrer" }).getAttribute("href")).toMatch(/^\/members\/0x0/);
    expect(lucia.getByText("Draws harbours.")).toBeTruthy();
    expect(lucia.getByRole("list", { name: "Franchises" }).textContent).toBe("Owner of Tideline");
    expect(lucia.getByRole("list", { name: "Strongest work" }).textContent).toBe("Developing 20 %");
    expect(lucia.getByText("Trusted")).toBeTruthy();
    expect(card("0x0000…0002").getByText("Nobody has attested their work yet.")).toBeTruthy();
    expect(screen.getByText("2 members")).toBeTruthy();
    expect(screen.getByText(/as of block 99/)).toBeTruthy();
  });

  test("behavior: a name is text, whatever is in it", () => {
    show({
      profile: {
        ...PROFILE,
        name: "<img src=x onerror=alert(1)>\u202e",
        summary: "<script>alert(1)</script> 🦀\u202e",
      },
    });
    expect(names()[0]).toBe("<img src=x onerror=alert(1)>");
    expect(screen.getByText("<script>alert(1)</script> 🦀")).toBeTruthy();
    expect(document.querySelector("img, script")).toBeNull();
  });

  test("behavior: a filter is in the address, and a level is that of the type of work", () => {
    const { history } = show();
    choose("Type of work", "developing");
    expect(history.at(-1)).toBe("/members?work=developing");
    expect(names()).toEqual(["Lucía Ferrer"]);
    expect(card("Lucía Ferrer").getByText("Proven in developing")).toBeTruthy();
    choose("Level", "2");
    expect(screen.getByText("Nobody is as you ask.")).toBeTruthy();
    choose("Type of work", "");
    expect(history.at(-1)).toBe("/members?level=2");
    expect(screen.getByText("1 of 2 found.")).toBeTruthy();
  });

  test("behavior: a link with a question finds the same people", () => {
    show({ path: "/members?sort=newest&franchise=1" });
    expect(names()).toEqual(["Lucía Ferrer"]);
    expect((screen.getByLabelText("Sort by") as HTMLSelectElement).value).toBe("newest");
  });

  test("behavior: a search is asked once typing rests, and what the index finds stands with what is known here", () => {
    const { history } = show({ found: [WEN.account.toLowerCase()] });
    fireEvent.change(screen.getByLabelText("Search"), { target: { value: "tidel" } });
    expect(history.at(-1)).toBe("/members");
    act(() => void vi.runAllTimers());
    expect(history.at(-1)).toBe("/members?q=tidel");
    expect(names()).toEqual(["Lucía Ferrer", "0x0000…0002"]);
    expect(screen.getByText("2 of 2 found.")).toBeTruthy();
  });

  test("behavior: without an index the search says where it looks", () => {
    show({ path: "/members?q=tideline", found: null });
    expect(names()).toEqual(["Lucía Ferrer"]);
    expect(screen.getByText("The index can’t be asked, so this search sees less.")).toBeTruthy();
    expect(screen.getByText(/the 0 of 1 profiles that your browser has fetched/)).toBeTruthy();
  });

  test("behavior: while scores are computed nobody is left out", () => {
    show({ path: "/members?level=3", scores: read(undefined) });
    expect(screen.getByText("Computing the scores…")).toBeTruthy();
    expect(screen.queryByText("Unproven")).toBeNull();
    expect(names()).toHaveLength(2);
  });

  test("behavior: long lists come in parts", () => {
    show({ people: Array.from({ length: 45 }, (_, n) => aPerson(n + 1)) });
    expect(names()).toHaveLength(20);
    fireEvent.click(screen.getByRole("button", { name: "Show more members" }));
    expect(names()).toHaveLength(40);
  });

  test("behavior: nobody yet", () => {
    show({ people: [] });
    expect(screen.getByText("There is nobody yet.")).toBeTruthy();
  });

  test("error: scores that can't be computed leave the list, and can be tried again", () => {
    show({ scores: read(undefined, new Error("The node doesn't answer.")) });
    expect(screen.getByText(/couldn’t be computed/)).toBeTruthy();
    expect(names()).toHaveLength(2);
  });
});
