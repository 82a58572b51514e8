import { actionOf, revokeGrantRequest } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

/** Stops a grant that was made revocable. */
export const revoke: Template = {
  id: "revoke",
  label: "Stop a grant",
  about: "Stops a grant that can be stopped; what has vested by then stays.",
  empty: () => ({ account: "", id: "" }),
  fields: () => [
    { kind: "address", name: "account", label: "Whose grant" },
    { kind: "text", name: "id", label: "Number of the grant", hint: "As on the member’s page" },
  ],
  read(values, { deployment: { equityGrants } }) {
    const form = new FormReader(values);
    const account = form.address("account");
    const id = form.whole("id", 10n ** 18n, "Enter the grant’s number.");
    return form.done(() =>
      account === null || id === null ? [] : [actionOf(revokeGrantRequest({ equityGrants, account, id }))],
    );
  },
};
