import type { Address } from "viem";
import type { equityGrantsAbi } from "../../generated/equityGrantsAbi.ts";
import type { ActionWriter } from "../ActionWriter.ts";
import type { WordsOf } from "../WordsOf.ts";
import { setAuthorityWords } from "./authorityWords.ts";

type NewGrant = {
  readonly account: Address;
  readonly amount: bigint;
  readonly start: number;
  readonly cliff: number;
  readonly end: number;
  readonly revocable: boolean;
};

const sayTerms = ({ start, cliff, end, revocable }: NewGrant, write: ActionWriter) =>
  `vesting from ${write.moment(start)} to ${write.moment(end)}${
    cliff > start ? ` and nothing before ${write.moment(cliff)}` : ""
  }; the network ${revocable ? "can stop it" : "can’t take it back"}`;

/** What calls of the grants' contract do. */
export const equityGrantsWords: WordsOf<typeof equityGrantsAbi> = {
  setAuthority: setAuthorityWords,
  createGrant: ([grant], { write }) => ({
    sentence: `Grants ${write.who(grant.account)} ${write.equity(grant.amount)}, ${sayTerms(grant, write)}.`,
  }),
  createGrants: ([grants], { write }) => {
    const total = grants.reduce((sum, { amount }) => sum + amount, 0n);
    const each = grants.map(({ account, amount }) => `${write.who(account)} (${write.equity(amount)})`);
    const [first] = grants;
    const same = first && grants.every((grant) => sayTerms(grant, write) === sayTerms(first, write));
    const terms = same ? `, ${sayTerms(first, write)}` : ", on terms that differ";
    return {
      sentence: `Grants ${write.equity(total)} to ${grants.length} accounts: ${write.list(each)}${terms}.`,
    };
  },
  revoke: ([account, id], { write }) => ({
    sentence: `Stops grant ${id} of ${write.who(account)}: what has vested by then stays theirs.`,
  }),
  claim: ([id], { caller, write }) => ({ sentence: `Claims what has vested of grant ${id} of ${write.who(caller)}.` }),
  claimTo: ([id, to], { caller, write }) => ({
    sentence: `Claims what has vested of grant ${id} of ${write.who(caller)}, for ${write.who(to)}.`,
  }),
  claimMany: ([ids, to], { caller, write }) => ({
    sentence: `Claims what has vested of grants ${write.list(ids.map(String))} of ${write.who(caller)}, for ${write.who(to)}.`,
  }),
};
