import { type Address, getAddress, type Hex } from "viem";
import { CID_IN_BASE16 } from "./describeProposal.ts";
import { PROPOSAL_LIMITS } from "./WrittenDocument.ts";

/** What a proposal's description on-chain says. */
export type ReadDescription = {
  /** At most 120 characters; empty when the description is. */
  readonly title: string;
  /** Of the document; null when the description names none, as those from elsewhere. */
  readonly digest: Hex | null;
  /** The only account that the governor lets propose it; null when anybody may. */
  readonly proposer: Address | null;
  /** What stands between title and proposer in a description that names no document: Markdown, or anything at all. */
  readonly text: string;
};

/** What the governor looks for: at the very end, and exactly so. */
const PROPOSER = /#proposer=(0x[0-9a-fA-F]{40})$/;
const DOCUMENT = new RegExp(`^ipfs://${CID_IN_BASE16}([0-9a-f]{64})$`);

/** The first line of a description from elsewhere, without the marks of a heading, and not longer than a title is. */
function foreignTitle(line: string): string {
  const characters = [...line.replace(/^#{1,6}\s+/, "").trim()];
  return characters.length <= PROPOSAL_LIMITS.title
    ? characters.join("")
    : `${characters.slice(0, PROPOSAL_LIMITS.title - 1).join("")}…`;
}

/**
 * Reads a proposal's description, whoever wrote it: every text has a reading.
 * @returns Title, digest and proposer as `describeProposal` put them; from elsewhere, the first line is the title
 * @example
 * const { title, digest } = readDescription(description);
 */
export function readDescription(description: string): ReadDescription {
  const [, address] = PROPOSER.exec(description) ?? [];
  const rest = (address === undefined ? description : description.replace(PROPOSER, "")).trim();
  const [first = "", ...others] = rest.split(/\r\n?|\n/);
  const [digest] = others.flatMap((line) => DOCUMENT.exec(line)?.[1] ?? []);
  const proposer = address === undefined ? null : getAddress(address.toLowerCase());
  const fits = [...first].length <= PROPOSAL_LIMITS.title;
  return digest === undefined
    ? { title: foreignTitle(first), digest: null, proposer, text: others.join("\n").trim() }
    : { title: fits ? first : foreignTitle(first), digest: `0x${digest}`, proposer, text: "" };
}
