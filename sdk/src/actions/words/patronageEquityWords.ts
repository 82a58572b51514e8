import type { patronageEquityAbi } from "../../generated/patronageEquityAbi.ts";
import type { WordsOf } from "../WordsOf.ts";
import { warnOfToken } from "../warnOfToken.ts";
import { setAuthorityWords } from "./authorityWords.ts";

/** What calls of the patronage contract do. */
export const patronageEquityWords: WordsOf<typeof patronageEquityAbi> = {
  setAuthority: setAuthorityWords,
  setRate: ([asset, price, share], { write }) => ({
    sentence:
      share === 0
        ? `Matches no earnings in ${write.asset(asset)} with equity in splits that are recognised from then on.`
        : `Matches ${share / 100} % of what is earned in ${write.asset(asset)} with equity, one RZM for ${write.amount(asset, price)}, in splits that are recognised from then on.`,
    // Who can make units of it at will could make themselves equity.
    warnings: share === 0 ? [] : warnOfToken(asset, write),
  }),
  recognise: ([split, assets], { write }) => ({
    sentence: `Lets those who earn through ${write.who(split)} earn equity too, in ${write.list(assets.map(write.asset))}, at today’s rates and for ever.`,
  }),
  claim: ([split, asset], { caller, write }) => ({
    sentence: `Claims the equity that ${write.who(caller)} earned through ${write.who(split)} in ${write.asset(asset)}.`,
  }),
  claimTo: ([split, asset, to], { caller, write }) => ({
    sentence: `Claims the equity that ${write.who(caller)} earned through ${write.who(split)} in ${write.asset(asset)}, for ${write.who(to)}.`,
  }),
  claimMany: ([sources, to], { caller, write }) => ({
    sentence: `Claims the equity that ${write.who(caller)} earned from ${sources.length} sources, for ${write.who(to)}.`,
  }),
};
