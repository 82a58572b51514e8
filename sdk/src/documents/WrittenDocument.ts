/** What a person writes: who reads it in a list sees the title and the summary, who opens it the body. */
export type WrittenText = {
  /** One line. */
  readonly title: string;
  /** One paragraph; may be empty unless its kind says otherwise. */
  readonly summary: string;
  /** Markdown; may be empty unless its kind says otherwise. */
  readonly body: string;
};

export type TextPart = keyof WrittenText;

/** A document of a kind that has these parts of text. */
type TextDocument<Schema extends string, Part extends TextPart> = Pick<WrittenText, Part> & {
  readonly schema: Schema;
  readonly version: 1;
};

/** Why somebody proposes something, as it lies on IPFS behind the digest in the proposal's description. */
export type ProposalDocument = TextDocument<"rizom/proposal", TextPart>;

/** What a franchise is for and what its owners promise each other, as it lies on IPFS behind the digest on-chain. */
export type CharterDocument = TextDocument<"rizom/charter", TextPart>;

/** What a client and a facilitator agree on, for an engagement and for each of its outcomes, behind a `brief` on-chain. */
export type BriefDocument = TextDocument<"rizom/brief", TextPart>;

/** Why a client disputes an outcome (a `reason` on-chain), and why an arbiter divides it so (a `ruling`). */
export type ReasonDocument = TextDocument<"rizom/reason", "title" | "body">;

/** The most characters (code points) that each part may have, and which parts besides the title can't be empty. */
export type TextLimits<Part extends TextPart = TextPart> = { readonly [P in Part]: number } & {
  readonly required?: readonly Part[];
};

export const PROPOSAL_LIMITS: TextLimits = { title: 120, summary: 300, body: 60_000 };
export const CHARTER_LIMITS: TextLimits = { title: 100, summary: 300, body: 60_000 };
export const BRIEF_LIMITS: TextLimits = { title: 100, summary: 300, body: 60_000 };
export const REASON_LIMITS: TextLimits<"title" | "body"> = { title: 100, body: 60_000, required: ["body"] };

/** One kind of document that is text and nothing else. */
export type TextKind<Schema extends string, Part extends TextPart> = {
  readonly schema: Schema;
  readonly limits: TextLimits<Part>;
};

export const PROPOSAL: TextKind<"rizom/proposal", TextPart> = { schema: "rizom/proposal", limits: PROPOSAL_LIMITS };
export const CHARTER: TextKind<"rizom/charter", TextPart> = { schema: "rizom/charter", limits: CHARTER_LIMITS };
export const BRIEF: TextKind<"rizom/brief", TextPart> = { schema: "rizom/brief", limits: BRIEF_LIMITS };
export const REASON: TextKind<"rizom/reason", "title" | "body"> = { schema: "rizom/reason", limits: REASON_LIMITS };
