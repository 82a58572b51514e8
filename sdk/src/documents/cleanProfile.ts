import { cleanText } from "./cleanText.ts";
import { cleanWork } from "./cleanWork.ts";
import { DocumentError } from "./DocumentError.ts";
import { PROFILE_TEXT, type Profile } from "./ProfileDocument.ts";
import { profileProblems } from "./profileProblems.ts";
import { DECLARED_WORK } from "./workProblem.ts";

function checkProfile(profile: Profile): void {
  const { name, links, eachLink } = profileProblems(profile);
  if (name !== null) throw new DocumentError("name", name);
  if (links !== null) throw new DocumentError("links", links);
  for (const [index, problems] of eachLink.entries()) {
    // Links are told apart by their place: a name that can't be is nothing to put into a sentence.
    const problem = problems.name ?? problems.url;
    if (problem !== null) throw new DocumentError("links", `Link ${index + 1}: ${problem}`);
  }
}

/**
 * Brings a profile into the form in which it's kept: trimmed, with one kind of line end, and its work in order.
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { name } = cleanProfile({ name: " Lucía ", summary: "", body: "", work: [], links: [] }); // "Lucía"
 */
export function cleanProfile(profile: Profile): Profile {
  checkProfile(profile);
  const work = profile.work.map(({ type, preference: mark }) => ({ type, mark }));
  return {
    name: profile.name.trim(),
    ...cleanText({ summary: profile.summary, body: profile.body }, PROFILE_TEXT),
    work: cleanWork(work, DECLARED_WORK).map(({ type, mark: preference }) => ({ type, preference })),
    links: profile.links.map(({ name, url }) => ({ name: name.trim(), url: url.trim() })),
  };
}
