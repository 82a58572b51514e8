import type { ProposalSummary } from "@rizom/sdk";

/** What a proposal is called: anybody's text, to be shown as text. */
export const titleOf = ({ title, number }: Pick<ProposalSummary, "title" | "number">): string =>
  title.trim() || `Proposal ${number}`;
