/** Takes a network from deployment to self-rule: `npm run bootstrap -- --network sepolia --founding founding.json`. */
import { getBlock } from "viem/actions";
import { bootstrap } from "./bootstrap/bootstrap.ts";
import { openNetwork } from "./bootstrap/openNetwork.ts";
import { CommandError } from "./command/CommandError.ts";
import { connect } from "./command/connect.ts";
import { readArguments, runCommand } from "./command/runCommand.ts";
import { readFounding } from "./founding/readFounding.ts";
import { inspectPowers } from "./powers/inspectPowers.ts";

const USAGE = `Usage: npm run bootstrap -- --network <name> --founding <founding.json>
Interrupted, it goes on where it stopped. In the end no key holds power, which can't be undone.
docs/founding.example.json shows what a founding file says. DEPLOYER_KEY holds the key that deployed the network.`;

const OPTIONS = { network: { type: "string" }, founding: { type: "string" } } as const;

const count = (transactions: number) => (transactions === 1 ? "1 transaction" : `${transactions} transactions`);

await runCommand(async () => {
  const { values, positionals } = readArguments(OPTIONS, USAGE);
  if (!values.network || !values.founding || positionals.length > 0) throw new CommandError(USAGE);
  const connection = await connect(values.network);
  const { timestamp } = await getBlock(connection.client);
  const founding = await readFounding(values.founding, timestamp);
  const network = openNetwork(connection);
  const hadWork = await bootstrap(network, founding, (title, transactions) =>
    console.log(`${title.padEnd(52)} ${transactions === 0 ? "there" : count(transactions)}`),
  );
  if (!hadWork) console.log("This network governs itself already. Nothing was sent.");
  const { problems, guardian } = await inspectPowers(network.client, network.deployment);
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  console.log(`\n${guardian}\nNo key holds power.`);
});
