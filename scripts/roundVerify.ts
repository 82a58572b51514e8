/** Verifies a round from the chain and its list on IPFS alone: `npm run round:verify -- 0x…`. */
import { type Hex, isHex } from "viem";
import { CommandError } from "./command/CommandError.ts";
import { connect } from "./command/connect.ts";
import { ipfsGateways } from "./command/endpoints.ts";
import { readArguments, runCommand, tell } from "./command/runCommand.ts";
import { verifyRound } from "./round/verifyRound.ts";

const USAGE = `Usage: npm run round:verify -- <roundId> [--network <name>]
A round's id is the root of its list: 0x and 64 digits.`;

function readRoot(positionals: readonly string[]): Hex {
  const [root, ...others] = positionals;
  if (isHex(root) && root.length === 66 && others.length === 0) return root.toLowerCase() as Hex; // Still hex.
  throw new CommandError(USAGE);
}

await runCommand(async () => {
  const { values, positionals } = readArguments({ network: { type: "string" } }, USAGE);
  const root = readRoot(positionals);
  const connection = await connect(values.network);
  const gateways = ipfsGateways(process.env, connection.chainId);
  for await (const [name, value] of verifyRound(connection, root, gateways)) tell(name, value);
  console.log(`The round ${root} is right.`);
});
