import {
  actionOf,
  admitFranchiseRequest,
  buildCharterDocument,
  CHARTER_LIMITS,
  digestOf,
  textProblems,
} from "@rizom/sdk";
import { type Address, isAddressEqual, size, toHex } from "viem";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

const MOST_BYTES = 64;
const MOST_OWNERS = 50;

function checkText(form: FormReader): void {
  const text = { title: form.typed("name"), summary: form.typed("summary"), body: form.typed("charter") };
  const problems = textProblems(text, CHARTER_LIMITS);
  if (problems.title !== null && text.title !== "") form.wrong.name = problems.title;
  if (problems.summary !== null) form.wrong.summary = problems.summary;
  if (problems.body !== null) form.wrong.charter = problems.body;
  if (size(toHex(text.title)) > MOST_BYTES)
    form.wrong.name = `The name is longer than ${MOST_BYTES} bytes. Make it shorter.`;
}

function readOwners(form: FormReader): Address[] {
  const owners: Address[] = [];
  form.rows("owners", (row) => {
    const owner = row.address("0", "Enter an owner’s address.");
    if (owner === null) return null;
    if (owners.some((other) => isAddressEqual(other, owner))) row.wrong["0"] = "This account is in the list already.";
    if (owners.length >= MOST_OWNERS) row.wrong["0"] = `A franchise begins with at most ${MOST_OWNERS} owners.`;
    owners.push(owner);
    return owner;
  });
  return owners;
}

/** A new franchise with its charter and first owners. */
export const admit: Template = {
  id: "admit",
  label: "Admit a franchise",
  about: "A new franchise with its first owners and its charter, and with one vote in the franchise house.",
  empty: () => ({ name: "", summary: "", charter: "", owners: "" }),
  fields: () => [
    { kind: "text", name: "name", label: "Its name", hint: "At most 64 bytes; on-chain for ever" },
    { kind: "text", name: "summary", label: "What it does, in one sentence" },
    {
      kind: "markdown",
      name: "charter",
      label: "Its charter",
      hint: "Public and permanent, on IPFS; its owners can agree on another later",
    },
    {
      kind: "rows",
      name: "owners",
      label: "Owner",
      more: "Add another owner",
      columns: [{ kind: "address", label: "First owner" }],
    },
  ],
  read(values, { deployment }) {
    const form = new FormReader(values);
    const title = form.text("name", "Enter the franchise’s name.");
    form.text("charter", "Write what its owners promise each other.");
    checkText(form);
    const owners = readOwners(form);
    return form.done(async () => {
      const text = { title: title ?? "", summary: form.typed("summary"), body: form.typed("charter") };
      const { bytes } = buildCharterDocument(text);
      const { franchiseRegistry } = deployment;
      const request = admitFranchiseRequest({
        franchiseRegistry,
        name: text.title,
        charter: await digestOf(bytes),
        owners,
      });
      return { actions: [actionOf(request)], documents: [bytes] };
    });
  },
};
