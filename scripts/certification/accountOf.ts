import { type Address, getAddress, pad, toHex } from "viem";

const KINDS = { asset: 0x1000, member: 0x10000, client: 0x20000, sybil: 0x30000, newcomer: 0x40000 } as const;

/** Accounts of a made-up world, told apart by what they are. */
export function accountOf(kind: keyof typeof KINDS, index: number): Address {
  return getAddress(pad(toHex(KINDS[kind] + index), { size: 20 }));
}
