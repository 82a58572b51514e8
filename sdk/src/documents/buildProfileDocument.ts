import { blockOf } from "./blockOf.ts";
import { cleanProfile } from "./cleanProfile.ts";
import type { Profile, ProfileDocument } from "./ProfileDocument.ts";

/**
 * Makes a member's profile in canonical JSON.
 * @param profile Its types of work in any order
 * @returns The document, and its bytes for `digestOf` and `pinDocument`
 * @throws {DocumentError} with a sentence when a part is too long, missing or broken
 * @example
 * const { bytes } = buildProfileDocument({
 *   name: "Lucía Prieto", summary: "Films.", body: "", work: [{ type: "producing", preference: 4 }],
 *   links: [{ name: "Showreel", url: "https://example.org" }],
 * });
 */
export function buildProfileDocument(profile: Profile): {
  readonly document: ProfileDocument;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const document: ProfileDocument = { schema: "rizom/profile", version: 1, ...cleanProfile(profile) };
  return { document, bytes: blockOf(document) };
}
