import { lexer, type Token, type Tokens } from "marked";

/** Longer than any text that this app lets somebody write. */
const MOST_CHARACTERS = 60_000;
/** Without an empty line. The lexer's work can grow with the square of such a run, and a page must never freeze. */
const MOST_IN_A_RUN = 4_000;
/** Deeper than anybody quotes or lists. */
const MOST_LEVELS = 12;

/**
 * Reads Markdown that anybody may have written. HTML in it stays text, and what is meant to choke a reader isn't read.
 *
 * @returns null when the text is to be shown as it is
 */
export function readMarkdown(text: string): readonly Token[] | null {
  if (text.length > 2 * MOST_CHARACTERS || [...text].length > MOST_CHARACTERS) return null;
  if (text.split(/\n\s*\n/).some(({ length }) => length > MOST_IN_A_RUN)) return null;
  try {
    const tokens = lexer(text);
    return isShallow(tokens, MOST_LEVELS) ? tokens : null;
  } catch {
    // Nesting without end overflows the lexer's stack.
    return null;
  }
}

/** What is inside of a token. The lexer has no extensions, so that a type's name says all. */
export function insideOf(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items;
  if (token.type === "table") return cellsOf(token as Tokens.Table).flatMap(({ tokens }) => tokens);
  return ("tokens" in token && token.tokens) || [];
}

const cellsOf = ({ header, rows }: Tokens.Table) => [...header, ...rows.flat()];

function isShallow(tokens: readonly Token[], levels: number): boolean {
  return levels > 0 && tokens.every((token) => isShallow(insideOf(token), levels - 1) || insideOf(token).length === 0);
}
