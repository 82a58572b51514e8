import { PROFILE_LIMITS, PROFILE_TEXT, type Profile, type ProfileLink } from "./ProfileDocument.ts";
import { HIDDEN_IN_LINES, partProblem } from "./partProblem.ts";
import { textProblems } from "./textProblems.ts";
import { DECLARED_WORK, workProblem } from "./workProblem.ts";

/** What is wrong with one link's fields. */
export type LinkProblems = { readonly name: string | null; readonly url: string | null };

/** A sentence for each part that can't stay as it is; null where all is well. */
export type ProfileProblems = {
  readonly name: string | null;
  readonly summary: string | null;
  readonly body: string | null;
  readonly work: string | null;
  /** Of all links together. */
  readonly links: string | null;
  /** Of each link, in the order of the links. */
  readonly eachLink: readonly LinkProblems[];
};

function lineProblem(name: string, text: string, most: number, empty: string): string | null {
  return text === "" ? empty : partProblem(name, text, most, HIDDEN_IN_LINES);
}

/** An address that a browser opens in safety: no script, no password, and nothing that reads as something else. */
function urlProblem(url: string): string | null {
  const problem = lineProblem("The address", url, PROFILE_LIMITS.linkUrl, "Write the address, or remove the link.");
  if (problem !== null) return problem;
  if (!url.startsWith("https://")) return "The address must begin with https://.";
  if (/[\s\\]/.test(url) || !URL.canParse(url)) return "The address isn't one that a browser can open. Copy it again.";
  const { username, password } = new URL(url);
  return username + password === "" ? null : "The address has a user's name or password in it. Remove them.";
}

const linkProblemsOf = ({ name, url }: ProfileLink): LinkProblems => ({
  name: lineProblem("The name", name.trim(), PROFILE_LIMITS.linkName, "Give the link a name, or remove it."),
  url: urlProblem(url.trim()),
});

/**
 * Says what is wrong with a profile, part by part.
 * @returns Sentences for a form's fields
 * @example
 * const { name } = profileProblems({ name: "", summary: "", body: "", work: [], links: [] }); // "Write your name, …"
 */
export function profileProblems({ name, summary, body, work, links }: Profile): ProfileProblems {
  const most = PROFILE_LIMITS.links;
  const preferences = work.map(({ type, preference: mark }) => ({ type, mark }));
  return {
    ...textProblems({ summary, body }, PROFILE_TEXT),
    name: lineProblem("The name", name.trim(), PROFILE_LIMITS.name, "Write your name, or what you are called here."),
    work: workProblem(preferences, DECLARED_WORK),
    links:
      links.length > most ? `There are ${links.length} links, and a profile has at most ${most}. Remove some.` : null,
    eachLink: links.map(linkProblemsOf),
  };
}
