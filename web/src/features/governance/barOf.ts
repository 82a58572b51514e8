import type { House } from "@rizom/sdk";

/** Where the parts of a bar lie, as parts of its width. */
export type Bar = {
  readonly for: number;
  readonly abstain: number;
  readonly against: number;
  /** The mark that `for` and `abstain` together must reach. */
  readonly quorum: number;
};

const FINE = 10_000n;

/**
 * A house as a bar: for it and abstaining grow from the left towards the mark of the quorum, against grows from the right.
 * So ballots against don't help to reach it, as the rule has it.
 */
export function barOf({ tally, quorum, size }: House): Bar {
  // A proposal may have more ballots than there was equity only by a mistake of the index; then the bar is full.
  const cast = tally.for + tally.against + tally.abstain;
  const whole = cast > size ? cast : size;
  const part = (amount: bigint) => (whole === 0n ? 0 : Number((amount * FINE) / whole) / Number(FINE));
  return {
    ...{ for: part(tally.for), abstain: part(tally.abstain), against: part(tally.against) },
    quorum: Math.min(part(quorum), 1),
  };
}
