import { type Mark, type Profile, WORK_TYPES, type WorkType } from "@rizom/sdk";
import type { Address } from "viem";
import { type Kept, newId } from "../drafting/createDraftStore.ts";

export type LinkDraft = { readonly id: string; readonly name: string; readonly url: string };

/** A profile as it's being written; kept in this browser only. */
export type ProfileDraft = Kept & Omit<Profile, "links"> & { readonly links: readonly LinkDraft[] };

/** Each account has one. */
export const draftIdOf = (account: Address): string => account.toLowerCase();

export const newLink = (): LinkDraft => ({ id: newId(), name: "", url: "" });

/** Begins with the profile that is there, or with nothing. */
export function startProfile(id: string, present: Profile | null): ProfileDraft {
  const { name = "", summary = "", body = "", work = [], links = [] } = present ?? {};
  return {
    ...{ id, savedAt: 0, title: name, name, summary, body, work },
    links: links.map((link) => ({ ...link, id: newId() })),
  };
}

/** What is put into the document. */
export const profileOf = ({ name, summary, body, work, links }: ProfileDraft): Profile => ({
  ...{ name, summary, body, work },
  links: links.map(({ name: called, url }) => ({ name: called, url })),
});

/** Says how much somebody likes a type of work; null says nothing about it. */
export function declare(work: Profile["work"], type: WorkType, preference: Mark | null): Profile["work"] {
  const others = work.filter((one) => one.type !== type);
  return preference === null ? others : [...others, { type, preference }];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const isWork = (value: unknown): value is WorkType => WORK_TYPES.some((work) => work === value);
const isMark = (value: unknown): value is Mark => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 4;
const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Reads a draft from what was kept, which an older version of the app, or somebody's hand, may have written. */
export function readProfileDraft(value: unknown): ProfileDraft | null {
  if (!isRecord(value) || typeof value.id !== "string") return null;
  const { id, savedAt, name, summary, body, work, links } = value;
  return {
    id,
    savedAt: Number.isSafeInteger(savedAt) ? Number(savedAt) : 0,
    ...{ title: textOf(name), name: textOf(name), summary: textOf(summary), body: textOf(body) },
    work: listOf(work).reduce<Profile["work"]>(
      (all, { type, preference }) => (isWork(type) && isMark(preference) ? declare(all, type, preference) : all),
      [],
    ),
    links: listOf(links).map((link) => ({ id: newId(), name: textOf(link.name), url: textOf(link.url) })),
  };
}
