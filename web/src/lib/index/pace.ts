import type { Sourced } from "./fromIndexOrChain.ts";

const LIVE = 5_000;
const CALM = 30_000;

/** Without an index every reading goes through all events there are: then less often. One's own actions ask at once. */
export function pace({ state }: { state: { data: Sourced<unknown> | undefined } }): number {
  return state.data?.source === "chain" ? CALM : LIVE;
}
