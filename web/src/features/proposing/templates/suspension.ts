import { actionOf, reinstateFranchiseRequest, suspendFranchiseRequest } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

/** Suspends a franchise, or takes it back. */
export const suspension: Template = {
  id: "suspension",
  label: "Suspend or reinstate a franchise",
  about: "Freezes a franchise’s vote and new business, or gives them back. Its money is never touched.",
  empty: ({ franchises }) => ({ franchise: franchises[0]?.id.toString() ?? "" }),
  fields: (_, { franchises }) => [
    {
      kind: "choice",
      name: "franchise",
      label: "Franchise",
      options: franchises.map(({ id, name, isSuspended }) => ({
        value: id.toString(),
        label: isSuspended ? `Reinstate ${name}` : `Suspend ${name}`,
      })),
    },
  ],
  read(values, { franchises, deployment: { franchiseRegistry } }) {
    const form = new FormReader(values);
    const typed = form.text("franchise", "Choose a franchise.");
    const franchise = franchises.find(({ id }) => id.toString() === typed);
    if (typed && !franchise) form.missing.franchise = "Choose a franchise.";
    return form.done(() => {
      if (!franchise) return [];
      const request = franchise.isSuspended ? reinstateFranchiseRequest : suspendFranchiseRequest;
      return [actionOf(request({ franchiseRegistry, id: franchise.id }))];
    });
  },
};
