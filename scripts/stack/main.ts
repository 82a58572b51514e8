/** `npm start`: the whole of Rizom on this machine. */
import { people } from "@rizom/sdk/demo";
import { box, emphasise } from "./log.ts";
import { findAncestor, isSameAlive } from "./processes.ts";
import { StopRequested, sentenceOf } from "./StackError.ts";
import { type Stack, startStack } from "./stack.ts";

const stopping = new AbortController();
let stack: Stack | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave());
// A closed terminal must not keep the stack from tidying up.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
process.on("uncaughtException", (error) => void leave(error));
process.on("unhandledRejection", (reason) => void leave(reason));
leaveWithNpm();

console.log("Starting Rizom on this machine. Ctrl-C stops it.\n");
try {
  stack = await startStack({ write: (text) => process.stdout.write(text), signal: stopping.signal });
  console.log(`\n${readyMessage(stack)}\n`);
  void stack.failed.then((reason) => (reason instanceof StopRequested ? undefined : leave(reason)));
} catch (error) {
  if (error instanceof StopRequested) quit(0, "Stopped before it was ready; nothing is left running.");
  quit(1, `\n${sentenceOf(error)}\n\nNothing of this start is left running.`);
}

async function leave(failure?: unknown): Promise<void> {
  // The first reason counts; what fails while everything ends is an echo of it.
  if (stopping.signal.aborted) return;
  if (failure !== undefined && stack !== undefined) console.error(`\n${sentenceOf(failure)}`);
  stopping.abort(failure ?? new StopRequested("asked to stop"));
  // While the stack is still starting, startStack notices the signal, stops what it has started and throws.
  if (stack === undefined) return;
  console.log("\nStopping.");
  await stack.stop();
  quit(failure === undefined ? 0 : 1, "Stopped; nothing is left running.");
}

function quit(code: number, message: string): never {
  (code === 0 ? console.log : console.error)(message);
  process.exit(code);
}

/** npm that is killed can't pass that on, and the shell between it and this process doesn't notice. */
function leaveWithNpm(): void {
  const npm = process.env.npm_lifecycle_event === undefined ? undefined : findAncestor(/^npm |npm-cli\.js/);
  if (npm === undefined) return;
  setInterval(() => isSameAlive(npm) || void leave(), 1000).unref();
}

function readyMessage(ready: Stack): string {
  const rows = people.map(({ name, role, address }) => `  ${name.padEnd(14)} ${role.padEnd(12)} ${address}`);
  const seconds = (ready.readyInMs / 1000).toFixed(1);
  const framed = box([
    `Rizom is ready: ${ready.webUrl}`,
    `Ready in ${seconds} s`,
    "",
    ...(ready.chainId === 31337 ? ["Be one of these people (Connect, then Demo wallet):", "", ...rows, ""] : []),
    `Chain  ${ready.rpcUrl} (id ${ready.chainId})`,
    `Index  ${ready.graphUrl ?? "none"}`,
    `IPFS   ${ready.ipfsApiUrls.join(" and ")}`,
  ]);
  const missing = ready.withoutIndex === null ? "" : `\n\n${ready.withoutIndex.join("\n")}`;
  return `${emphasise(framed, process.stdout)}${missing}`;
}
