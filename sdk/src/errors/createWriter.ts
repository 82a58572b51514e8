import { type Address, isAddressEqual } from "viem";
import { formatAmount } from "../amounts/formatAmount.ts";
import { ETHER } from "../chain/ETHER.ts";
import { RZM } from "../equity/RZM.ts";
import type { KnownAssets, Writer } from "./Writer.ts";

/** The last second that a date can be; errors may carry any number. */
const LAST_SECOND = 8_640_000_000_000n;

const shortened = (address: Address) => `${address.slice(0, 6)}…${address.slice(-4)}`;

/**
 * Writes addresses, amounts and times of errors as people read them.
 * @param assets Assets whose amounts can be written with symbol and decimals
 * @returns What sentences are written with
 * @example
 * createWriter([]).amount(ETHER, 10n ** 18n); // "1 ETH"
 */
export function createWriter(assets: KnownAssets): Writer {
  const known = [...assets, { address: ETHER, symbol: "ETH", decimals: 18 }];
  const find = (asset: Address) => known.find(({ address }) => isAddressEqual(address, asset));
  return {
    address: shortened,
    amount: (asset, amount) => {
      const found = find(asset);
      return found
        ? `${formatAmount(amount, found.decimals)} ${found.symbol}`
        : `${formatAmount(amount, 0)} units of ${shortened(asset)}`;
    },
    equity: (amount) => `${formatAmount(amount, RZM.decimals)} ${RZM.symbol}`,
    asset: (asset) => find(asset)?.symbol ?? `the token ${shortened(asset)}`,
    time: (seconds) => {
      if (seconds > LAST_SECOND) return "the end of time";
      return `${new Date(Number(seconds) * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
    },
  };
}
