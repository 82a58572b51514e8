import type { Person } from "@rizom/sdk/demo";

/** What the demo wallet asks the person. */
export type DemoRequest =
  | { readonly kind: "connect"; readonly people: readonly Person[]; readonly current: Person | null }
  | {
      /** `show` asks nothing. */
      readonly kind: "confirm" | "show";
      readonly person: Person;
      readonly title: string;
      readonly lines: readonly string[];
    };

/** The answer: who was chosen, whether it was approved; null means no. */
export type DemoAnswer = { readonly person: Person } | null;

/** Shows a request, and resolves with the answer. */
export type AskPerson = (request: DemoRequest) => Promise<DemoAnswer>;
