import { zeroAddress } from "viem";

/** How ETH is written wherever a contract of Rizom asks for an asset. */
export const ETHER = zeroAddress;
