/** Computes a round for clients from what they paid: `npm run round:clients -- --from 2026-07-01 --to 2026-09-30 --share 500`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatAmount, readAsset } from "@rizom/sdk";
import { CommandError } from "./command/CommandError.ts";
import { type Connection, connect } from "./command/connect.ts";
import { momentOf, readMoment } from "./command/readMoment.ts";
import { readArguments, runCommand, tell } from "./command/runCommand.ts";
import { FORMULA } from "./round/clientAllocations.ts";
import { type ClientRound, makeClientRound } from "./round/makeClientRound.ts";
import { renderAllocations } from "./round/renderAllocations.ts";

const USAGE = `Usage: npm run round:clients -- --from <day or time> --to <day or time> --share <basis points> [--out <file>] [--network <name>]
Both ends count; days are in UTC. The share is how much of what was paid is matched with equity, 500 for 5 %.`;

const OPTIONS = {
  from: { type: "string" },
  to: { type: "string" },
  share: { type: "string" },
  out: { type: "string", default: "allocations.csv" },
  network: { type: "string" },
} as const;

function readWish() {
  const { values, positionals } = readArguments(OPTIONS, USAGE);
  const { from, to, share, out, network } = values;
  if (positionals.length > 0 || !from || !to || !share) throw new CommandError(USAGE);
  if (!/^[1-9]\d{0,3}$/.test(share)) {
    throw new CommandError(`The share is “${share}”. Write whole basis points, like 500 for 5 %.`);
  }
  const period = { from: readMoment(from, "The beginning", "first"), to: readMoment(to, "The end", "last") };
  return { period, share: BigInt(share), out, network };
}

/** A list that somebody changed by hand is never lost. */
function write(out: string, csv: string): void {
  const path = resolve(process.env.INIT_CWD ?? ".", out);
  if (existsSync(path) && readFileSync(path, "utf8") !== csv) {
    throw new CommandError(`${out} exists and has another content. Name another file with --out, or take it away.`);
  }
  writeFileSync(path, csv);
}

async function tellShares(
  { client }: Connection,
  { shares, recognitions, leftOut, blocks }: ClientRound,
): Promise<void> {
  const addresses = [...new Set(recognitions.map(({ asset }) => asset))];
  const assets = await Promise.all(addresses.map((address) => readAsset(client, address)));
  tell("Blocks", `${blocks[0]} to ${blocks[1]}`);
  for (const { client: payer, split, asset, paid, equity } of shares) {
    const { symbol, decimals } = assets[addresses.indexOf(asset)] ?? { symbol: asset, decimals: 0 };
    tell("Paid", `${formatAmount(paid, decimals)} ${symbol} by ${payer} to ${split}: ${formatAmount(equity, 18)} RZM`);
  }
  for (const payer of leftOut) tell("Left out", `${payer}, which isn't a client: nobody, a split, or the treasury`);
}

await runCommand(async () => {
  const { period, share, out, network } = readWish();
  const connection = await connect(network);
  const round = await makeClientRound(connection, period, share);
  tell("Period", `${momentOf(period.from)} to ${momentOf(period.to)}, both included`);
  tell("Formula", `${FORMULA}, with a share of ${share}`);
  await tellShares(connection, round);
  write(out, renderAllocations(round.allocations));
  const total = round.allocations.reduce((sum, { amount }) => sum + amount, 0n);
  console.log(`Wrote ${round.allocations.length} allocations of ${formatAmount(total, 18)} RZM in all to ${out}.`);
});
