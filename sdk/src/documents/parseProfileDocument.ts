import * as v from "valibot";
import { cleanProfile } from "./cleanProfile.ts";
import { DocumentError } from "./DocumentError.ts";
import { openDocument } from "./openDocument.ts";
import { PROFILE_TEXT, type ProfileDocument } from "./ProfileDocument.ts";
import { readText } from "./readText.ts";
import { readWork } from "./readWork.ts";
import { DECLARED_WORK } from "./workProblem.ts";

/** Shapes only; `profileProblems` knows the rules. Fields that aren't known here are passed over. */
const workSchema = v.array(v.object({ type: v.unknown(), preference: v.unknown() }));
const linksSchema = v.array(v.object({ name: v.string(), url: v.string() }));

/** Types of work and links are read apart from the texts, so that what is broken can be told. */
function listOf<Schema extends typeof workSchema | typeof linksSchema>(
  schema: Schema,
  list: unknown,
  problem: "work" | "links",
  what: string,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, list, { abortEarly: true });
  if (read.success) return read.output;
  throw new DocumentError(problem, `The document is broken: its ${problem} aren't a list of ${what}.`);
}

/**
 * Reads a member's profile from bytes that somebody else wrote. Their digest is checked by `fetchDocument`.
 * @returns Text: never to be taken for HTML. Nobody checks that it's true
 * @throws {DocumentError} when it's another kind, another version, broken, or too long, or a link can't be
 * @example
 * const { name, links } = parseProfileDocument(await fetchDocument({ digest, gateways }));
 */
export function parseProfileDocument(bytes: Uint8Array): ProfileDocument {
  const document = openDocument(bytes, "rizom/profile");
  const { name } = document;
  if (typeof name !== "string") throw new DocumentError("name", "The document is broken: its name isn't a text.");
  const written = listOf(workSchema, document.work, "work", "types and preferences");
  const links = listOf(linksSchema, document.links, "links", "names and addresses");
  const work = readWork(
    written.map(({ type, preference: mark }) => ({ type, mark })),
    DECLARED_WORK,
  ).map(({ type, mark: preference }) => ({ type, preference }));
  const profile = cleanProfile({ name, ...readText(document, PROFILE_TEXT), work, links });
  return { schema: "rizom/profile", version: 1, ...profile };
}
