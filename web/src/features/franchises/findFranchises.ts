import type { Franchise } from "@rizom/sdk";
import { nameOf } from "../../lib/names.ts";

/** Nobody types "Lucía" on a keyboard without accents. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** Franchises in which every word that was typed is found: in name, summary, number, or the names of owners. */
export function findFranchises(franchises: readonly Franchise[], typed: string): readonly Franchise[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return franchises;
  return franchises.filter((franchise) => {
    const people = franchise.owners.flatMap((owner) => [owner, nameOf(owner) ?? ""]);
    const said = [franchise.name, franchise.document?.title ?? "", franchise.document?.summary ?? "", ...people];
    const text = plain([...said, `franchise ${franchise.id}`].join(" "));
    return words.every((word) => text.includes(word));
  });
}
