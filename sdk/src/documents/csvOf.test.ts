import { expect, test } from "vitest";
import { csvOf } from "./csvOf.ts";

test("default: fields by commas, lines by CR and LF", () => {
  expect(
    csvOf([
      ["a", "b"],
      ["1", ""],
    ]),
  ).toBe("a,b\r\n1,\r\n");
});
test("behavior: separators, quotes and line ends stand in quotes", () => {
  expect(csvOf([["a,b", 'say "hi"', "two\r\nlines", "a;b"]])).toBe('"a,b","say ""hi""","two\r\nlines","a;b"\r\n');
});
test.each(["=1", "+1", "-1", "@a", "  =1", "\u0000=1", "＝1", "\t1"])(
  "behavior: %j isn't taken for a formula",
  (text) => {
    expect(csvOf([[text]])).toMatch(/^"?'/);
  },
);
