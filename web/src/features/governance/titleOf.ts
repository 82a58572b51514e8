import type { ProposalSummary } from "@rizom/sdk";
import { visibleText } from "../markdown/visibleText.ts";

/** What a proposal is called: anybody's text, to be shown as text; without what would turn the words around it. */
export const titleOf = ({ title, number }: Pick<ProposalSummary, "title" | "number">): string =>
  visibleText(title).trim() || `Proposal ${number}`;
