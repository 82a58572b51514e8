import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SOURCES = join(import.meta.dirname, "..");

// Where modules are shared, one that is there already keeps what it imported, and one that got a mock gives it to others.
test("error: a test that mocks modules or loads them afresh shares none with others", () => {
  const shared = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.test\.tsx?$/.test(file) && !file.includes(".isolated."),
  );
  const isApart = (file: string) =>
    /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(join(SOURCES, file), "utf8"));
  expect(shared.length).toBeGreaterThan(100);
  expect(shared.filter(isApart)).toEqual([]);
});
