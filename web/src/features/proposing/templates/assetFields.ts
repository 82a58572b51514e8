import { type Asset, ETHER } from "@rizom/sdk";
import { isAddressEqual } from "viem";
import type { FormReader } from "../readForm.ts";
import type { Facts } from "../Template.ts";

const UNKNOWN = { symbol: "units", decimals: 0 };

/** The unit of an asset as typed, for its amount's field. */
export function unitOf(typed: string | undefined, { assets }: Facts) {
  return assets.find(({ address }) => address.toLowerCase() === typed?.trim().toLowerCase()) ?? UNKNOWN;
}

/** The chosen asset; one that isn't a token here is a problem beside its field. */
export function readAssetField(form: FormReader, name: string, { assets }: Facts): Asset | null {
  if (form.typed(name).toLowerCase() === ETHER) return assets.find(({ address }) => address === ETHER) ?? null;
  const address = form.address(name, "Choose what is paid with, or enter a token’s address.");
  const found = address === null ? null : (assets.find((asset) => isAddressEqual(asset.address, address)) ?? null);
  if (address !== null && found === null)
    form.missing[name] = "There is no token at this address, or it’s still being read.";
  return found;
}
