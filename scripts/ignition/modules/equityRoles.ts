import { type Hex, toFunctionSelector } from "viem";

/** A power over equity that the access manager may give to somebody, apart from the admin's. */
type EquityRole = {
  readonly role: bigint;
  readonly label: string;
  readonly contract: "EquityGrants" | "EquityRounds" | "PatronageEquity";
  readonly selectors: readonly Hex[];
};

const NEW_GRANT = "(address,uint256,uint40,uint40,uint40,bool)";
const selectorsOf = (...signatures: string[]) => signatures.map((signature) => toFunctionSelector(signature));

/**
 * What is restricted and isn't named here stays with the admin, role 0: mint allowances, rates, and opening transfers.
 * A role says what may be done. Nobody holds one by being deployed.
 */
export const EQUITY_ROLES: readonly EquityRole[] = [
  {
    role: 1n,
    label: "GRANTS",
    contract: "EquityGrants",
    selectors: selectorsOf(`createGrant(${NEW_GRANT})`, `createGrants(${NEW_GRANT}[])`, "revoke(address,uint256)"),
  },
  {
    role: 2n,
    label: "ROUNDS",
    contract: "EquityRounds",
    selectors: selectorsOf("openRound(bytes32,bytes32,uint256,uint40)"),
  },
  {
    role: 3n,
    label: "RECOGNITION",
    contract: "PatronageEquity",
    selectors: selectorsOf("recognise(address,address[])"),
  },
];
