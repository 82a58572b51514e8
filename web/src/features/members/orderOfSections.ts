/** Who they are and what they did, before what they earned with it. */
const FOR_VISITORS = [
  ...(["profile", "standing", "did", "attestations"] as const),
  ...(["franchises", "engagements", "money", "equity", "history"] as const),
] as const;

/** What a page about somebody is made of. */
export type MemberSection = (typeof FOR_VISITORS)[number];

/** Their own money first, then what waits for them. */
const FOR_THEMSELVES: readonly MemberSection[] = [
  ...(["money", "engagements", "profile", "standing", "did"] as const),
  ...(["attestations", "franchises", "equity", "history"] as const),
];

/** The treasury isn't a person: it has no profile, and nobody attests its work. */
const FOR_THE_TREASURY: readonly MemberSection[] = ["money", "engagements", "franchises", "equity", "history"];

/** In which order the parts of the page serve who reads it. */
export function orderOfSections({ isYou, treasury }: { isYou: boolean; treasury: boolean }): readonly MemberSection[] {
  if (treasury) return FOR_THE_TREASURY;
  return isYou ? FOR_THEMSELVES : FOR_VISITORS;
}
