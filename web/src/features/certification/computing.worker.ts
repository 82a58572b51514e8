import type { Answer, Task } from "./computeApart.ts";
import { jobs } from "./jobs.ts";

/** Computes what the page asks for, one task after the other. */
self.addEventListener("message", async ({ data }: MessageEvent<Task>) => {
  self.postMessage(await answer(data));
});

async function answer({ id, name, asked }: Task): Promise<Answer> {
  try {
    // What is asked belongs to its name: both come from `computeApart`.
    return { id, result: await (jobs[name] as (asked: unknown) => Promise<unknown>)(asked) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
