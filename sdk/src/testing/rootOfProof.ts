import { type Address, concatHex, encodeAbiParameters, type Hex, keccak256, parseAbiParameters } from "viem";

const LEAF = parseAbiParameters("uint256, address, uint256");

/** The root to which a proof leads, computed as EquityRounds does and without the library that made the proof. */
export function rootOfProof(index: bigint, account: Address, amount: bigint, proof: readonly Hex[]): Hex {
  const leaf = keccak256(keccak256(encodeAbiParameters(LEAF, [index, account, amount])));
  return proof.reduce(
    (node, sibling) => keccak256(concatHex(node < sibling ? [node, sibling] : [sibling, node])),
    leaf,
  );
}
