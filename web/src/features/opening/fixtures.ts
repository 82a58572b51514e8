import { type Asset, ETHER } from "@rizom/sdk";
import { type Address, getAddress, numberToHex } from "viem";
import { emptyOpening, emptyOutcome, type OpeningDraft } from "./OpeningDraft.ts";
import { typeDue } from "./readDue.ts";
import type { OpeningFacts } from "./readOpening.ts";

/** For tests: an address of nobody's. */
export const at = (number: number): Address => getAddress(numberToHex(number, { size: 20 }));

export const NOW = 1_800_000_000n;
export const DAY = 86_400n;
export const [YOU, CLIENT, TREASURY, SPLIT, OTHER_SPLIT] = [at(11), at(12), at(13), at(14), at(15)] as const;
export const DOLLAR: Asset = { address: at(10), symbol: "tUSD", decimals: 6, name: "Test dollar" };

/** A franchise with one split of three people. */
export const FACTS: OpeningFacts = {
  ...{ franchiseId: 1n, account: YOU, treasury: TREASURY, splits: [SPLIT], now: NOW },
  assets: [{ address: ETHER, symbol: "ETH", decimals: 18, name: "Ether" }, DOLLAR],
  members: [5, 3, 2].map((weight, index) => ({ account: at(21 + index), weight })),
};

/** All that is needed, and no more. */
export const READY: OpeningDraft = {
  ...emptyOpening("1"),
  ...{ title: "Harbour site", client: CLIENT },
  outcomes: [
    { ...emptyOutcome(), title: "Landing page", body: "It is online.", amount: "2", due: typeDue(NOW + 30n * DAY) },
  ],
};
