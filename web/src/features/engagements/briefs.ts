import type { Outcome } from "@rizom/sdk";
import { useQueries } from "@tanstack/react-query";
import { briefDocumentQueryOptions } from "../documents/engagementQueries.ts";
import { visibleText } from "../markdown/visibleText.ts";
import { outcomeNames } from "./outcomeNames.ts";

/** What outcomes are called: “Landing page” once the brief is there, until then "outcome 2". Anybody's text. */
export function useOutcomeNames(outcomes: readonly Pick<Outcome, "number" | "brief">[]): (outcome: number) => string {
  const titles = useQueries({
    queries: outcomes.map(({ brief }) => briefDocumentQueryOptions(brief)),
    combine: (results) => results.map(({ data }) => data && visibleText(data.title)),
  });
  return outcomeNames(outcomes.map(({ number }, index) => [number, titles[index]]));
}
