import { actionOf, RZM, setMintAllowanceRequest } from "@rizom/sdk";
import { FormReader } from "../readForm.ts";
import type { Template } from "../Template.ts";

const MODULES = [
  { value: "equityGrants", label: "Grants" },
  { value: "equityRounds", label: "Rounds" },
  { value: "patronageEquity", label: "Patronage" },
] as const;
/** 104 bits. */
const MOST = 2n ** 104n - 1n;

/** How much equity one way of giving it may mint in all. */
export const allowance: Template = {
  id: "allowance",
  label: "Set a mint allowance",
  about:
    "How much equity grants, rounds or patronage may bring into the world in all, with what they have minted already.",
  empty: () => ({ module: "equityGrants", limit: "" }),
  fields: () => [
    { kind: "choice", name: "module", label: "For", options: MODULES },
    { kind: "amount", name: "limit", label: "In all", unit: RZM },
  ],
  read(values, { deployment }) {
    const form = new FormReader(values);
    const limit = form.amount("limit", RZM);
    const module = MODULES.find(({ value }) => value === form.typed("module"));
    if (!module) form.missing.module = "Choose what it is for.";
    if (limit !== null && limit > MOST) form.wrong.limit = "This is more than an allowance can count.";
    return form.done(() => {
      if (!module || limit === null) return [];
      const { equityToken } = deployment;
      return [actionOf(setMintAllowanceRequest({ equityToken, module: deployment[module.value], limit }))];
    });
  },
};
