import { AmountError, parseAmount } from "@rizom/sdk";
import type { AssetUnit } from "./Amount.tsx";

export type AmountReading = { amount: bigint; error: null } | { amount: null; error: string | null };

type Limits = {
  asset: AssetUnit;
  /** The most that may be typed, for example a balance, and the sentence for more. */
  most?: { amount: bigint; sentence: string };
};

/** Reads a typed amount. An empty field is neither an amount nor an error; zero is an error. */
export function readAmount(text: string, { asset, most }: Limits): AmountReading {
  if (text.trim() === "") return { amount: null, error: null };
  try {
    const amount = parseAmount(text, asset.decimals);
    if (amount === 0n) return { amount: null, error: "Enter more than zero." };
    if (most && amount > most.amount) return { amount: null, error: most.sentence };
    return { amount, error: null };
  } catch (error) {
    if (error instanceof AmountError) return { amount: null, error: error.message };
    throw error;
  }
}
