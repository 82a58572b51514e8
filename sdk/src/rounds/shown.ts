const MOST = 60;

/**
 * What stands in a file, as it can be quoted in a sentence: on one line, and not too long.
 * @example
 * `${shown("1e18")} isn't an amount.`; // “1e18” isn't an amount.
 */
export function shown(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}]/gu, "·");
  return `“${line.length > MOST ? `${line.slice(0, MOST)}…` : line}”`;
}
