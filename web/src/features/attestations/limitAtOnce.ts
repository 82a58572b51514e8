/**
 * Lets only so many of the things that are asked for run at once; the others wait in their order.
 *
 * @example const limited = limitAtOnce(4); await limited(() => fetch(url));
 */
export function limitAtOnce(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  function leave(): void {
    running--;
    waiting.shift()?.();
  }

  return async (run) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
