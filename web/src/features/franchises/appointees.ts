import { type Address, isAddressEqual } from "viem";
import { readAddress } from "../../components/readAddress.ts";
import { type Pasted, readPastedLines } from "../pasting/readPastedLines.ts";

/** A line of the form, as typed. */
export type AppointeeRow = { readonly id: string; readonly account: string };

export type AppointeeReading = {
  readonly accounts: readonly Address[];
  /** Sentences for lines, by id. */
  readonly problems: ReadonlyMap<string, string>;
  /** Whether it can be sent as it is. */
  readonly isComplete: boolean;
};

let created = 0;

/** A new line of the form. */
export function newAppointee(account = ""): AppointeeRow {
  created += 1;
  return { id: `appointee-${created}`, account };
}

/**
 * Reads who is to be appointed; empty lines are passed over.
 *
 * @param holders who holds the role already
 * @param asked somebody wanted to go on: what is missing is a problem from then on
 */
export function readAppointees(
  rows: readonly AppointeeRow[],
  holders: readonly Address[],
  { asked, role }: { readonly asked: boolean; readonly role: string },
): AppointeeReading {
  const problems = new Map<string, string>();
  const accounts: Address[] = [];
  const filled = rows.filter(({ account }) => account.trim() !== "");
  for (const { id, account } of filled) {
    const { address, error } = readAddress(account);
    if (!address) problems.set(id, error ?? "Enter an address.");
    else if (accounts.some((known) => isAddressEqual(known, address))) problems.set(id, "This account is named twice.");
    else if (holders.some((holder) => isAddressEqual(holder, address))) problems.set(id, `Is ${role} already.`);
    else accounts.push(address);
  }
  const [first] = rows;
  if (asked && filled.length === 0 && first) problems.set(first.id, "Enter an address.");
  return { accounts, problems, isComplete: problems.size === 0 && accounts.length > 0 };
}

/** Reads a pasted list: an address a line, whatever stands after it. */
export function readPastedAppointees(text: string): Pasted<AppointeeRow> {
  return readPastedLines(text, (line) => {
    const [account = ""] = line.replace(/^"/, "").split(/[\s,;"]+/);
    return /^0x/i.test(account) ? newAppointee(account) : "This line needs an address first.";
  });
}
