import { readFileSync } from "node:fs";
import { type CertificationParameters, DEFAULT_PARAMETERS } from "@rizom/sdk";
import * as v from "valibot";
import { CommandError } from "../command/CommandError.ts";

/** JSON has no way to write a large number that every program reads alike, so both are taken. */
const whole = v.pipe(
  v.union([v.pipe(v.string(), v.regex(/^\d{1,60}$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  v.transform((value) => BigInt(value)),
);
const small = v.pipe(
  v.union([v.pipe(v.string(), v.regex(/^\d{1,9}$/)), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  v.transform((value) => Number(value)),
);
const level = v.strictObject({ score: whole, raters: small, outcomes: small });

const schema = v.partial(
  v.strictObject({
    halfLife: whole,
    pairCap: whole,
    spread: whole,
    damping: whole,
    iterations: small,
    edgeTrust: whole,
    markTrust: v.strictTuple([whole, whole, whole, whole, whole]),
    seedTrust: whole,
    halfTrust: whole,
    steepness: small,
    raterFloor: whole,
    zSquared: whole,
    goodMark: v.pipe(small, v.picklist([0, 1, 2, 3, 4])),
    levels: v.strictTuple([level, level, level]),
  }),
);

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new CommandError(`${path} can't be read as JSON. Check its name and what is in it.`, { cause });
  }
}

/**
 * Reads parameters from a JSON file; what isn't in it is as by default.
 * @throws {CommandError} which names the first thing that can't be read
 */
export function readParameters(path: string): CertificationParameters {
  const read = v.safeParse(schema, jsonOf(path), { abortEarly: true });
  if (read.success) return { ...DEFAULT_PARAMETERS, ...read.output };
  const [issue] = read.issues;
  const key = v.getDotPath(issue) ?? "the file";
  throw new CommandError(
    `${path}: ${key} can't be used. Parameters are those of docs/certification.md, in whole numbers: ${Object.keys(DEFAULT_PARAMETERS).join(", ")}.`,
  );
}
