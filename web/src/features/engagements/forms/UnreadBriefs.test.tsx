import { buildBriefDocument, digestOf } from "@rizom/sdk";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { fakeIpfs } from "../../evidence/fixtures.ts";
import { anEngagement, anOutcome, hash } from "../fixtures.ts";
import { UnreadBriefs } from "./UnreadBriefs.tsx";

/** Two outcomes: the second one's text is where it should be. */
async function show(isFirstThere: boolean) {
  const ipfs = fakeIpfs();
  const texts = ["All of it", "First", "Second"].map((title) => buildBriefDocument({ title, summary: "", body: "" }));
  const digests = await Promise.all(texts.map(({ bytes }) => digestOf(bytes)));
  const [brief = hash(1), first = hash(2), second = hash(3)] = digests;
  texts.forEach(({ bytes }, index) => {
    if (isFirstThere || index !== 1) ipfs.hold(digests[index] ?? hash(0), bytes);
  });
  const outcomes = [anOutcome({ number: 1, brief: first }), anOutcome({ number: 2, brief: second })];
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <UnreadBriefs engagement={anEngagement({ brief })} outcomes={outcomes} nameOf={(number) => `outcome ${number}`} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(client.isFetching()).toBe(0));
}

// 2026-11-29: the form of funding said nothing of a text that its author kept back.
test("behavior: names what can't be read before it's paid for", async () => {
  await show(false);
  expect(await screen.findByText(/for outcome 1 can’t be had now/)).toBeTruthy();
});

test("behavior: says nothing when all of it can be read", async () => {
  await show(true);
  expect(screen.queryByText(/can’t be had now/)).toBeNull();
});
