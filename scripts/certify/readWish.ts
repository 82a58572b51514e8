import { resolve } from "node:path";
import { type CertificationParameters, DEFAULT_PARAMETERS } from "@rizom/sdk";
import { type Address, getAddress, isAddress } from "viem";
import { CommandError } from "../command/CommandError.ts";
import { readArguments } from "../command/runCommand.ts";
import { readParameters } from "./readParameters.ts";

const USAGE = `Usage: npm run certify -- --address <0x…> [--block <number>] [--parameters <file.json>] [--json] [--network <name>]
Reads the node at RPC_URL and the gateways of IPFS_GATEWAY_URL, by default the running stack's, and nothing else.
Exit code 0: figures, and every document agrees. 1: no figures. 2: figures, but a document is missing or disagrees.`;

const OPTIONS = {
  address: { type: "string" },
  block: { type: "string" },
  parameters: { type: "string" },
  json: { type: "boolean", default: false },
  network: { type: "string" },
} as const;

/** What is to be computed. */
export type Wish = {
  readonly account: Address;
  /** As of which block; undefined: the newest. */
  readonly block: bigint | undefined;
  readonly parameters: CertificationParameters;
  /** How the parameters are called in sentences. */
  readonly parametersFrom: string;
  readonly json: boolean;
  readonly network: string | undefined;
};

function readAddress(text: string): Address {
  if (isAddress(text)) return getAddress(text);
  if (isAddress(text, { strict: false })) {
    throw new CommandError(
      `The address ${text} is mistyped: its capital letters are a checksum, and they don't fit. Copy it again.`,
    );
  }
  throw new CommandError(`“${text}” isn't an address: it begins with 0x and has 40 digits after it.`);
}

function readBlock(text: string): bigint {
  if (/^\d{1,15}$/.test(text)) return BigInt(text);
  throw new CommandError(`The block is “${text}”. Write its number, like 120.`);
}

/**
 * Reads what the command's arguments ask for.
 * @throws {CommandError} which says what is wrong with them
 */
export function readWish(args: string[]): Wish {
  const { values, positionals } = readArguments(OPTIONS, USAGE, args);
  const { address, block, parameters: file, json, network } = values;
  if (positionals.length > 0 || !address) throw new CommandError(USAGE);
  return {
    account: readAddress(address),
    block: block === undefined ? undefined : readBlock(block),
    // npm changes to the project's folder; the path was typed in the caller's.
    parameters: file === undefined ? DEFAULT_PARAMETERS : readParameters(resolve(process.env.INIT_CWD ?? ".", file)),
    parametersFrom: file ?? "the defaults",
    json,
    network,
  };
}
