/**
 * Waits, but not for somebody who doesn't want it any more.
 * @returns Settles after the time, or as soon as the signal is aborted
 * @example
 * await pause(200, signal);
 */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}
