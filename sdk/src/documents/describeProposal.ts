import { type Address, getAddress, type Hex } from "viem";
import { cidFromDigest } from "./cidFromDigest.ts";
import { DocumentError } from "./DocumentError.ts";
import { textProblems } from "./textProblems.ts";
import { PROPOSAL_LIMITS } from "./WrittenDocument.ts";

/** A CIDv1 of a raw block in base16: what the digest stands behind. */
export const CID_IN_BASE16 = "f01551220";

/**
 * The description that a proposal carries on-chain: its title, where its document is, and for whom alone it's good, so
 * that nobody can propose it first under another name.
 * @param parameters.title One line, at most 120 characters
 * @param parameters.digest Of the document, from `digestOf`
 * @param parameters.proposer Who will send the proposal
 * @returns Text; `readDescription` is its inverse
 * @throws {DocumentError} when the title isn't one
 * @throws {CidError} when the digest isn't 32 bytes
 * @example
 * const description = describeProposal({ title: "Pay the printer", digest: await digestOf(bytes), proposer });
 */
export function describeProposal({
  title,
  digest,
  proposer,
}: {
  readonly title: string;
  readonly digest: Hex;
  readonly proposer: Address;
}): string {
  const problem = textProblems({ title, summary: "", body: "" }, PROPOSAL_LIMITS).title;
  if (problem !== null) throw new DocumentError("title", problem);
  cidFromDigest(digest);
  const cid = `${CID_IN_BASE16}${digest.slice(2).toLowerCase()}`;
  return `${title.trim()}\n\nipfs://${cid}\n\n#proposer=${getAddress(proposer)}`;
}
