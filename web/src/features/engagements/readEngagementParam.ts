export type EngagementParam = { id: bigint; problem: null } | { id: null; problem: string };

/** Numbers that no network ever gives aren't asked for. */
const LONGEST = 12;

/** Reads the number of an engagement in a link; says what is wrong with it in a sentence. */
export function readEngagementParam(text: string | undefined): EngagementParam {
  const typed = text ?? "";
  if (!/^[0-9]+$/.test(typed)) return { id: null, problem: "An engagement is known by its number, such as 12." };
  if (typed.length > LONGEST || BigInt(typed) === 0n) {
    return { id: null, problem: `There can be no engagement ${typed.slice(0, LONGEST)}: numbers count from 1.` };
  }
  return { id: BigInt(typed), problem: null };
}
