/** Counts and cuts texts by characters: half of a pair of surrogates is no text, and would stop the index. */

/** The first so many characters of a text. */
export function firstCharacters(text: string, count: i32): string {
  return text.slice(0, endOf(text, count));
}

export function isLongerThan(text: string, count: i32): boolean {
  return endOf(text, count) < text.length;
}

/** Where so many characters end, in UTF-16 units; the text's own end where it has fewer. */
function endOf(text: string, count: i32): i32 {
  let end = 0;
  for (let i = 0; i < count && end < text.length; i++) end += isPairAt(text, end) ? 2 : 1;
  return end;
}

function isPairAt(text: string, index: i32): boolean {
  return (text.charCodeAt(index) & 0xfc00) == 0xd800 && index + 1 < text.length;
}
