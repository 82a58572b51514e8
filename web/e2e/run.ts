/**
 * `npm run test:e2e`: the journeys in a real browser on the whole real stack, started once. Words narrow the files;
 * `--shard 1/2` travels every second journey, so that the others can be travelled on another stack at the same time.
 */
import { globSync } from "node:fs";
import { test } from "node:test";
import { parseArgs } from "node:util";
import { type Outcome, takeJourneys } from "./harness/journey.ts";
import { parseShard } from "./harness/parseShard.ts";
import { startWorld } from "./harness/world.ts";

const began = Date.now();
const { positionals: wanted, values } = parseArgs({ allowPositionals: true, options: { shard: { type: "string" } } });
const shard = parseShard(values.shard);
const files = globSync("*.test.ts", { cwd: import.meta.dirname })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
for (const file of files) await import(`./${file}`);
const journeys = takeJourneys().filter((_, index) => index % shard.count === shard.number - 1);
if (journeys.length === 0) throw new Error(`No journey's file is called like ${wanted.join(" or ")}.`);

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());

const stop = await startWorld({
  number: shard.number,
  write: (text) => process.stdout.write(text),
  signal: stopping.signal,
});
console.log(`Everything is up after ${seconds()} s.\n`);
const outcomes: Outcome[] = [];
for (const { title, travel } of journeys) {
  if (stopping.signal.aborted) break;
  await test(title, async () => void outcomes.push(await travel(stopping.signal)));
}
await stop();

const passed = outcomes.filter((outcome) => outcome === "passed").length;
console.log(`\nThe journeys took ${seconds()} s with the start and the end of the stack.`);
console.log(`${passed} passed, ${journeys.length - passed} failed`);

function seconds(): string {
  return ((Date.now() - began) / 1000).toFixed(1);
}
