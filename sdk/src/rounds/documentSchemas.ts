import * as v from "valibot";
import type { Address, Hex } from "viem";
import { MAX_ALLOCATIONS, MAX_TITLE_LENGTH, PAGE_ENTRIES } from "./AllocationList.ts";

/** Text of one form, with what a person reads where it's another. */
const text = <Text extends string>(form: RegExp, expected: string) =>
  v.custom<Text>((value) => typeof value === "string" && form.test(value), expected);

const whole = (least: number, most: number) => {
  const expected = `A whole number from ${least} to ${most} is expected.`;
  return v.custom<number>(
    (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
    expected,
  );
};

const hex32 = text<Hex>(/^0x[0-9a-f]{64}$/, "0x and 64 digits in lower case are expected.");
const lowerAddress = text<Address>(/^0x[0-9a-f]{40}$/, "An address in lower case is expected.");
/** At most 104 bits have 32 digits; nothing is written in two ways. */
const units = text<string>(/^[1-9]\d{0,31}$/, "A whole number of units is expected, in quotes.");
const title = text<string>(
  new RegExp(`^(?=.{1,${MAX_TITLE_LENGTH}}$)[^\\s\\p{Cc}]([^\\p{Cc}]*[^\\s\\p{Cc}])?$`, "u"),
  `One line of 1 to ${MAX_TITLE_LENGTH} characters is expected.`,
);

/** The shape of a header; `readAllocationList` checks what follows from its content. */
export const headerSchema = v.strictObject({
  schema: v.literal("rizom/allocation-list"),
  version: v.literal(1),
  title,
  chainId: whole(1, Number.MAX_SAFE_INTEGER),
  contract: lowerAddress,
  deadline: whole(1, 2 ** 40 - 1),
  total: units,
  count: whole(1, MAX_ALLOCATIONS),
  root: hex32,
  pages: v.array(hex32),
});

/** The shape of a page. */
export const pageSchema = v.strictObject({
  schema: v.literal("rizom/allocation-page"),
  version: v.literal(1),
  first: whole(0, MAX_ALLOCATIONS),
  entries: v.pipe(
    v.array(v.strictTuple([lowerAddress, units])),
    v.minLength(1, "At least one allocation is expected."),
    v.maxLength(PAGE_ENTRIES, `At most ${PAGE_ENTRIES} allocations are expected.`),
  ),
});
