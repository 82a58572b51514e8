const BEGIN = "<!-- results: npm run certification:adversarial -- --write -->";
const END = "<!-- /results -->";

/**
 * Puts tables between the markers of a page.
 * @throws {Error} when the page has no markers
 */
export function withResults(page: string, tables: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The page needs a line “${BEGIN}” and, after it, a line “${END}”.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${page.slice(end)}`;
}
