import { type Hex, keccak256, toHex } from "viem";

/** What the access manager's roles may do. */
export const MANAGER_ROLES: Readonly<Record<string, string>> = {
  "0": "the admin’s role (0)",
  "1": "the role of grants (1)",
  "2": "the role of rounds (2)",
  "3": "the role of recognition (3)",
  "18446744073709551615": "everybody’s role",
};

/** Who holds it is everybody. */
export const PUBLIC_ROLE = 2n ** 64n - 1n;

/** The timelock's roles by their hash. */
export const TIMELOCK_ROLES: Readonly<Record<Hex, string>> = {
  [`0x${"00".repeat(32)}`]: "admin",
  ...Object.fromEntries(
    ["PROPOSER", "EXECUTOR", "CANCELLER"].map((name) => [keccak256(toHex(`${name}_ROLE`)), name.toLowerCase()]),
  ),
};
