/** How credentials name an account: `did:pkh:eip155:31337:0x…`, with its checksum. */
import { ByteArray, Bytes, crypto } from "@graphprotocol/graph-ts";
import { isDigits } from "./fields";

const METHOD = "did:pkh:eip155:";
const MAX_CHAIN_DIGITS = 16;

/** The chain's number in a name of this account; null where it's none. The mapping doesn't know on which chain it runs. */
export function chainIn(did: string, account: Bytes): string | null {
  const end = did.lastIndexOf(":");
  if (!did.startsWith(METHOD) || end <= METHOD.length) return null;
  const chain = did.slice(METHOD.length, end);
  const isChain = isDigits(chain, MAX_CHAIN_DIGITS) && chain != "0";
  return isChain && did.slice(end + 1) == checksummed(account) ? chain : null;
}

/** As EIP-55 has it: a letter is large where the hash of the small ones has 8 or more. */
export function checksummed(account: Bytes): string {
  const digits = account.toHexString().slice(2);
  const hash = crypto.keccak256(ByteArray.fromUTF8(digits));
  let text = "0x";
  for (let i = 0; i < digits.length; i++) {
    const half: u8 = i % 2 == 0 ? hash[i >> 1] >> 4 : hash[i >> 1] & 15;
    text += half >= 8 ? digits.charAt(i).toUpperCase() : digits.charAt(i);
  }
  return text;
}
