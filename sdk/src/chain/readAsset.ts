import { type Address, type Client, hexToString, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { erc20PermitAbi } from "../generated/erc20PermitAbi.ts";
import { ETHER } from "./ETHER.ts";

/** What an asset is called and how it's counted. */
export type Asset = {
  readonly address: Address;
  readonly symbol: string;
  readonly name: string;
  readonly decimals: number;
};

/** There's no ERC-20 token at an address. */
export class NotATokenError extends Error {
  override readonly name = "NotATokenError";
  readonly address: Address;

  constructor(address: Address, options?: ErrorOptions) {
    super(`There's no token at ${address} on this chain. Check the address and the chain.`, options);
    this.address = address;
  }
}

const bytes32Abi = [
  { type: "function", name: "symbol", stateMutability: "view", inputs: [], outputs: [{ name: "", type: "bytes32" }] },
  { type: "function", name: "name", stateMutability: "view", inputs: [], outputs: [{ name: "", type: "bytes32" }] },
] as const;

/** Tokens call themselves anything: what isn't printable is left out, and what is too long for a screen is cut. */
function printable(text: string, longest: number): string {
  const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "").trim();
  return [...clean].slice(0, longest).join("");
}

async function readText(client: Client, address: Address, functionName: "symbol" | "name"): Promise<string> {
  try {
    return await readContract(client, { address, abi: erc20PermitAbi, functionName });
  } catch {
    // A few old tokens answer with bytes32.
    const packed = await readContract(client, { address, abi: bytes32Abi, functionName }).catch(() => null);
    return packed === null ? "" : hexToString(packed, { size: 32 });
  }
}

/**
 * What an asset is called and how many decimals it has; ETH is known without asking.
 *
 * Names are the token's own word: show them as text, beside the address.
 * @returns Address, symbol, name and decimals
 * @throws {NotATokenError} when nothing at the address says its decimals
 * @example
 * const { symbol, decimals } = await readAsset(client, dollar);
 */
export async function readAsset(client: Client, address: Address): Promise<Asset> {
  if (isAddressEqual(address, ETHER)) return { address: ETHER, symbol: "ETH", name: "Ether", decimals: 18 };
  const [decimals, symbol, name] = await Promise.all([
    readContract(client, { address, abi: erc20PermitAbi, functionName: "decimals" }).catch((cause: unknown) => {
      throw new NotATokenError(address, { cause });
    }),
    readText(client, address, "symbol"),
    readText(client, address, "name"),
  ]);
  return { address, decimals, symbol: printable(symbol, 16) || "tokens", name: printable(name, 64) || "Unnamed token" };
}
