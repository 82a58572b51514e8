import { Bytes } from "@graphprotocol/graph-ts";

const SLASH: u8 = 0x2f;
const ZERO: u8 = 0x30;

/** The number of the outcome in a reference that an escrow gave: `Engagement 12/3` in ASCII. */
export function outcomeNumberOf(reference: Bytes): i32 {
  let number = 0;
  for (let i = <i32>reference.indexOf(SLASH) + 1; i < reference.length && reference[i] != 0; i++) {
    number = number * 10 + (reference[i] - ZERO);
  }
  return number;
}
