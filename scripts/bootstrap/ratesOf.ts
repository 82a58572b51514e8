import { AmountError, NotATokenError, parseAmount, type Rate, readAsset } from "@rizom/sdk";
import type { Address, Client } from "viem";
import type { Founding } from "../founding/Founding.ts";
import type { Tell } from "../founding/Problem.ts";

type ChainRate = { readonly asset: Address; readonly rate: Rate };

/** Rates in units of their assets, whose decimals only the chain knows. What can't be is told. */
export async function ratesOf(client: Client, { rates }: Founding, tell: Tell): Promise<ChainRate[]> {
  const found: ChainRate[] = [];
  for (const [index, { asset, price: text, share }] of rates.entries()) {
    try {
      const { decimals } = await readAsset(client, asset);
      const price = parseAmount(text, decimals);
      if (price === 0n) tell(`rates[${index}].price`, "A price above zero is expected.");
      found.push({ asset, rate: { price, share } });
    } catch (error) {
      if (error instanceof NotATokenError) tell(`rates[${index}].asset`, error.message);
      else if (error instanceof AmountError) tell(`rates[${index}].price`, error.message);
      else throw error;
    }
  }
  return found;
}
