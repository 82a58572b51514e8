import { type KeptDraftState, useKeptDraft } from "../drafting/useKeptDraft.ts";
import { type Draft, emptyDraft, newStep } from "./Draft.ts";
import { draftStore } from "./draftStore.ts";

/** Parameters of the address that aren't values of a form. */
const OWN = new Set(["draft", "propose"]);

/** A new draft, with the action that the address asks for. */
function draftOf(parameters: URLSearchParams): Draft {
  const draft = emptyDraft();
  const template = parameters.get("propose");
  if (template === null) return draft;
  return {
    ...draft,
    steps: [newStep(template, Object.fromEntries([...parameters].filter(([name]) => !OWN.has(name))))],
  };
}

const pathOf = ({ id, savedAt }: Draft) => (savedAt === 0 ? "/governance/new" : `/governance/new?draft=${id}`);

/** The proposal that is on the screen. */
export const useDraft = () => useKeptDraft({ store: draftStore, empty: emptyDraft, start: draftOf, pathOf });

export type DraftState = KeptDraftState<Draft>;
