import type { Address, Hex } from "viem";
import type { Writer } from "../errors/Writer.ts";
import type { ActionContext } from "./ActionContext.ts";

/** Writes the values of a call as people read them. */
export type ActionWriter = Omit<Writer, "address"> & {
  readonly context: ActionContext;
  /** "the treasury", "Priya Raman", "the split “Harbour website”", "0xf39F…2266" */
  readonly who: (account: Address) => string;
  /** "the franchise “Northlight”", "franchise 7" */
  readonly franchise: (franchiseId: bigint) => string;
  /** "7 days", "1 hour and 30 minutes" */
  readonly duration: (seconds: bigint | number) => string;
  /** "3 March 2027, 17:30 UTC" */
  readonly moment: (seconds: bigint | number) => string;
  /** A role of the access manager: "the role of grants (1)". */
  readonly role: (roleId: bigint) => string;
  /** A role of the timelock: "proposer". */
  readonly timelockRole: (role: Hex) => string;
  /** A function of a contract by its selector: "createGrant", or the selector itself. */
  readonly selector: (target: Address, selector: Hex) => string;
  /** "a", "a and b", "a, b and 7 more" */
  readonly list: (items: readonly string[]) => string;
  /** Whether somebody is one of Rizom's own contracts. */
  readonly isOurs: (account: Address) => boolean;
};
