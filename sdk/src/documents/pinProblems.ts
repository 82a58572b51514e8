import type { Pinned } from "./PinningEndpoint.ts";

const hostOf = (gateway: string) => (URL.canParse(gateway) ? new URL(gateway).host : gateway);

/**
 * Says what went wrong with something that is on IPFS all the same: who hasn't got it, and which gateway sent something else.
 * @returns Sentences; none when all is well
 * @example
 * for (const sentence of pinProblems(await pinDocument({ endpoints, gateways, bytes }))) console.warn(sentence);
 */
export function pinProblems({ results, mismatches }: Pick<Pinned, "results" | "mismatches">): string[] {
  const failures = results.flatMap(({ why }) => (why === null ? [] : [why]));
  const lies = mismatches.map((gateway) => `The gateway ${hostOf(gateway)} sent something else, which was ignored.`);
  return [...failures, ...lies];
}
