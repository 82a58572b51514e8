import { PROFILE_LIMITS, type Profile } from "@rizom/sdk";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { zeroHash } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as publishing from "../documents/publishDocuments.ts";
import { hash, MIRA } from "../engagements/fixtures.ts";
import { actAsIfClosed, started } from "../engagements/pageFixture.tsx";
import { declare, readProfileDraft, startProfile } from "./ProfileDraft.ts";
import { ProfileForm } from "./ProfileForm.tsx";

const PRESENT: Profile = {
  ...{ name: "Mira", summary: "Boats.", body: "", work: [{ type: "linking", preference: 4 }] },
  links: [{ name: "Boats", url: "https://boats.example" }],
};

const show = (present: Profile | null = null) =>
  render(<ProfileForm account={MIRA} present={present} hasProfile={present !== null} />);
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
/** What was put on IPFS, the latest. */
const published = () =>
  vi
    .mocked(publishing.publishDocuments)
    .mock.calls.at(-1)?.[0]
    .map((bytes) => JSON.parse(new TextDecoder().decode(bytes)))[0];

beforeEach(() => {
  localStorage.clear();
  actAsIfClosed();
  vi.spyOn(publishing, "publishDocuments").mockResolvedValue([hash(5)]);
});

describe("ProfileForm", () => {
  test("default: what is written goes to IPFS, and its digest on-chain", async () => {
    show();
    type("Name", " Lucía Ferrer ");
    fireEvent.change(screen.getByRole("textbox", { name: "About you" }), { target: { value: "I make **films**." } });
    type("Producing", "4");
    press("Add a link");
    type("Link 1: what it is", "Showreel");
    type("Address", "https://films.example/reel");
    press("Publish it and review");
    await waitFor(() => expect(started[0]?.label).toBe("Publish your profile"));
    expect(published()).toEqual({
      ...{ schema: "rizom/profile", version: 1, name: "Lucía Ferrer", summary: "", body: "I make **films**." },
      ...{
        work: [{ type: "producing", preference: 4 }],
        links: [{ name: "Showreel", url: "https://films.example/reel" }],
      },
    });
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "setProfile", args: [hash(5)] } });
    expect(started[0]?.describe).toMatch(/public and permanent/);
  });

  test("behavior: begins with the profile that is there, and is kept until it's sent", () => {
    const { unmount } = show(PRESENT);
    expect(screen.getByDisplayValue("Boats.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>("Linking").value).toBe("4");
    type("In a sentence or two", "Boats and berths.");
    unmount();
    show(PRESENT);
    expect(screen.getByDisplayValue("Boats and berths.")).toBeTruthy();
    press("Forget what I changed");
    expect(screen.getByDisplayValue("Boats.")).toBeTruthy();
  });

  test("error: without a name, with a link that a browser mustn't open, and too long: said at its place, nothing sent", () => {
    show();
    press("Add a link");
    type("Link 1: what it is", "Click");
    type("Address", "javascript:alert(1)");
    expect(screen.getByText("The address must begin with https://.")).toBeTruthy();
    expect(screen.queryByText(/^Write your name/)).toBeNull();
    type("In a sentence or two", "a".repeat(301));
    expect(screen.getByText("The summary has 301 characters and may have 300. Make it shorter.")).toBeTruthy();
    press("Publish it and review");
    expect(screen.getByText(/^Write your name/)).toBeTruthy();
    expect(publishing.publishDocuments).not.toHaveBeenCalled();
  });

  test("error: no more links than a profile may have", () => {
    show();
    for (let count = 0; count < PROFILE_LIMITS.links; count++) press("Add a link");
    expect(screen.queryByRole("button", { name: "Add a link" })).toBeNull();
    expect(screen.getByText("5 links are the most.")).toBeTruthy();
    press("Remove link 2");
    expect(screen.getByRole("button", { name: "Add a link" })).toBeTruthy();
  });

  test("behavior: a profile that is there can be taken away", async () => {
    show(PRESENT);
    press("Take it away");
    await waitFor(() => expect(started[0]?.label).toBe("Take your profile away"));
    expect(started[0]?.steps[0]).toMatchObject({ request: { functionName: "setProfile", args: [zeroHash] } });
  });
});

describe("readProfileDraft", () => {
  test("default: what was kept comes back, links under names of their own", () => {
    const draft = { ...startProfile("0x1", PRESENT), savedAt: 3 };
    const { links, ...others } = readProfileDraft(JSON.parse(JSON.stringify(draft))) ?? startProfile("", null);
    expect({ ...others, links: links.map(({ name, url }) => ({ name, url })) }).toEqual({
      ...draft,
      links: PRESENT.links,
    });
  });

  test("error: what somebody's hand wrote is left out", () => {
    const work = [
      { type: "flying", preference: 2 },
      { type: "linking", preference: 7 },
      null,
      { type: "linking", preference: 1 },
    ];
    expect(readProfileDraft({ id: "x", name: 5, work, links: "none" })).toMatchObject({
      ...{ name: "", links: [], work: [{ type: "linking", preference: 1 }] },
    });
    expect(readProfileDraft("x")).toBeNull();
  });

  test("behavior: each type is declared once", () => {
    expect(declare([{ type: "linking", preference: 1 }], "linking", 3)).toEqual([{ type: "linking", preference: 3 }]);
    expect(declare([{ type: "linking", preference: 1 }], "linking", null)).toEqual([]);
  });
});
