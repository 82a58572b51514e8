import type { TextLimits, TextPart } from "./WrittenDocument.ts";

/**
 * The parts of text that a kind of document has, in the order in which they're read.
 * @example
 * partsOf(REASON_LIMITS); // ["title", "body"]
 */
export function partsOf<Part extends TextPart>(limits: TextLimits<Part>): Part[] {
  return (["title", "summary", "body"] as const).filter((part): part is typeof part & Part =>
    Object.hasOwn(limits, part),
  );
}
