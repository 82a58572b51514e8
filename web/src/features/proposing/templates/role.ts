import { accessManagerAbi, actionOf } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

const WAYS = [
  { value: "grantRole", label: "Give" },
  { value: "revokeRole", label: "Take away" },
] as const;
const ROLES = [
  { value: "1", label: "Grants: create and stop them" },
  { value: "2", label: "Rounds: open them" },
  { value: "3", label: "Recognition: let splits earn equity" },
  { value: "0", label: "Admin: every power there is" },
] as const;

/** A power that somebody holds without asking anybody. */
export const role: Template = {
  id: "role",
  label: "Give or take a power",
  about: "Somebody may do a thing without a proposal, or may not any more.",
  empty: () => ({ way: "grantRole", role: "1", account: "" }),
  fields: () => [
    { kind: "choice", name: "way", label: "What happens", options: WAYS },
    { kind: "choice", name: "role", label: "Power", options: ROLES },
    { kind: "address", name: "account", label: "Account" },
  ],
  read(values, { deployment: { accessManager } }) {
    const form = new FormReader(values);
    const account = form.address("account");
    const way = WAYS.find(({ value }) => value === form.typed("way")) ?? WAYS[0];
    const chosen = ROLES.find(({ value }) => value === form.typed("role")) ?? ROLES[0];
    return form.done(() => {
      const args = way.value === "grantRole" ? [BigInt(chosen.value), account, 0] : [BigInt(chosen.value), account];
      return [actionOf({ address: accessManager, abi: accessManagerAbi, functionName: way.value, args })];
    });
  },
};
