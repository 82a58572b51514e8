import { buildCharterDocument, canonicalBytes, digestOf } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import type { Hex } from "viem";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "../../lib/environment.ts";
import { DocumentStates } from "./DocumentStates.tsx";
import { useCharterDocument } from "./queries.ts";

const { bytes } = buildCharterDocument({ title: "Northlight", summary: "Films.", body: "Whoever **films** owns." });

function Charter({ digest }: { digest: Hex }) {
  return (
    <DocumentStates query={useCharterDocument(digest)} digest={digest} name="The charter">
      {({ title, summary }) => (
        <p>
          {title}: {summary}
        </p>
      )}
    </DocumentStates>
  );
}

function show(digest: Hex) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Charter digest={digest} />
    </QueryClientProvider>,
  );
}

/** What the gateway sends, whatever it's asked for. */
function serve(...answers: readonly (Uint8Array<ArrayBuffer> | null)[]) {
  const queue = [...answers];
  return vi.spyOn(globalThis, "fetch").mockImplementation(async () => {
    const answer = queue.shift() ?? null;
    return answer === null ? new Response("", { status: 404 }) : new Response(answer);
  });
}

beforeEach(() => {
  vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue(["https://gate.example"]);
});

describe("DocumentStates", () => {
  test("default: a document that is what its digest says", async () => {
    const fetched = serve(bytes);
    show(await digestOf(bytes));
    expect(screen.getByText(/Fetching the charter/)).toBeTruthy();
    expect(await screen.findByText("Northlight: Films.")).toBeTruthy();
    expect(String(fetched.mock.calls[0]?.[0])).toMatch(/^https:\/\/gate\.example\/ipfs\/bafkrei/);
  });

  test("behavior: one that is missing shows its digest, and comes when it's asked for again", async () => {
    serve(null, bytes);
    show(await digestOf(bytes));
    expect(await screen.findByText(/^The charter can’t be had now/)).toBeTruthy();
    expect(screen.getByText(/^bafkrei/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Northlight: Films.")).toBeTruthy();
  });

  test("behavior: a gateway that was caught lying is said beside what another sent", async () => {
    vi.spyOn(environment, "ipfsGatewayUrls", "get").mockReturnValue(["https://liar.example", "https://gate.example"]);
    const other = buildCharterDocument({ title: "Southlight", summary: "Films.", body: "" }).bytes;
    serve(canonicalBytes({ schema: "rizom/charter", version: 1, title: "Evil", summary: "", body: "" }), other);
    show(await digestOf(other));
    expect(await screen.findByText("Southlight: Films.")).toBeTruthy();
    expect(screen.getByText("One gateway sent something else and was ignored.")).toBeTruthy();
    expect(screen.getByText(/Not believed: liar\.example\./)).toBeTruthy();
    expect(screen.queryByText(/Evil/)).toBeNull();
  });

  test("error: a gateway that sends something else isn't believed", async () => {
    serve(canonicalBytes({ schema: "rizom/charter", version: 1, title: "Evil", summary: "", body: "" }));
    show(await digestOf(bytes));
    expect(await screen.findByText(/gate\.example sent something else/)).toBeTruthy();
    expect(screen.queryByText(/Evil/)).toBeNull();
  });

  test("error: a file of another kind: trying again is of no use", async () => {
    const other = canonicalBytes({ schema: "rizom/proposal", version: 1, title: "T", summary: "", body: "" });
    serve(other);
    show(await digestOf(other));
    expect(await screen.findByText("The charter isn’t a document that can be shown here.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });
});
