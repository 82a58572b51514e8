import type { Jobs } from "./jobs.ts";

export type Task = { readonly id: number; readonly name: keyof Jobs; readonly asked: unknown };
export type Answer = { readonly id: number; readonly result?: unknown; readonly problem?: string };

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

let worker: Worker | null = null;
let isBroken = false;
let last = 0;
const waiting = new Map<number, Waiting>();

/** The worker can't be had: not in this browser, or not from where the site lies. */
class NoWorkerError extends Error {}

/**
 * Computes beside the page, which stays quick: 10,000 attestations among 1,000 people took 0.7 s on two busy cores,
 * and a phone is slower. Where there are no workers it's computed here.
 *
 * @throws {Error} with the sentence of what is wrong with the inputs
 */
export async function computeApart<Name extends keyof Jobs>(
  name: Name,
  asked: Jobs[Name]["asks"],
): Promise<Jobs[Name]["gives"]> {
  try {
    // The worker answers what its name says.
    return (await ask(name, asked)) as Jobs[Name]["gives"];
  } catch (error) {
    if (!(error instanceof NoWorkerError)) throw error;
    const { jobs } = await import("./jobs.ts");
    return jobs[name](asked);
  }
}

function ask(name: keyof Jobs, asked: unknown): Promise<unknown> {
  const at = hire();
  if (at === null) return Promise.reject(new NoWorkerError());
  return new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, { resolve, reject });
    at.postMessage({ id, name, asked } satisfies Task);
  });
}

function hire(): Worker | null {
  if (worker || isBroken || typeof Worker === "undefined") return worker;
  worker = new Worker(new URL("./computing.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => settle(data));
  worker.addEventListener("error", giveUp);
  return worker;
}

function settle({ id, result, problem }: Answer): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (problem === undefined) one?.resolve(result);
  else one?.reject(new Error(problem));
}

/** One that doesn't start, or breaks, isn't asked again. */
function giveUp(): void {
  worker?.terminate();
  worker = null;
  isBroken = true;
  for (const { reject } of waiting.values()) reject(new NoWorkerError());
  waiting.clear();
}
