import type { Suite } from "./suites.ts";

type Ways = {
  /** @returns whether the artifacts are there now */
  readonly compile: () => Promise<boolean>;
  readonly run: (suite: Suite) => Promise<unknown>;
};

/**
 * Runs suites in two places, as CI has two cores. The first place begins with compiling, the second with what needs no
 * artifacts; whenever one is free, the first of the suites that can begin does. Those that need artifacts don't run
 * where the contracts don't compile.
 */
export async function runShared(suites: readonly Suite[], { compile, run }: Ways): Promise<void> {
  const waiting = [...suites];
  let compiled: boolean | null = null;
  const compiling = compile().then((succeeded) => {
    compiled = succeeded;
  });
  const place = async () => {
    while (waiting.length > 0) {
      const index = waiting.findIndex(({ artifacts }) => !artifacts || compiled);
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (next) await run(next);
      else if (compiled === null) await compiling;
      else return;
    }
  };
  await Promise.all([compiling.then(place), place()]);
}
