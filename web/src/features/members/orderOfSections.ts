/** What a page about somebody is made of. */
export type MemberSection = "profile" | "franchises" | "engagements" | "money" | "equity" | "history";

/** Who they are and what they did, before what they earned with it. */
const FOR_VISITORS = ["profile", "franchises", "engagements", "money", "equity", "history"] as const;

/** Their own money first, then what waits for them. */
const FOR_THEMSELVES = ["money", "engagements", "profile", "franchises", "equity", "history"] as const;

/** The treasury isn't a person: it has no profile, and nobody attests its work. */
const FOR_THE_TREASURY = ["money", "engagements", "franchises", "equity", "history"] as const;

/** In which order the parts of the page serve who reads it. */
export function orderOfSections({ isYou, treasury }: { isYou: boolean; treasury: boolean }): readonly MemberSection[] {
  if (treasury) return FOR_THE_TREASURY;
  return isYou ? FOR_THEMSELVES : FOR_VISITORS;
}
