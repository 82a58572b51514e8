import * as v from "valibot";
import { type Address, getAddress, type Hex } from "viem";

/** Bytes of any length. */
export const hex = v.pipe(
  v.string(),
  v.regex(/^0x([0-9a-f]{2})*$/),
  v.transform((text) => text as Hex),
);

/** An address; checksummed, as contracts' own reads give it. */
export const address = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-f]{40}$/),
  v.transform((text): Address => getAddress(text)),
);

/** Something that the index links to, and that is known by its address. */
export const linked = v.pipe(
  v.object({ id: address }),
  v.transform(({ id }) => id),
);

/** An amount or a block: exact, whatever its size. */
export const whole = v.pipe(
  v.string(),
  v.regex(/^-?\d+$/),
  v.transform((text): bigint => BigInt(text)),
);

/** Seconds, weights and counts: small enough for a number, written as text. */
export const small = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

/** A count that GraphQL writes as a number. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
