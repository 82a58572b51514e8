import type { equityTokenAbi } from "../../generated/equityTokenAbi.ts";
import type { WordsOf } from "../WordsOf.ts";
import { setAuthorityWords } from "./authorityWords.ts";
import { tokenWords } from "./tokenWords.ts";

const MODULES_ONLY = "Only contracts with a mint allowance can do this: unless the caller has one, it fails.";

/** What calls of the equity token do. */
export const equityTokenWords: WordsOf<typeof equityTokenAbi> = {
  ...tokenWords,
  setAuthority: setAuthorityWords,
  setMintAllowance: ([module, limit], { write }) => ({
    sentence:
      limit === 0n
        ? `Lets ${write.who(module)} mint no equity any more.`
        : `Lets ${write.who(module)} mint ${write.equity(limit)} in all.`,
    warnings: write.isOurs(module)
      ? []
      : [`${write.who(module)} isn’t a part of Rizom: it could mint all of that for whomever it likes.`],
  }),
  openTransfers: () => ({
    sentence: "Lets everybody transfer equity to anybody, for ever.",
    warnings: ["This can’t be taken back: from then on equity can be bought and sold."],
  }),
  mint: ([to, amount], { write }) => ({
    sentence: `Mints ${write.equity(amount)} for ${write.who(to)}.`,
    warnings: [MODULES_ONLY],
  }),
  mintFromReserved: ([, to, amount], { write }) => ({
    sentence: `Mints ${write.equity(amount)} of what was set aside for ${write.who(to)}.`,
    warnings: [MODULES_ONLY],
  }),
  reserve: ([, amount, deadline], { write }) => ({
    sentence: `Sets ${write.equity(amount)} of a mint allowance aside until ${write.moment(deadline)}.`,
    warnings: [MODULES_ONLY],
  }),
  release: () => ({
    sentence: "Gives back what is left of an amount that was set aside.",
    warnings: [MODULES_ONLY],
  }),
  delegate: ([delegatee], { caller, write }) => ({
    sentence: `Gives the votes of the equity of ${write.who(caller)} to ${write.who(delegatee)}.`,
    warnings: [`The votes of the treasury’s equity would count as ${write.who(delegatee)} likes.`],
  }),
  delegateBySig: ([delegatee], { write }) => ({
    sentence: `Hands in a signature that gives somebody’s votes to ${write.who(delegatee)}.`,
  }),
};
