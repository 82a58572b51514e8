/** Evidence as files: what is given replaces what a sound one would say. */
import { anything, type FiledProse, HIDDEN_IN_LINES, waves } from "./prose.ts";

export const FILE = { name: "Final cut.mp4", type: "video/mp4", size: 1_048_576, digest: `0x${"ab".repeat(32)}` };

/** So many of different names. */
export const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...FILE, name: `${waves(100)}${index}.mp4` }));

export const evidenceOf = (replaced: Record<string, unknown> = {}): FiledProse =>
  anything(
    JSON.stringify({
      ...{
        schema: "rizom/evidence",
        version: 1,
        summary: "The final cut.",
        body: "In **three** parts.",
        files: [FILE],
      },
      ...replaced,
    }),
  );

/** Evidence whose files can't be. */
export const unsoundFiles = (): FiledProse[] => {
  const withFile = (change: Record<string, unknown>) => evidenceOf({ files: [{ ...FILE, ...change }] });
  const names = [
    "",
    " ",
    1,
    undefined,
    ".",
    "..",
    "a/b",
    "a\\b",
    waves(121),
    ...HIDDEN_IN_LINES.map((one) => `a${one}b`),
  ];
  const types = [
    "",
    "video",
    "/mp4",
    "video/",
    "Video/mp4",
    "a b/c",
    "text/html;<b>",
    "a/b/c",
    "a/\n",
    "-a/b",
    null,
    1,
  ];
  const digests = [
    FILE.digest.slice(2),
    FILE.digest.toUpperCase(),
    FILE.digest.slice(0, -1),
    `${FILE.digest}\n`,
    1,
    null,
  ];
  return [
    ...[undefined, null, {}, "files", { length: 1, 0: FILE }].map((wrong) => evidenceOf({ files: wrong })),
    ...[null, "file", 1, [], {}].map((wrong) => evidenceOf({ files: [FILE, wrong] })),
    ...[files(11), [FILE, { ...FILE, name: ` ${FILE.name}` }]].map((wrong) => evidenceOf({ files: wrong })),
    ...names.map((name) => withFile({ name })),
    ...[...types, `a/${"b".repeat(99)}`].map((type) => withFile({ type })),
    ...[0, -1, 1.5, "9", null, undefined, 1_048_577, 2 ** 53, 1e300].map((size) => withFile({ size })),
    ...digests.map((digest) => withFile({ digest })),
  ];
};
