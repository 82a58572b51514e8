import type { FranchiseRecord } from "@rizom/sdk";

/** What people call a franchise, else its number. Anybody's text, to be shown as text. */
export const nameOfFranchise = ({ id, name }: Pick<FranchiseRecord, "id" | "name">): string =>
  name.trim() || `Franchise ${id}`;
