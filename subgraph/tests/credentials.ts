/** Attestations and profiles as files: what is given replaces what a sound one would say. */
import { getAddress } from "viem";
import { LUCIA, MIRA } from "./cast.ts";
import { anything, type FiledProse, waves } from "./prose.ts";
import { ATTESTATIONS, uidOf } from "./reputationEvents.ts";

export const did = (account: string, chain: string | number = 31337) =>
  `did:pkh:eip155:${chain}:${getAddress(account)}`;

export const statusOf = (uid: string, chain: string | number = 31337, registry = ATTESTATIONS) =>
  `urn:rizom:attestation:${chain}:${registry}:${uid}`;

interface Replaced {
  [field: string]: unknown;
  subject?: Record<string, unknown>;
  status?: Record<string, unknown>;
}

/** What MIRA wrote of LUCIA's work: `attested()` with this number's uid. */
export const credentialOf = ({ subject, status, ...top }: Replaced = {}, number = 1): FiledProse =>
  anything(
    JSON.stringify({
      ...{ schema: "rizom/attestation", version: 1, type: ["VerifiableCredential", "RizomAttestation"] },
      "@context": ["https://www.w3.org/ns/credentials/v2", { "@vocab": "urn:rizom:attestation:1:" }],
      issuer: did(MIRA),
      validFrom: "2026-11-29T12:00:00Z",
      credentialSubject: {
        ...{ id: did(LUCIA), engagement: "1", outcome: 1, work: [{ type: "developing", mark: 3 }] },
        ...{ comment: "She **finished** early.", ...subject },
      },
      credentialStatus: { id: statusOf(uidOf(number)), type: "RizomAttestationRegistry", ...status },
      ...top,
    }),
  );

export const profileOf = (replaced: Record<string, unknown> = {}): FiledProse =>
  anything(
    JSON.stringify({
      ...{ schema: "rizom/profile", version: 1, name: "Lucía Ferrer", summary: "Builds boats.", body: "Of **oak**." },
      ...{ work: [{ type: "developing", preference: 4 }], links: [{ name: "Yard", url: "https://yard.example" }] },
      ...replaced,
    }),
  );

/** Lists of types of work that no document can have; `name` is mark or preference. */
export const unsoundWork = (name: string): unknown[] => {
  const one = { type: "developing", [name]: 3 };
  return [
    ...[undefined, null, {}, "developing", 1, { length: 1, 0: one }],
    ...[null, "developing", [], {}, 1].map((wrong) => [wrong]),
    ...[-1, 5, 1.5, "3", null, undefined, 1e300].map((wrong) => [{ ...one, [name]: wrong }]),
    ...["Developing", "DEVELOPING", "", "designing", null, 3, " developing"].map((type) => [{ ...one, type }]),
    [one, one],
    [one, { type: "advising", [name]: 1 }],
  ];
};

/** Addresses that aren't for the web, or that read as something else. */
export const UNSOUND_URLS: unknown[] = [
  ...[
    "",
    " ",
    "yard.example",
    "http://yard.example",
    "javascript:alert(1)",
    "HTTPS://yard.example",
    "https:yard.example",
  ],
  ...[
    "https://",
    "https:///yard",
    "https://?a",
    "https://a b",
    "https://a/\u00a0b",
    "https://a\\@b",
    "https://yard.example/a\\b",
    "https://me@yard.example",
  ],
  ...["https://me:secret@yard.example/", "https://a\n/b", "https://a/\u202eb", "//yard.example", 1, null, undefined],
  `https://yard.example/${waves(280)}`,
];
