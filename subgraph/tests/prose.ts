/** Charters, proposals' texts, briefs and reasons as files: what is given replaces what a sound one would say. */
import { digestOf, fileOf } from "./documents.ts";
import type { IpfsFile } from "./TestCase.ts";

export interface FiledProse {
  digest: string;
  file: IpfsFile;
}

const SOUND = {
  version: 1,
  title: "Harbour",
  summary: "We build for the sea.",
  body: "# Harbour\n\nWe work **together**.",
};

const filed = (text: string): FiledProse => ({ digest: digestOf(text), file: fileOf(text) });

export const charterOf = (replaced: Record<string, unknown> = {}) =>
  filed(JSON.stringify({ schema: "rizom/charter", ...SOUND, ...replaced }));

export const textOf = (replaced: Record<string, unknown> = {}) =>
  filed(JSON.stringify({ schema: "rizom/proposal", ...SOUND, ...replaced }));

export const briefOf = (replaced: Record<string, unknown> = {}) =>
  filed(JSON.stringify({ schema: "rizom/brief", ...SOUND, ...replaced }));

export const reasonOf = (replaced: Record<string, unknown> = {}) =>
  filed(JSON.stringify({ schema: "rizom/reason", ...SOUND, ...replaced }));

/** A file that is anything. */
export const anything = (text: string) => filed(text);

/** So many characters of two UTF-16 units and four bytes each. */
export const waves = (count: number) => "🌊".repeat(count);

/** What no line of text may hide: control characters, ends of lines, and what turns the direction of what follows. */
export const HIDDEN_IN_LINES = ["\u0000", "\u001b", "\u0085", "\n", "\t", "\u2028", "\u202e", "\u2066"];
const HIDDEN_IN_TEXT = ["\u0000", "\u007f", "\u009f", "\u000b", "\u202a", "\u2069"];

/** What no document of any kind can be. */
export const unreadable = (of: (replaced: Record<string, unknown>) => FiledProse): FiledProse[] => [
  ...["no JSON", "", "null", "[]", '"text"', "1", "{}", '{"schema":', "\u0000", '{"title":"\\ud800"}'].map(filed),
  ...["[".repeat(100_000), "[0,".repeat(80_000)].map(filed),
  ...["rizom/allocation-list", "RIZOM/CHARTER", "", null, 1, []].map((wrong) => of({ schema: wrong })),
  ...[0, 2, "1", 1.5, null, undefined].map((version) => of({ version })),
  of({ more: "x".repeat(262_144) }),
];

/** What no body of any kind can be. */
export const unsoundBodies = [
  ...[1, null, undefined, {}, "x".repeat(60_001), `${"x".repeat(60_000)} `],
  ...HIDDEN_IN_TEXT.map((hidden) => `a${hidden}b`),
];

/** What no document of its kind can be: the name of the schema and the longest title are the kind's own. */
export const unsound = (schema: string, maxTitle: number): FiledProse[] => {
  const of = (replaced: Record<string, unknown>) => filed(JSON.stringify({ schema, ...SOUND, ...replaced }));
  return [
    ...unreadable(of),
    ...["", " \n", 1, null, undefined, [], {}, waves(maxTitle + 1), "x".repeat(maxTitle + 1)].map((title) =>
      of({ title }),
    ),
    ...HIDDEN_IN_LINES.flatMap((hidden) => [of({ title: `a${hidden}b` }), of({ summary: `a${hidden}b` })]),
    ...[1, null, undefined, [], waves(301)].map((summary) => of({ summary })),
    ...unsoundBodies.map((body) => of({ body })),
  ];
};
