import type { WorkMark } from "@rizom/sdk";

/** What somebody says of another's work in an outcome: marks by type of work, and a comment. */
export type DemoAttestation = {
  readonly subject: string;
  readonly outcome: number;
  readonly work: readonly WorkMark[];
  readonly comment: string;
};

const says = (
  subject: string,
  outcome: number,
  work: { readonly [type in WorkMark["work"]]?: WorkMark["mark"] },
  comment = "",
): DemoAttestation => ({
  subject,
  outcome,
  // Its keys are types of work, which entries can't say.
  work: Object.entries(work).map(([type, mark]) => ({ work: type, mark }) as WorkMark),
  comment,
});

/** Of the bookings that Tideline made for Mira. Some have said nothing yet. */
export const BERTHS_ATTESTATIONS: Readonly<Record<string, readonly DemoAttestation[]>> = {
  "Mira Okafor": [
    says("Jonas Lindt", 1, { organising: 3, linking: 4 }, "I always knew what would come next, and from whom."),
    says(
      "Lucía Ferrer",
      1,
      { innovating: 4, developing: 4 },
      "She **watched ten visitors** before she drew anything, and threw away the first plan herself.",
    ),
    says("Tomás Adeyemi", 1, { producing: 3, maintaining: 4 }, "It hasn't been down once."),
  ],
  "Jonas Lindt": [
    says("Lucía Ferrer", 1, { developing: 4, producing: 2 }, "Strong until it works; the last tenth took long."),
    says("Tomás Adeyemi", 1, { producing: 4, inspecting: 3 }),
    says("Mira Okafor", 1, { advising: 3 }, "Clear about what she needs, and quick to look at it."),
  ],
  "Lucía Ferrer": [
    says("Jonas Lindt", 1, { linking: 3, organising: 2 }),
    says("Tomás Adeyemi", 1, { producing: 4, maintaining: 4 }, "Found two mistakes of mine before anybody else did."),
  ],
  "Tomás Adeyemi": [
    says("Lucía Ferrer", 1, { innovating: 3, developing: 4, promoting: 2 }),
    says("Jonas Lindt", 1, { organising: 3 }),
  ],
};

/** Of the seed day that Fieldwork made for Hanna, who has said nothing of the day itself yet. */
export const SEED_DAY_ATTESTATIONS: Readonly<Record<string, readonly DemoAttestation[]>> = {
  "Hanna Brandt": [
    says("Lucía Ferrer", 1, { developing: 4, producing: 3 }, "Nine of ten needed no help. The tenth needed a pencil."),
    says("Samir Haddad", 1, { organising: 2, linking: 3 }),
    says("Priya Raman", 2, { inspecting: 4, advising: 3 }, "She found two mistakes in *our* catalogue."),
    says("Lucía Ferrer", 2, { producing: 3 }),
  ],
  "Samir Haddad": [
    says("Priya Raman", 2, { inspecting: 4, producing: 4 }),
    says("Lucía Ferrer", 1, { developing: 3, innovating: 3 }),
    says("Priya Raman", 3, { linking: 3, promoting: 4 }, "Half of the people came because of her notices."),
    says("Hanna Brandt", 3, { advising: 4 }),
  ],
  "Priya Raman": [
    says("Lucía Ferrer", 1, { developing: 4 }),
    says("Lucía Ferrer", 3, { maintaining: 1 }, "The stand was left standing until Monday."),
    says("Samir Haddad", 3, { organising: 3, linking: 4 }, "Knew everybody who came, and whom to bring together."),
    says("Hanna Brandt", 2, { advising: 3 }),
  ],
  "Lucía Ferrer": [
    says("Priya Raman", 2, { inspecting: 3, advising: 3 }),
    says("Samir Haddad", 3, { linking: 4 }),
    says("Priya Raman", 3, { promoting: 2 }, "Written in haste."),
  ],
};
