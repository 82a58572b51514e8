import type { AbiParameter, Address } from "viem";
import type { ActionWriter } from "./ActionWriter.ts";
import { quoted } from "./quoted.ts";

/** Whose argument it is. */
export type ArgumentOf = {
  readonly target: Address;
  readonly functionName: string;
  readonly write: ActionWriter;
  /** Whether the target itself is a token, whose amounts are its own. */
  readonly isToken: boolean;
  /** Whose functions are named by their selectors. */
  readonly selectorsOf: Address;
};

const MOMENTS = /^(deadline|until|start|cliff|end|when|expiry|due)$/;
const SPANS = /(delay|period|extension|window)$/i;
const PERCENTS = /numerator$/i;
const OF_EQUITY = new Set(["setMintAllowance", "createGrant", "createGrants", "openRound", "setProposalThreshold"]);
const MOST_ITEMS = 20;
const MOST_BYTES = 32;

function sayNumber(name: string, value: bigint, { target, functionName, write, isToken }: ArgumentOf): string {
  if (name === "roleId" || name === "admin" || (name === "guardian" && functionName === "setRoleGuardian")) {
    return write.role(value);
  }
  if (MOMENTS.test(name)) return write.moment(value);
  if (SPANS.test(name)) return write.duration(value);
  if (PERCENTS.test(name)) return `${value} %`;
  if (name === "share" || name === "teamShare") return `${Number(value) / 100} %`;
  if (OF_EQUITY.has(functionName) && /^(amount|total|limit|newProposalThreshold)$/.test(name))
    return write.equity(value);
  if (isToken && /^(amount|value)$/.test(name)) return write.amount(target, value);
  if (name === "franchiseId") return write.franchise(value);
  return value.toString();
}

function sayList(parameter: AbiParameter, values: readonly unknown[], of: ArgumentOf): string {
  const item = { ...parameter, type: parameter.type.replace(/\[\d*\]$/, "") };
  const shown = values.slice(0, MOST_ITEMS).map((value) => sayArgument(item, value, of));
  const rest = values.length - shown.length;
  return shown.length === 0 ? "none" : [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join("; ");
}

/** The components of a tuple come as an object, or as a list where one has no name. */
function sayTuple(parameter: AbiParameter, value: unknown, of: ArgumentOf): string {
  const components = "components" in parameter ? parameter.components : [];
  const fields = Object.values(value as object); // viem decodes tuples to objects or arrays, both in their order.
  return components
    .map((component, i) => `${component.name ?? i}: ${sayArgument(component, fields[i], of)}`)
    .join(", ");
}

/**
 * One argument of a call as people read it.
 * @example
 * sayArgument({ name: "newVotingDelay", type: "uint48" }, 86_400, of); // "1 day"
 */
export function sayArgument(parameter: AbiParameter, value: unknown, of: ArgumentOf): string {
  const { type, name = "" } = parameter;
  if (type.endsWith("]")) return sayList(parameter, value as readonly unknown[], of);
  if (type.startsWith("tuple")) return sayTuple(parameter, value, of);
  if (type === "address") return of.write.who(value as Address);
  if (type === "bool") return value ? "yes" : "no";
  if (type === "string") return quoted(String(value));
  if (/^u?int/.test(type)) return sayNumber(name, BigInt(value as bigint | number), of);
  const text = String(value);
  if (type === "bytes4") return of.write.selector(of.selectorsOf, text as `0x${string}`);
  if (type === "bytes32" && name === "role") return of.write.timelockRole(text as `0x${string}`);
  return text.length > 2 + 2 * MOST_BYTES
    ? `${text.slice(0, 2 + 2 * MOST_BYTES)}… (${(text.length - 2) / 2} bytes)`
    : text;
}
