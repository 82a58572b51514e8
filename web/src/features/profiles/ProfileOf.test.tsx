import { buildProfileDocument, DocumentUnavailableError } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { LUCIA } from "../engagements/fixtures.ts";
import ProfileOf from "./ProfileOf.tsx";
import * as queries from "./queries.ts";

const read = (data: unknown, error: unknown = null) =>
  ({ data, error, isPending: data === undefined && error === null, refetch: vi.fn() }) as never;
const digest = `0x${"7".repeat(64)}` as const;
const { document: PROFILE } = buildProfileDocument({
  ...{ name: "Lucía Ferrer", summary: "Draws harbours.", body: "", work: [], links: [] },
});

function show(found: unknown, document: never, isYou = false) {
  vi.spyOn(queries, "useProfileDigest").mockReturnValue(read(found));
  vi.spyOn(queries, "useProfileDocument").mockReturnValue(document);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ProfileOf account={LUCIA} isYou={isYou} />
    </QueryClientProvider>,
  );
}

describe("ProfileOf", () => {
  test("default: what they say of themselves, and how one knows that it's theirs", () => {
    show(digest, read(PROFILE));
    expect(screen.getByRole("article", { name: "Profile of Lucía Ferrer" })).toBeTruthy();
    expect(screen.getByText("Draws harbours.")).toBeTruthy();
    expect(screen.getByText("How you know that this is their profile")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /your profile/ })).toBeNull();
  });

  test("behavior: none says so, and invites whoever can write it", () => {
    show(null, read(undefined), true);
    expect(screen.getByText("You have no profile yet.")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Write your profile" }).getAttribute("href")).toBe("/profile");
  });

  test("error: one that can't be had shows its digest and a retry", () => {
    show(digest, read(undefined, new DocumentUnavailableError("bafkrei", [])));
    expect(screen.getByText(/^The profile can’t be had now/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
    expect(screen.getByText(/^bafkrei/)).toBeTruthy();
  });
});
