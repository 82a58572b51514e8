import { cleanText } from "./cleanText.ts";
import { DocumentError } from "./DocumentError.ts";
import { partsOf } from "./partsOf.ts";
import type { TextLimits, TextPart, WrittenText } from "./WrittenDocument.ts";

/**
 * Reads the text of a document that somebody else wrote. Fields that its kind doesn't have are passed over.
 * @param document From `openDocument`
 * @throws {DocumentError} when a part isn't a text, or is longer than that kind may be
 * @example
 * const { title, body } = readText(openDocument(bytes, "rizom/reason"), REASON_LIMITS);
 */
export function readText<Part extends TextPart>(
  document: { readonly [field: string]: unknown },
  limits: TextLimits<Part>,
): Pick<WrittenText, Part> {
  const text = partsOf(limits).map((part) => {
    const written = document[part];
    if (typeof written !== "string") {
      throw new DocumentError("schema", `The document is broken: its ${part} isn't a text.`);
    }
    return [part, written];
  });
  // One text for each part, which fromEntries can't say.
  return cleanText(Object.fromEntries(text) as Pick<WrittenText, Part>, limits);
}
