import type { equityRoundsAbi } from "../../generated/equityRoundsAbi.ts";
import type { WordsOf } from "../WordsOf.ts";
import { setAuthorityWords } from "./authorityWords.ts";

/** What calls of the rounds' contract do. */
export const equityRoundsWords: WordsOf<typeof equityRoundsAbi> = {
  setAuthority: setAuthorityWords,
  openRound: ([, digest, total, deadline], { write }) => ({
    sentence: `Opens a round of ${write.equity(total)}, which those in its list can claim until ${write.moment(deadline)}.`,
    warnings: [`Who gets what is in the list with the digest ${digest}: read it before you vote.`],
  }),
  closeRound: ([root]) => ({
    sentence: `Closes round ${root}, whose deadline is past, and gives the rest back to the mint allowance.`,
  }),
  claim: ([, amount], { caller, write }) => ({
    sentence: `Claims ${write.equity(amount)} that a round allocates to ${write.who(caller)}.`,
  }),
  claimFor: ([account, , amount], { write }) => ({
    sentence: `Claims ${write.equity(amount)} that a round allocates to ${write.who(account)}, for them.`,
  }),
  claimMany: ([allocations], { write }) => ({
    sentence: `Claims ${write.equity(allocations.reduce((sum, { amount }) => sum + amount, 0n))} that rounds allocate to ${write.list(allocations.map(({ account }) => write.who(account)))}, for them.`,
  }),
};
