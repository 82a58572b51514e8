import { ETHER, RZM } from "@rizom/sdk";
import type { Address } from "viem";
import { getAddress, numberToHex } from "viem";
import type { Facts } from "./Template.ts";

/** An address of tests: nobody's. */
export const at = (number: number): Address => getAddress(numberToHex(number, { size: 20 }));

export const DOLLAR = { address: at(10), symbol: "tUSD", decimals: 6, name: "Test dollar" };
export const PRIYA = at(12);
export const WEN = at(13);
export const NOW = 1_800_000_000n;

/** A network with two franchises, of which one is suspended. */
export const FACTS: Facts = {
  deployment: {
    ...{ treasury: at(1), revenueSplitFactory: at(2), accessManager: at(3), equityToken: at(4), equityGrants: at(5) },
    ...{ equityRounds: at(6), patronageEquity: at(7), franchiseRegistry: at(8), governor: at(9) },
    ...{ engagements: at(14), attestationRegistry: at(16), testDollar: DOLLAR.address, startBlock: 0n },
  },
  chainId: 31337,
  assets: [{ address: ETHER, symbol: "ETH", decimals: 18, name: "Ether" }, DOLLAR],
  franchises: [
    { id: 1n, name: "Tideline", isSuspended: false },
    { id: 2n, name: "Fieldwork", isSuspended: true },
  ],
  settings: {
    ...{ votingDelay: 86_400n, votingPeriod: 432_000n, lateQuorumExtension: 172_800n, timelockDelay: 172_800n },
    ...{ proposalThreshold: 10n ** BigInt(RZM.decimals), equityQuorum: 10n, franchiseQuorum: 50n },
  },
  now: NOW,
};
