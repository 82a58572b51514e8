import type { Franchise } from "@rizom/sdk";
import { createFinder } from "../../lib/createFinder.ts";
import { nameOf } from "../../lib/names.ts";

/** Franchises in which every word that was typed is found: in name, summary or number, or who owns it. */
export function findFranchises(franchises: readonly Franchise[], typed: string): readonly Franchise[] {
  const isFound = createFinder(typed);
  if (isFound === null) return franchises;
  return franchises.filter(({ id, name, document, owners }) => {
    const people = owners.map((owner) => nameOf(owner) ?? "");
    const texts = [name, document?.title ?? "", document?.summary ?? "", ...people, `franchise ${id}`];
    return isFound(texts, owners);
  });
}
