import { type EvidenceFile, FILE_LIMITS, fileProblem } from "@rizom/sdk";
import type { Hex } from "viem";

/** Where a file is on its way to IPFS. */
export type PickedState =
  | { readonly kind: "reading" | "unreadable" | "waiting" | "uploading" | "checking" | "stored" }
  | { readonly kind: "failed"; readonly why: string };

/** A file that somebody chose. */
export type PickedFile = Omit<EvidenceFile, "digest"> & {
  readonly id: string;
  /** What is in it; null until it's read, and for ever when it can't be one. */
  readonly content: { readonly bytes: Uint8Array; readonly digest: Hex } | null;
  readonly state: PickedState;
};

const UNREADABLE = "It can’t be read. If it’s a folder, choose the files that are in it.";
const SAME_NAME = "Another file has the same name. Rename one of them, and choose it again.";
const TOO_MANY = `There’s room for ${FILE_LIMITS.count} files. Remove one.`;

/**
 * Why files can't go with the others: because of what they are, of their name, or of their number.
 *
 * @returns sentences, by the file's id
 */
export function problemsOf(files: readonly PickedFile[]): ReadonlyMap<string, string> {
  const names = new Set<string>();
  let taken = 0;
  return new Map(
    files.flatMap((file) => {
      const name = file.name.trim();
      const own = fileProblem(file) ?? (file.state.kind === "unreadable" ? UNREADABLE : null);
      const problem = own ?? (names.has(name) ? SAME_NAME : null) ?? (taken === FILE_LIMITS.count ? TOO_MANY : null);
      if (problem !== null) return [[file.id, problem] as const];
      names.add(name);
      taken += 1;
      return [];
    }),
  );
}

/** Whether something is under way that removing it would disturb. */
export const isUnderWay = ({ state }: PickedFile): boolean =>
  state.kind === "reading" || state.kind === "uploading" || state.kind === "checking";
