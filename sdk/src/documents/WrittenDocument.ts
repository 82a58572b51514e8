/** What a person writes: who reads it in a list sees the title and the summary, who opens it the body. */
export type WrittenText = {
  /** One line. */
  readonly title: string;
  /** One paragraph; may be empty. */
  readonly summary: string;
  /** Markdown; may be empty. */
  readonly body: string;
};

/** Why somebody proposes something, as it lies on IPFS behind the digest in the proposal's description. */
export type ProposalDocument = WrittenText & { readonly schema: "rizom/proposal"; readonly version: 1 };

/** What a franchise is for and what its owners promise each other, as it lies on IPFS behind the digest on-chain. */
export type CharterDocument = WrittenText & { readonly schema: "rizom/charter"; readonly version: 1 };

/** The most characters (code points) that a part may have. */
export type TextLimits = { readonly [Part in keyof WrittenText]: number };

export const PROPOSAL_LIMITS: TextLimits = { title: 120, summary: 300, body: 60_000 };
export const CHARTER_LIMITS: TextLimits = { title: 100, summary: 300, body: 60_000 };
