import { expect, test } from "vitest";
import * as sdk from "../index.ts";
import * as rounds from "../rounds/index.ts";
import { ownErrorNames } from "./ownErrorNames.ts";

test("behavior: every error class that the SDK exports is known by its name", () => {
  const isError = (value: unknown) => typeof value === "function" && value.prototype instanceof Error;
  const classes = Object.entries({ ...sdk, ...rounds }).filter(([, value]) => isError(value));
  expect(classes.map(([name]) => name).sort()).toEqual([...ownErrorNames].sort());
});
