import type { DeclaredWork } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { Address } from "viem";
import { describe, expect, test, vi } from "vitest";
import * as profiles from "../profiles/queries.ts";
import { CERTIFIED, PRIYA } from "./fixtures.ts";
import * as queries from "./queries.ts";
import StandingOf from "./StandingOf.tsx";

const read = (data: unknown, error: unknown = null) =>
  ({ data, error, isPending: data === undefined && error === null, refetch: vi.fn() }) as never;
const STRANGER: Address = "0x00000000000000000000000000000000000000F1";

type Given = { account?: Address; declared?: readonly DeclaredWork[]; certification?: never };

function show({ account = PRIYA, declared = [], certification = read({ data: CERTIFIED }) }: Given = {}) {
  vi.spyOn(queries, "useCertification").mockReturnValue(certification);
  vi.spyOn(profiles, "useProfileDigest").mockReturnValue(read(null));
  vi.spyOn(profiles, "useProfileDocument").mockReturnValue(read({ work: declared }));
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <StandingOf account={account} isYou={false} />
    </QueryClientProvider>,
  );
}

const table = () => screen.getByRole("region", { name: "Declared and demonstrated, by type of work" });
const rowOf = (name: string) => within(table()).getByRole("row", { name: new RegExp(`^${name}`) });

describe("StandingOf", () => {
  test("default: quality and standing apart, what they make together, and what the next level needs", () => {
    show();
    expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(["Quality", "Standing", "Score"]);
    expect(screen.getByText(/all of this is needed/)).toBeTruthy();
    expect(screen.getByText(/as of block 1.234\./)).toBeTruthy();
  });

  test("behavior: the table has all nine types, each with its score to open", () => {
    show({ declared: [{ type: "linking", preference: 4 }] });
    expect(within(table()).getAllByRole("row")).toHaveLength(10);
    expect(rowOf("Linking").textContent).toContain("More than anything (4 of 4)");
    expect(rowOf("Developing").textContent).toContain("Not declared");
    expect(within(rowOf("Developing")).getByRole("button", { name: /^Score in developing/ })).toBeTruthy();
  });

  test("behavior: the plot draws roots for what was demonstrated and corners for what is declared", async () => {
    show({ declared: [{ type: "linking", preference: 4 }] });
    const plot = await screen.findByRole("img", { name: /^Types of work, declared and demonstrated/ });
    const drawn = (shape: string) =>
      [...plot.querySelectorAll(`${shape}[data-work]`)].map((one) => one.getAttribute("data-work"));
    expect(drawn(".work-plot__root")).toEqual(["developing", "linking"]);
    expect(drawn(".work-plot__corner")).toEqual(["linking"]);
  });

  test("behavior: a score opens to the sum behind it", async () => {
    show();
    fireEvent.click(screen.getByRole("button", { name: /^Score in developing/ }));
    expect(await screen.findByRole("dialog", { name: "How the score in developing comes about" })).toBeTruthy();
  });

  test("behavior: who declares something and was never attested sees only that", async () => {
    show({ account: STRANGER, declared: [{ type: "advising", preference: 2 }] });
    expect(screen.getByText("Nobody has attested their work yet.")).toBeTruthy();
    expect(await screen.findByRole("img")).toBeTruthy();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("behavior: while it's computed, that is said", () => {
    show({ certification: read(undefined) });
    expect(screen.getByText("Reading the certification…")).toBeTruthy();
  });

  test("error: what couldn't be read can be tried again", () => {
    show({ certification: read(undefined, new Error("The node doesn't answer.")) });
    expect(screen.getByText("The certification couldn't be read.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
