import { expect, test } from "vitest";
import { timeInWords } from "./timeInWords.ts";

test.each([
  [0, "just now"],
  [-19, "just now"],
  [-45, "less than a minute ago"],
  [45, "in less than a minute"],
  [-150, "2 minutes ago"],
  [-3_600, "1 hour ago"],
  [-86_400, "yesterday"],
  [2 * 86_400, "in 2 days"],
  [-86_400 * 59, "last month"],
  [-86_400 * 800, "2 years ago"],
])("default: %i seconds from now are “%s”", (seconds, words) => {
  expect(timeInWords(seconds)).toBe(words);
});
