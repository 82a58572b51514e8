import type { Profile, ProfileProblems } from "@rizom/sdk";

/** Whether a profile can be published as it is. */
export function isReady({ eachLink, ...others }: ProfileProblems): boolean {
  const links = eachLink.flatMap(({ name, url }) => [name, url]);
  return [...Object.values(others), ...links].every((problem) => problem === null);
}

/** Only what is there and can't stay: what isn't written yet is said when somebody tries to publish it. */
export function unlessEmpty(problems: ProfileProblems, { name, links }: Profile): ProfileProblems {
  const wrong = (problem: string | null | undefined, text: string) => (text.trim() === "" ? null : (problem ?? null));
  return {
    ...problems,
    name: wrong(problems.name, name),
    eachLink: links.map((link, index) => ({
      name: wrong(problems.eachLink[index]?.name, link.name),
      url: wrong(problems.eachLink[index]?.url, link.url),
    })),
  };
}
