import { type Asset, ETHER, formatAmount, parseAmount } from "@rizom/sdk";
import { type Address, isAddressEqual } from "viem";
import { DIGIT_GROUP } from "../../components/digitGroup.ts";
import { readAddress } from "../../components/readAddress.ts";

/** What a link can say about a payment. */
export type LinkedPayment = {
  asset: Address | null;
  /** An asset is named, but not so that it can be read: then its amount is of no use either. */
  unreadable: boolean;
  amount: string;
  reference: string;
};

/** Reads `?asset=&amount=&reference=`; what can't be read is left out, never guessed. */
export function readLinkedPayment(search: string): LinkedPayment {
  const parameters = new URLSearchParams(search);
  const typed = parameters.get("asset") ?? "";
  const asset = typed.toUpperCase() === "ETH" || typed === ETHER ? ETHER : readAddress(typed).address;
  const unreadable = typed !== "" && asset === null;
  return {
    asset,
    unreadable,
    amount: unreadable ? "" : (parameters.get("amount") ?? "").slice(0, 100),
    reference: (parameters.get("reference") ?? "").slice(0, 200),
  };
}

export function isEther(asset: Address): boolean {
  return isAddressEqual(asset, ETHER);
}

/** Gas of a payment in ETH with room to spare; it's the same for 2 members and for 5,000. */
export const GAS_OF_PAYMENT = 60_000n;

type Funds = { asset: Asset; balance: bigint; fee: bigint };

/** The most that an account can pay: of ETH, the network's fee must be left. */
export function mostOf({ asset, balance, fee }: Funds): { amount: bigint; sentence: string } {
  const has = `${formatAmount(balance, asset.decimals, { maxDecimals: 6, group: DIGIT_GROUP })} ${asset.symbol}`;
  if (!isEther(asset.address)) return { amount: balance, sentence: `That is more than the ${has} you have.` };
  const amount = balance > fee ? balance - fee : 0n;
  const spare = formatAmount(fee, asset.decimals, { maxDecimals: 6 });
  return { amount, sentence: `You have ${has}, and the network’s fee takes up to ${spare} of it: that leaves less.` };
}

/** Whether a text is an amount of this asset, whatever the balance. */
export function isAmount(text: string, decimals: number): boolean {
  try {
    return parseAmount(text, decimals) > 0n;
  } catch {
    return false;
  }
}

const READABLE_BYTES = 31;

/** What becomes of a reference: up to 31 bytes can be read by anybody, longer ones are kept as a fingerprint. */
export function describeReference(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const bytes = new TextEncoder().encode(trimmed.normalize("NFC")).length;
  return bytes <= READABLE_BYTES
    ? "Everybody will be able to read it with the payment."
    : "This is too long to be stored as text: only its fingerprint is kept. Shorten it to 31 letters to keep it readable.";
}
