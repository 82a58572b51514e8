import type { MemberCertification, Person, WorkType } from "@rizom/sdk";
import type { Question } from "./question.ts";

/** What the certification says of somebody: null where it says nothing, undefined while it isn't computed. */
export type Certifying = MemberCertification | null | undefined;

/** Somebody in the list. */
export type ListedPerson = { readonly person: Person; readonly certified: Certifying };

/** What was found by the text that was typed; null when nothing was typed. */
export type Found = ReadonlySet<string> | null;

/** Those whom a question asks for, in its order. */
export function choosePeople(people: readonly ListedPerson[], question: Question, found: Found): ListedPerson[] {
  return people.filter((listed) => isAskedFor(listed, question, found)).sort(orderOf(question));
}

function isAskedFor({ person, certified }: ListedPerson, question: Question, found: Found): boolean {
  const { work, level, franchiseId } = question;
  if (found !== null && !found.has(person.account.toLowerCase())) return false;
  if (franchiseId !== null && !person.franchises.some((one) => one.franchiseId === franchiseId)) return false;
  if (work !== null && !isAttestedFor(person, work)) return false;
  return levelIn(certified, work) >= level;
}

const isAttestedFor = ({ demonstrations }: Person, work: WorkType): boolean =>
  demonstrations.some((one) => one.work === work && one.attestationCount > 0);

function levelIn(certified: Certifying, work: WorkType | null): number {
  return figuresIn(certified, work)?.level ?? 0;
}

/** Overall, or of one type of work. */
export function figuresIn(certified: Certifying, work: WorkType | null) {
  if (!certified) return null;
  return work === null ? certified.overall : (certified.work.find((one) => one.work === work) ?? null);
}

/** Equal scores: who came first stands first. */
function orderOf({ order, work }: Question) {
  const byAddress = (a: ListedPerson, b: ListedPerson) =>
    a.person.account.toLowerCase() < b.person.account.toLowerCase() ? -1 : 1;
  if (order === "newest") {
    return (a: ListedPerson, b: ListedPerson) => Number(b.person.since) - Number(a.person.since) || byAddress(a, b);
  }
  const scoreOf = ({ certified }: ListedPerson) => Number(figuresIn(certified, work)?.score ?? -1);
  return (a: ListedPerson, b: ListedPerson) =>
    scoreOf(b) - scoreOf(a) || Number(a.person.since) - Number(b.person.since) || byAddress(a, b);
}
