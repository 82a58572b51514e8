const MAX_QUOTED = 200;

/**
 * What somebody else's server says, for a sentence: without what a terminal or a screen takes for a command, and no novel.
 * @example
 * quote("no\u0000 <b>peers</b>\n"); // "no  <b>peers</b>"
 */
export function quote(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, MAX_QUOTED);
}
