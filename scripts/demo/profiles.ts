import { join } from "node:path";
import { addDocument, buildProfileDocument, digestOf, type ProfileDocument } from "@rizom/sdk";
import type { Hex } from "viem";
import { readWriting } from "../founding/readWriting.ts";
import { TEXTS } from "./founding.ts";

type Declared = Pick<ProfileDocument, "work" | "links">;
type WorkType = ProfileDocument["work"][number]["type"];

const declares = (
  work: { readonly [type in WorkType]?: ProfileDocument["work"][number]["preference"] },
  ...links: ProfileDocument["links"]
): Declared => ({
  // Its keys are types of work, which entries can't say.
  work: Object.entries(work).map(([type, preference]) => ({ type, preference }) as ProfileDocument["work"][number]),
  links,
});

/** Who shows a profile; its text is in a file of the same name. Wen has none yet. */
const PROFILES: readonly (readonly [name: string, file: string, declared: Declared])[] = [
  ["Mira Okafor", "mira-okafor", declares({ advising: 3, organising: 2, inspecting: 3 })],
  ["Jonas Lindt", "jonas-lindt", declares({ advising: 3, promoting: 2, organising: 4, linking: 4 })],
  [
    "Lucía Ferrer",
    "lucia-ferrer",
    declares(
      { innovating: 4, promoting: 1, developing: 4, organising: 1, producing: 2, inspecting: 1 },
      { name: "Sketchbook", url: "https://lucia.example/sketchbook" },
    ),
  ],
  [
    "Tomás Adeyemi",
    "tomas-adeyemi",
    declares(
      { developing: 2, producing: 4, inspecting: 3, maintaining: 4 },
      { name: "Code", url: "https://code.example/tomas" },
      { name: "Notes on old telephones", url: "https://tomas.example/telephones" },
    ),
  ],
  ["Priya Raman", "priya-raman", declares({ advising: 4, promoting: 1, producing: 3, inspecting: 4 })],
  ["Hanna Brandt", "hanna-brandt", declares({ advising: 2, maintaining: 3, linking: 3 })],
  ["Samir Haddad", "samir-haddad", declares({ promoting: 3, organising: 2, linking: 4 })],
  ["Ines Duarte", "ines-duarte", declares({ advising: 3, organising: 3, inspecting: 4 })],
];

/** Puts the profiles of the demo's people on IPFS. */
export async function publishProfiles(ipfsApiUrl: string): Promise<readonly (readonly [name: string, digest: Hex])[]> {
  return Promise.all(
    PROFILES.map(async ([name, file, declared]) => {
      const { title, summary, body } = readWriting(join(TEXTS, "profiles", `${file}.md`));
      const { bytes } = buildProfileDocument({ name: title, summary, body, ...declared });
      await addDocument({ ipfsApiUrl, bytes });
      return [name, await digestOf(bytes)] as const;
    }),
  );
}
