/** Makes a round from a CSV file: `npm run round -- allocations.csv --title "Founding thanks" --deadline 2027-01-31`. */
import { resolve } from "node:path";
import { deploymentOfClient, formatAmount, openRoundRequest } from "@rizom/sdk";
import type { BuiltAllocationList } from "@rizom/sdk/rounds";
import { encodeFunctionData } from "viem";
import { CommandError } from "./command/CommandError.ts";
import { type Connection, connect } from "./command/connect.ts";
import { createSender } from "./command/createSender.ts";
import { ipfsGateways } from "./command/endpoints.ts";
import { publisher } from "./command/publisher.ts";
import { momentOf, readMoment } from "./command/readMoment.ts";
import { readArguments, runCommand, tell } from "./command/runCommand.ts";
import { makeRound } from "./round/makeRound.ts";
import { publishRound } from "./round/publishRound.ts";
import { readAllocationsFile } from "./round/readAllocationsFile.ts";
import { stewardOf } from "./round/stewardOf.ts";

const USAGE = `Usage: npm run round -- <allocations.csv> --title <text> --deadline <day or time> [--network <name>] [--open]
The file's first line is account,amount; amounts are RZM in plain digits. A day ends at 23:59:59 UTC.
The network opens it by proposal. --open sends the call from STEWARD_KEY, an account that may open rounds by itself.`;

const OPTIONS = {
  title: { type: "string" },
  deadline: { type: "string" },
  network: { type: "string" },
  open: { type: "boolean", default: false },
} as const;

function readWish() {
  const { values, positionals } = readArguments(OPTIONS, USAGE);
  const [path, ...others] = positionals;
  if (!path || others.length > 0 || !values.title?.trim() || !values.deadline) throw new CommandError(USAGE);
  // npm changes to the project's folder; the path was typed in the caller's.
  const csv = readAllocationsFile(resolve(process.env.INIT_CWD ?? ".", path));
  const deadline = readMoment(values.deadline, "The deadline", "last");
  return { ...values, wish: { csv, path, title: values.title.trim(), deadline } };
}

function tellCall(request: ReturnType<typeof openRoundRequest>): void {
  console.log(
    "\nThe call that opens the round: propose it at /governance/new, or send it from an account that may open rounds.",
  );
  tell("To", request.address);
  tell("Function", "openRound(bytes32 root, bytes32 digest, uint256 total, uint40 deadline)");
  tell("Arguments", request.args.join(", "));
  tell("Calldata", encodeFunctionData(request));
}

async function tellRound({ chainId }: Connection, list: BuiltAllocationList, cid: string): Promise<void> {
  const bytes = list.pageBytes.reduce((sum, { length }) => sum + length, list.headerBytes.length);
  tell("Title", list.header.title);
  tell("Chain", String(chainId));
  tell("Count", String(list.entries.length));
  tell("Total", `${formatAmount(list.total, 18)} RZM`);
  tell("Deadline", `${momentOf(list.header.deadline)} (${list.header.deadline})`);
  tell("Root", list.root);
  tell("Digest", list.digest);
  tell("CID", cid);
  tell(
    "On IPFS",
    `header and ${list.pages.length} page${list.pages.length === 1 ? "" : "s"}, ${bytes} bytes, read back and verified`,
  );
}

await runCommand(async () => {
  const { wish, network, open } = readWish();
  const connection = await connect(network);
  const list = await makeRound(connection, wish);
  const { chainId } = connection;
  const gateways = ipfsGateways(process.env, chainId);
  const publish = publisher(process.env, chainId, console.warn);
  const cid = await publishRound(list, { publish, gateways });
  const { equityRounds } = await deploymentOfClient(connection.client);
  const request = openRoundRequest({ equityRounds, ...list, deadline: BigInt(wish.deadline) });
  await tellRound(connection, list, cid);
  tellCall(request);
  if (!open) return;
  const hash = await createSender(connection, stewardOf(process.env))(request);
  console.log(`\nOpened in transaction ${hash}. Verify it at any time: npm run round:verify -- ${list.root}`);
});
