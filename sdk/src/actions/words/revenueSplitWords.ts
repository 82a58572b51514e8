import { isAddressEqual } from "viem";
import { ETHER } from "../../chain/ETHER.ts";
import type { revenueSplitAbi } from "../../generated/revenueSplitAbi.ts";
import type { WordsOf } from "../WordsOf.ts";

const CONTROLLER_ONLY = "Only the split’s controller can do this: unless the treasury is, it fails.";

/** What calls of a split do. */
export const revenueSplitWords: WordsOf<typeof revenueSplitAbi> = {
  withdraw: ([asset], { target, caller, write }) => ({
    sentence: `Collects all ${write.asset(asset)} that ${write.who(target)} owes ${write.who(caller)}.`,
  }),
  withdrawMany: ([assets, to], { target, caller, write }) => ({
    sentence: `Collects all ${write.list(assets.map(write.asset))} that ${write.who(target)} owes ${write.who(caller)}${
      isAddressEqual(to, caller) ? "" : `, for ${write.who(to)}`
    }.`,
  }),
  withdrawTo: ([asset, to, amount], { target, caller, write }) => ({
    sentence: `Pays ${write.amount(asset, amount)} of what ${write.who(target)} owes ${write.who(caller)} to ${write.who(to)}.`,
  }),
  withdrawBySig: ([account, , to], { target, write }) => ({
    sentence: `Hands in a signature by which ${write.who(account)} withdraws from ${write.who(target)} to ${write.who(to)}.`,
  }),
  payMany: ([asset, accounts], { target, write }) => ({
    sentence: `Pays ${write.list(accounts.map(write.who))} all ${write.asset(asset)} that ${write.who(target)} owes them.`,
  }),
  pay: (_, { target, value, write }) => ({
    sentence: `Pays ${write.amount(ETHER, value)} to ${write.who(target)}, for those who share it.`,
  }),
  payToken: ([asset, amount], { target, write }) => ({
    sentence: `Pays ${write.amount(asset, amount)} to ${write.who(target)}, for those who share it.`,
  }),
  payTokenWithPermit: ([asset, amount], { target, write }) => ({
    sentence: `Pays ${write.amount(asset, amount)} to ${write.who(target)} with a signed allowance, for those who share it.`,
  }),
  openAsset: ([asset], { target, write }) => ({
    sentence: `Lets ${write.who(target)} share ${write.asset(asset)} by weights of its own history from then on.`,
  }),
  setWeights: ([members], { target, write }) => ({
    sentence: `Changes the shares of ${write.list(members.map(write.who))} in ${write.who(target)}.`,
    warnings: [CONTROLLER_ONLY],
  }),
  setManager: ([manager], { target, write }) => ({
    sentence: `Makes ${write.who(manager)} the one who looks after the client of ${write.who(target)}.`,
    warnings: [CONTROLLER_ONLY],
  }),
  transferControl: ([controller], { target, write }) => ({
    sentence: `Offers control of ${write.who(target)} to ${write.who(controller)}.`,
    warnings: [CONTROLLER_ONLY],
  }),
  acceptControl: (_, { target, caller, write }) => ({
    sentence: `Makes ${write.who(caller)} the controller of ${write.who(target)}, if that was offered.`,
  }),
  renounceControl: (_, { target, write }) => ({
    sentence: `Leaves ${write.who(target)} without a controller for ever: its team can’t change any more.`,
    warnings: [CONTROLLER_ONLY],
  }),
  initialize: (_, { target, write }) => ({
    sentence: `Sets up ${write.who(target)}.`,
    warnings: ["Only the factory can do this, once: it fails."],
  }),
};
