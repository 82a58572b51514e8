export type ProposalParam = { id: bigint; problem: null } | { id: null; problem: string };

/** The largest number that a proposal can have. */
const LARGEST = 2n ** 256n - 1n;

/** Reads the number of a proposal in a link, as digits or as hex; says what is wrong with it in a sentence. */
export function readProposalParam(text: string | undefined): ProposalParam {
  const typed = text ?? "";
  const isNumber = /^[0-9]{1,78}$/.test(typed) || /^0x[0-9a-fA-F]{1,64}$/.test(typed);
  const id = isNumber ? BigInt(typed) : -1n;
  if (id < 0n || id > LARGEST) {
    return { id: null, problem: "A proposal is known by a number of up to 78 digits. Copy the whole link again." };
  }
  return { id, problem: null };
}
