import type { Franchise } from "@rizom/sdk";
import { nameOf } from "../../lib/names.ts";

/** Nobody types "Lucía" on a keyboard without accents. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** Franchises in which every word that was typed is found: in name, summary or number, or who owns it. */
export function findFranchises(franchises: readonly Franchise[], typed: string): readonly Franchise[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return franchises;
  return franchises.filter(({ id, name, document, owners }) => {
    const people = owners.map((owner) => nameOf(owner) ?? "");
    const text = plain([name, document?.title, document?.summary, ...people, `franchise ${id}`].join(" "));
    // Addresses are known by how they begin: any two digits are somewhere in one.
    const isFound = (word: string) =>
      text.includes(word) || (word.startsWith("0x") && owners.some((owner) => owner.toLowerCase().startsWith(word)));
    return words.every(isFound);
  });
}
