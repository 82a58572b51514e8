/** Proves from the chain that no key holds power: `npm run check:powers -- --network sepolia`. Exit code 1 if one does. */
import { deploymentOn } from "./bootstrap/openNetwork.ts";
import { CommandError } from "./command/CommandError.ts";
import { connect } from "./command/connect.ts";
import { readArguments, runCommand } from "./command/runCommand.ts";
import { inspectPowers } from "./powers/inspectPowers.ts";

const USAGE = "Usage: npm run check:powers [-- --network <name>]";

await runCommand(async () => {
  const { values, positionals } = readArguments({ network: { type: "string" } }, USAGE);
  if (positionals.length > 0) throw new CommandError(USAGE);
  const { client, chainId } = await connect(values.network);
  const { block, facts, problems, guardian } = await inspectPowers(client, deploymentOn(chainId));
  console.log(`Chain ${chainId}, block ${block}\n`);
  const width = Math.max(...facts.map(([subject]) => subject.length));
  for (const [subject, finding] of facts) console.log(`${subject.padEnd(width)}  ${finding}`);
  if (guardian !== "") console.log(`\n${guardian}`);
  console.log();
  if (problems.length > 0) throw new CommandError([...problems, "Not as it should be."].join("\n"));
  console.log("No key holds power.");
});
