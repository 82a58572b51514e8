/** `npm run test:e2e`: the journeys in a real browser on the whole real stack, started once. Arguments narrow the files. */
import { globSync } from "node:fs";
import { test } from "node:test";
import { type Outcome, takeJourneys } from "./harness/journey.ts";
import { startWorld } from "./harness/world.ts";

const began = Date.now();
const wanted = process.argv.slice(2);
const files = globSync("*.test.ts", { cwd: import.meta.dirname })
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
for (const file of files) await import(`./${file}`);
const journeys = takeJourneys();
if (journeys.length === 0) throw new Error(`No journey's file is called like ${wanted.join(" or ")}.`);

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());

const stop = await startWorld((text) => process.stdout.write(text), stopping.signal);
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
