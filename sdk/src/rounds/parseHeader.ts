import type { AllocationHeader } from "./AllocationList.ts";
import { PAGE_ENTRIES } from "./AllocationList.ts";
import { AllocationListError } from "./AllocationListError.ts";
import { headerSchema } from "./documentSchemas.ts";
import { parseDocument } from "./parseDocument.ts";

/**
 * Reads the header of an allocation list. Whether it's the one that a digest stands for is asked elsewhere.
 * @throws {AllocationListError} when it isn't a header
 * @example
 * const { title, pages } = parseHeader(bytes);
 */
export function parseHeader(bytes: Uint8Array): AllocationHeader {
  const header: AllocationHeader = parseDocument(bytes, "rizom/allocation-list", headerSchema, "The list's header");
  const expected = Math.ceil(header.count / PAGE_ENTRIES);
  if (header.pages.length !== expected) {
    throw new AllocationListError(
      "pages",
      `The list's header names ${header.pages.length} pages, but ${header.count} allocations take ${expected}.`,
    );
  }
  return header;
}
