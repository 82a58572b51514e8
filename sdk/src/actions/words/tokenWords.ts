import { isAddressEqual, maxUint256 } from "viem";
import type { erc20PermitAbi } from "../../generated/erc20PermitAbi.ts";
import type { testDollarAbi } from "../../generated/testDollarAbi.ts";
import type { Told } from "../KnownContract.ts";
import type { WordsOf } from "../WordsOf.ts";

/** More than any token has units: it's meant to be without a limit. */
const UNLIMITED = maxUint256 / 2n;

/** "from the treasury" where the caller is somebody else's purse than a reader would think. */
const from = ({ caller, write }: Told) => `from ${write.who(caller)}`;

/** What calls of an ERC-20 token do. */
export const tokenWords: WordsOf<typeof erc20PermitAbi> = {
  transfer: ([to, value], told) => ({
    sentence: `Pays ${told.write.amount(told.target, value)} ${from(told)} to ${told.write.who(to)}.`,
    warnings: isAddressEqual(to, told.target)
      ? ["The token’s own contract would be paid: nobody could ever get it back."]
      : [],
  }),
  transferFrom: ([source, to, value], { target, write }) => ({
    sentence: `Takes ${write.amount(target, value)} from ${write.who(source)}, as far as allowed, and gives it to ${write.who(to)}.`,
  }),
  approve: ([spender, value], { target, caller, write }) =>
    value === 0n
      ? {
          sentence: `Takes back what ${write.who(spender)} may take of ${write.asset(target)} from ${write.who(caller)}.`,
        }
      : {
          sentence: `Allows ${write.who(spender)} to take ${
            value >= UNLIMITED ? `any amount of ${write.asset(target)}` : write.amount(target, value)
          } from ${write.who(caller)}.`,
          warnings: [
            value >= UNLIMITED
              ? `There is no limit and no end: ${write.who(spender)} could take all ${write.asset(target)} there is, now and later.`
              : `${capital(write.who(spender))} can take it at any time until the allowance is taken back.`,
          ],
        },
  permit: ([owner, spender, value], { target, write }) => ({
    sentence: `Hands in a signature by which ${write.who(owner)} allows ${write.who(spender)} to take ${write.amount(target, value)}.`,
  }),
};

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The local chain's dollar: a token that anybody can mint. */
export const testDollarWords: WordsOf<typeof testDollarAbi> = {
  ...tokenWords,
  mint: ([to, amount], { target, write }) => ({
    sentence: `Mints ${write.amount(target, amount)} for ${write.who(to)}, as anybody can.`,
  }),
};
