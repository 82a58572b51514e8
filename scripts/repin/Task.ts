import type { NamedKind } from "@rizom/sdk";
import type { Hex } from "viem";

/** What is counted together: documents that the chain names, and what they name themselves. */
export const TASK_KINDS = [
  "charter",
  "proposal",
  "allocation list",
  "list page",
  "brief",
  "evidence",
  "file",
  "reason",
  "ruling",
  "attestation",
  "profile",
] as const satisfies readonly (NamedKind | "list page" | "file")[];

export type TaskKind = (typeof TASK_KINDS)[number];

/** Something to be had from one provider and given to another. */
export type Task = { readonly kind: TaskKind; readonly digest: Hex };

/** What became of it: `there` is what the new provider had already. */
export type Done = Task & { readonly state: "pinned" | "there" | "missing"; readonly why: string | null };
