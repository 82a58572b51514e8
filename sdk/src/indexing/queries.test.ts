import { readdirSync, readFileSync } from "node:fs";
import { parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { apiSchemaOf } from "../testing/apiSchemaOf.ts";

const schema = apiSchemaOf(readFileSync(new URL("../../../subgraph/schema.graphql", import.meta.url), "utf8"));

const names = readdirSync(import.meta.dirname).flatMap((file) => /^(fetch\w+)\.ts$/.exec(file)?.[1] ?? []);
const modules: Record<string, unknown>[] = await Promise.all(
  names.map((name) => import(/* @vite-ignore */ new URL(`./${name}.ts`, import.meta.url).href)),
);
const documents = modules.flatMap((exported) => Object.entries(exported).filter(([name]) => name.endsWith("_QUERY")));

describe("behavior: every query is one that the subgraph's schema answers", () => {
  test("there are queries", () => expect(documents.length).toBeGreaterThanOrEqual(29));
  test.each(documents)("%s", (_, document) => {
    expect(validate(schema, parse(String(document))).map(({ message }) => message)).toEqual([]);
  });
});

describe("error: a query that the schema doesn't answer is seen", () => {
  const wrong = [
    "{ payments { id nonsense } }",
    "query ($where: Payment_filter!) { splits(where: $where) { id } }",
    "{ payments(orderBy: nonsense) { id } }",
    "{ revenueBySplits(first: 1) { amount } }",
  ];
  test.each(wrong)("%s", (document) => expect(validate(schema, parse(document))).not.toEqual([]));
});
