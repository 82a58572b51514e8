import type { Mark, WorkType } from "../reputation/WorkType.ts";
import type { TextLimits, TextPart } from "./WrittenDocument.ts";

/** How much somebody likes a type of work, from 0 to 4, as they say themselves. */
export type DeclaredWork = { readonly type: WorkType; readonly preference: Mark };

/** Where else somebody can be found. Nobody checks that it's theirs. */
export type ProfileLink = {
  /** One line. */
  readonly name: string;
  /** Begins with https://. */
  readonly url: string;
};

/** Who somebody says they are. */
export type Profile = {
  /** One line, at most 80 characters. */
  readonly name: string;
  /** One paragraph; may be empty. */
  readonly summary: string;
  /** Markdown; may be empty. */
  readonly body: string;
  /** What they declare, in the order of `WORK_TYPES`; what they demonstrated stands in attestations. */
  readonly work: readonly DeclaredWork[];
  readonly links: readonly ProfileLink[];
};

/** A member's profile, as it lies on IPFS behind the digest that the member set on-chain. */
export type ProfileDocument = Profile & { readonly schema: "rizom/profile"; readonly version: 1 };

/** The most characters (code points) of each part, and how many links there may be. */
export const PROFILE_LIMITS = { name: 80, summary: 300, body: 20_000, links: 5, linkName: 60, linkUrl: 300 } as const;

/** The two parts that are checked as those of any other document. */
export const PROFILE_TEXT: TextLimits<Exclude<TextPart, "title">> = {
  summary: PROFILE_LIMITS.summary,
  body: PROFILE_LIMITS.body,
};
