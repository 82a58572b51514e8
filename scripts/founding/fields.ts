import { AmountError, ETHER, parseAmount } from "@rizom/sdk";
import * as v from "valibot";
import { type Address, checksumAddress, zeroAddress } from "viem";
import { CommandError } from "../command/CommandError.ts";
import { readMoment } from "../command/readMoment.ts";

const MAX_EQUITY = 2n ** 104n - 1n;
const SECONDS = { minute: 60n, hour: 3_600n, day: 86_400n, week: 604_800n } as const;

/** A text that a reader understands, or says in a sentence why not. */
export function read<Value>(reader: (text: string) => Value) {
  return v.pipe(
    v.string("Text is expected, in quotes."),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return reader(dataset.value);
      } catch (error) {
        if (!(error instanceof CommandError || error instanceof AmountError)) throw error;
        addIssue({ message: error.message });
        return NEVER;
      }
    }),
  );
}

/** Written with its checksum: what is decided with it can't be undone. */
export function accountOf(text: string): Address {
  if (!/^0x[0-9a-fA-F]{40}$/.test(text)) {
    throw new CommandError(`“${text}” isn't an address: it begins with 0x and has 40 digits after it.`);
  }
  const address = checksumAddress(text as Address); // The border from text: it was just matched.
  if (address === zeroAddress) throw new CommandError("The zero address belongs to nobody.");
  if (address === text) return address;
  throw new CommandError(
    `${text} isn't written with its checksum, so a wrong digit would go unseen. Copy it from its owner's wallet again.`,
  );
}

function durationOf(text: string): bigint {
  const [, count, unit] = /^(\d{1,6}) (minute|hour|day|week)s?$/.exec(text.trim()) ?? [];
  if (count === undefined) throw new CommandError(`“${text}” isn't a duration. Write it like “2 days” or “36 hours”.`);
  return BigInt(count) * SECONDS[unit as keyof typeof SECONDS]; // The expression takes no other unit.
}

function equityOf(text: string): bigint {
  const amount = parseAmount(text, 18);
  if (amount <= MAX_EQUITY) return amount;
  throw new CommandError("This is more RZM than there can ever be.");
}

export const account = read(accountOf);
export const equity = read(equityOf);
export const asset = read((text) => (text === "ETH" ? ETHER : accountOf(text)));
/** @param edge What a whole day stands for */
export const moment = (edge: "first" | "last") => read((text) => BigInt(readMoment(text, "This", edge)));

export const duration = (least: bigint, most: bigint, expected: string) =>
  v.pipe(
    read(durationOf),
    v.check((seconds) => seconds >= least && seconds <= most, expected),
  );

export const percent = (least: number, most: number, why: string) =>
  v.pipe(
    v.number("A number without quotes is expected."),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, why),
    v.transform((value) => BigInt(value)),
  );
