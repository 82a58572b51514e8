import * as v from "valibot";
import { zeroAddress } from "viem";
import { account, asset, duration, equity, moment, percent } from "./fields.ts";

const HOUR = 3_600n;
const DAY = 24n * HOUR;
const MAX_NAME_BYTES = 64;
const MAX_OWNERS = 50;
const MAX_SHARE_PERCENT = 25;

const line = (what: string) =>
  v.pipe(v.string(`${what} is expected, in quotes.`), v.trim(), v.nonEmpty(`${what} is expected.`));

const guardian = v.strictObject({ account, until: moment("last") });

const governor = v.pipe(
  v.strictObject({
    treasuryDelay: duration(
      HOUR,
      60n * DAY,
      "From an hour to 60 days is expected: people need time to see what comes.",
    ),
    votingDelay: duration(60n, 60n * DAY, "From a minute to 60 days is expected."),
    votingPeriod: duration(HOUR, 60n * DAY, "From an hour to 60 days is expected."),
    lateQuorumExtension: duration(0n, 60n * DAY, "At most 60 days are expected."),
    proposalThreshold: equity,
    equityQuorumPercent: percent(
      1,
      50,
      "From 1 to 50 percent is expected: a higher quorum might never be reached, and nobody could lower it.",
    ),
    franchiseQuorumPercent: percent(1, 100, "From 1 to 100 percent is expected."),
    guardian: v.nullable(guardian),
  }),
  v.transform(({ guardian: named, equityQuorumPercent, franchiseQuorumPercent, ...settings }) => ({
    ...settings,
    equityQuorum: equityQuorumPercent,
    franchiseQuorum: franchiseQuorumPercent,
    guardian: named?.account ?? zeroAddress,
    guardianUntil: named?.until ?? 0n,
  })),
);

const franchise = v.strictObject({
  name: v.pipe(
    line("A name"),
    v.maxBytes(MAX_NAME_BYTES, `A name has at most ${MAX_NAME_BYTES} bytes.`),
    v.regex(/^\P{Cc}*$/u, "A name stays on one line."),
  ),
  charter: line("The path of a Markdown file"),
  owners: v.pipe(
    v.array(account, "A list of addresses is expected."),
    v.minLength(1, "A franchise needs an owner."),
    v.maxLength(MAX_OWNERS, `A franchise begins with at most ${MAX_OWNERS} owners.`),
  ),
});

const rate = v.pipe(
  v.strictObject({
    asset,
    price: line("A price like “0.0004”"),
    sharePercent: v.pipe(
      v.number("A number without quotes is expected."),
      v.check(
        (value) => value > 0 && value <= MAX_SHARE_PERCENT && Number.isInteger(value * 100),
        `More than 0 and at most ${MAX_SHARE_PERCENT} percent is expected, with at most two decimals.`,
      ),
    ),
  }),
  v.transform(({ sharePercent, ...others }) => ({ ...others, share: BigInt(Math.round(sharePercent * 100)) })),
);

const grant = v.strictObject({
  account,
  amount: equity,
  start: moment("first"),
  cliff: moment("first"),
  end: moment("first"),
  revocable: v.boolean("true or false is expected, without quotes."),
});

const round = v.strictObject({
  title: line("A title"),
  list: line("The path of a CSV file"),
  deadline: moment("last"),
});

/** The form of a founding file. What follows from several fields together is checked by `foundingProblems`. */
export const foundingSchema = v.strictObject({
  governor,
  franchises: v.pipe(
    v.array(franchise, "A list of franchises is expected."),
    v.minLength(1, "A network needs a franchise: without one no proposal can ever pass."),
  ),
  allowances: v.strictObject({ grants: equity, rounds: equity, patronage: equity }),
  rates: v.array(rate, "A list of rates is expected; [] for none."),
  grants: v.array(grant, "A list of grants is expected; [] for none."),
  rounds: v.array(round, "A list of rounds is expected; [] for none."),
});

export type FoundingFile = v.InferOutput<typeof foundingSchema>;
/** What is written in the file, before anything is read from it. */
export type FoundingText = v.InferInput<typeof foundingSchema>;
