import { LEVELS } from "@rizom/sdk";

/** What a level is called, at the beginning of a sentence: "Proven". */
export function nameOfLevel(level: number): string {
  const name = LEVELS[level] ?? `level ${level}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
