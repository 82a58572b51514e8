import { type Abi, encodeFunctionData, type TypedDataDefinition } from "viem";
import type { ContractRequest } from "./action.ts";
import type { Call } from "./record.ts";

/** What goes to the chain for a request of the SDK. */
export function encodeCall({ address, abi, functionName, args, value }: ContractRequest): Call {
  return { to: address, data: encodeFunctionData({ abi: abi as Abi, functionName, args }), value: value ?? 0n };
}

/** Function and arguments as lines of text, for the details that open on demand. */
export function describeCall({ address, abi, functionName, args, value }: ContractRequest): string[] {
  const entry = (abi as Abi).find((item) => item.type === "function" && item.name === functionName);
  const inputs = entry?.type === "function" ? entry.inputs : [];
  const lines = (args ?? []).map(
    (argument, index) => `${inputs[index]?.name || `argument ${index + 1}`}: ${say(argument)}`,
  );
  return [`${functionName}() of ${address}`, ...lines, ...(value ? [`value: ${value} wei`] : [])];
}

/** What is signed, as lines of text. */
export function describeData({ primaryType, message, domain }: TypedDataDefinition): string[] {
  const lines = Object.entries(message ?? {}).map(([name, value]) => `${name}: ${say(value)}`);
  return [`${primaryType} for ${domain?.name ?? "a contract"}`, ...lines];
}

function say(argument: unknown): string {
  if (typeof argument === "string") return argument;
  if (typeof argument === "bigint") return argument.toString();
  return JSON.stringify(argument, (_key, value) => (typeof value === "bigint" ? value.toString() : value)) ?? "";
}
