import { MAX_APPOINTED } from "@rizom/sdk";

/** Accounts in pages that one transaction takes. */
export function pagesOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / MAX_APPOINTED) }, (_, page) =>
    items.slice(page * MAX_APPOINTED, (page + 1) * MAX_APPOINTED),
  );
}
