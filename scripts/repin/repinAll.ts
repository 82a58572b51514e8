import { type Route, repinOne } from "./repinOne.ts";
import type { Done, Task } from "./Task.ts";

/** How many are on their way at once. */
const AT_ONCE = 8;

/**
 * Gives everything, and what it names, to the new provider: each digest once, several at once.
 * @param tell Told of each as it's done
 * @returns What became of each
 */
export async function repinAll(
  tasks: readonly Task[],
  route: Route,
  tell: (done: Done) => void = () => {},
): Promise<Done[]> {
  const queue: Task[] = [];
  const seen = new Set<string>();
  const enqueue = (more: readonly Task[]) => {
    for (const task of more) {
      // Named as two things, it's counted as both: only as a list does it have pages.
      const key = `${task.kind} ${task.digest}`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(task);
    }
  };
  const results: Done[] = [];
  let running: Promise<void>[] = [];
  enqueue(tasks);
  const work = async (task: Task) => {
    const { done, children } = await repinOne(task, route);
    results.push(done);
    tell(done);
    enqueue(children);
  };
  while (queue.length > 0 || running.length > 0) {
    while (queue.length > 0 && running.length < AT_ONCE) {
      const task = queue.shift();
      if (task === undefined) break;
      const job: Promise<void> = work(task).finally(() => {
        running = running.filter((other) => other !== job);
      });
      running.push(job);
    }
    await Promise.race(running);
  }
  return results;
}
