import { type Address, type Hex, isHex, pad, slice } from "viem";
import type { franchiseRegistryAbi } from "../../generated/franchiseRegistryAbi.ts";
import { quoted } from "../quoted.ts";
import type { WordsOf } from "../WordsOf.ts";
import { setAuthorityWords } from "./authorityWords.ts";

const OWNERS_ONLY = "Only an owner of a franchise can do this, and the treasury owns none: it fails.";
const KEEPERS_ONLY =
  "The treasury owns no franchise: this fails, unless it controls the split itself and is a facilitator there.";

const roleName = (role: number) => (role === 1 ? "facilitator" : role === 0 ? "member" : `role ${role}`);
const ADMISSION = 0;
const CHARTER = 2;

const sayMatter = (matter: number, subject: Hex, who: (account: Address) => string): string => {
  if (matter === CHARTER) return `the charter ${subject}`;
  const isAccount = isHex(subject) && pad(slice(subject, 12), { size: 32 }) === subject;
  const account = isAccount ? who(slice(subject, 12)) : subject;
  return matter === ADMISSION ? `the admission of ${account}` : `the removal of ${account}`;
};

/** What calls of the registry of franchises do. */
export const franchiseRegistryWords: WordsOf<typeof franchiseRegistryAbi> = {
  setAuthority: setAuthorityWords,
  admitFranchise: ([name, , owners], { write }) => ({
    sentence: `Admits the franchise ${quoted(name)} with ${owners.length} ${owners.length === 1 ? "owner" : "owners"}: ${write.list(owners.map(write.who))}.`,
  }),
  suspend: ([id], { write }) => ({
    sentence: `Suspends ${write.franchise(id)}: it has no vote and takes no new business, and its money isn’t touched.`,
    warnings: ["Its owners lose their vote in all proposals that begin from then on."],
  }),
  reinstate: ([id], { write }) => ({
    sentence: `Takes the suspension of ${write.franchise(id)} back: it can vote and take new business again.`,
  }),
  supportAdmission: ([account], { write }) => ({
    sentence: `Supports that ${write.who(account)} becomes an owner.`,
    warnings: [OWNERS_ONLY],
  }),
  supportRemoval: ([account], { write }) => ({
    sentence: `Supports that ${write.who(account)} stops being an owner.`,
    warnings: [OWNERS_ONLY],
  }),
  supportCharter: ([charter]) => ({ sentence: `Supports the charter ${charter}.`, warnings: [OWNERS_ONLY] }),
  withdrawSupport: ([matter, subject], { write }) => ({
    sentence: `Takes back the support of ${sayMatter(matter, subject, write.who)}.`,
    warnings: [OWNERS_ONLY],
  }),
  acceptOwnership: ([id], { caller, write }) => ({
    sentence: `Makes ${write.who(caller)} an owner of ${write.franchise(id)}, if it was invited.`,
    warnings: ["The treasury would vote in the franchise house, if somebody made it."],
  }),
  resignOwnership: (_, { caller, write }) => ({
    sentence: `Makes ${write.who(caller)} stop being an owner of its franchise.`,
    warnings: [OWNERS_ONLY],
  }),
  appoint: ([role, accounts], { write }) => ({
    sentence: `Appoints ${write.list(accounts.map(write.who))} as ${roleName(role)} in the caller’s franchise.`,
    warnings: [OWNERS_ONLY],
  }),
  dismiss: ([role, accounts], { write }) => ({
    sentence: `Dismisses ${write.list(accounts.map(write.who))} as ${roleName(role)} in the caller’s franchise.`,
    warnings: [OWNERS_ONLY],
  }),
  resign: ([id, role], { caller, write }) => ({
    sentence: `Makes ${write.who(caller)} give up being ${roleName(role)} in ${write.franchise(id)}.`,
  }),
  recogniseSplit: ([id, split, assets], { write }) => ({
    sentence: `Makes ${write.who(split)} one of ${write.franchise(id)}${assets.length === 0 ? "" : `, and lets it earn equity in ${write.list(assets.map(write.asset))}`}.`,
    warnings: [KEEPERS_ONLY],
  }),
};
